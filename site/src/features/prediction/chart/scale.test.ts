import { describe, expect, it } from 'vitest';
import { linearScale, niceTicks, slotCentres, spread } from './scale';

describe('linearScale', () => {
  it('maps ends onto ends and the middle onto the middle', () => {
    const scale = linearScale([100, 300], [0, 50]);
    expect([100, 200, 300].map(scale)).toEqual([0, 25, 50]);
  });

  it('turns upside down when its range does', () => {
    expect(linearScale([0, 1], [200, 0])(0.75)).toBe(50);
  });

  it('puts a domain of no width in the middle', () => {
    expect(linearScale([5, 5], [0, 10])(5)).toBe(5);
  });
});

describe('niceTicks', () => {
  it.each([
    [[0, 800], 6, [0, 200, 400, 600, 800]],
    [[0, 4], 4, [0, 1, 2, 3, 4]],
    [[0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[2.26, 4], 4, [2.5, 3, 3.5, 4]],
    [[-30, 30], 3, [-20, 0, 20]],
    [[7, 7], 4, [7]],
  ] as [[number, number], number, number[]][])(
    'over %j gives round values',
    (span, wanted, ticks) => {
      expect(niceTicks(span, wanted)).toEqual(ticks);
    },
  );
});

describe('spread', () => {
  it('takes in both ends, without binary noise', () => {
    expect(spread([0, 0.3], 4)).toEqual([0, 0.1, 0.2, 0.3]);
  });
});

describe('slotCentres', () => {
  it('stands in the middle of equal slots', () => {
    expect(slotCentres(4, [0, 80])).toEqual([10, 30, 50, 70]);
  });
});
