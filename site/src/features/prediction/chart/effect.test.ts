import { describe, expect, it } from 'vitest';
import type { FactorField, NumberField } from '../../../config/field';
import { ANSWER, SAMPLE } from '../../../testing/sample';
import type { Prediction } from '../api/prediction';
import { describeEffect } from './describe-effect';
import { MAX_POINTS, pointsOf, questionsOf, sampleOf, sweepOf } from './effect';
import { labelsFor } from './level-marks';
import { unseen } from './line-marks';

const [hours, tutor] = SAMPLE.fields as [NumberField, FactorField];
const values = { hours: 10, tutor: 'daily' };
const answer = (probability: number): Prediction => ({
  ...ANSWER,
  probability,
  interval: [probability / 2, probability],
  extrapolated: [],
});

describe('questionsOf', () => {
  it('moves a number over its domain and holds the rest', () => {
    const questions = questionsOf(hours, values);
    expect(questions).toHaveLength(MAX_POINTS);
    expect(MAX_POINTS).toBeLessThanOrEqual(61);
    expect(questions[0]).toEqual({ hours: 0, tutor: 'daily' });
    expect(questions[1]).toEqual({ hours: 1, tutor: 'daily' });
    expect(questions.at(-1)).toEqual({ hours: 60, tutor: 'daily' });
  });

  it('asks once for each level', () => {
    expect(questionsOf(tutor, values)).toEqual([
      { hours: 10, tutor: 'none' },
      { hours: 10, tutor: 'weekly' },
      { hours: 10, tutor: 'daily' },
    ]);
  });
});

describe('sweepOf', () => {
  const open = { ...hours, min: undefined, max: undefined };

  it('falls back to the training range and stretches to the present value', () => {
    expect(sweepOf(open, 10)).toEqual([2, 40]);
    expect(sweepOf(open, 55)).toEqual([2, 55]);
    expect(sweepOf(open, -5)).toEqual([-5, 40]);
  });
});

describe('labelsFor', () => {
  it('shows short levels whole, however many', () => {
    expect(labelsFor(['1', '2', '3'], 9)).toEqual(['1', '2', '3']);
  });

  it('cuts long levels to their slot', () => {
    expect(labelsFor(['District heating', 'Gas'], 80)).toEqual(['District …', 'Gas']);
  });

  it('shows only some where slots are narrow', () => {
    expect(labelsFor(['Region 10', 'Region 11', 'Region 12', 'Region 13'], 30)).toEqual([
      '',
      'Region 11',
      '',
      '',
    ]);
  });
});

describe('unseen', () => {
  it('is what lies outside the training range', () => {
    expect(unseen(hours, [0, 60])).toEqual([
      [0, 2],
      [40, 60],
    ]);
    expect(unseen(hours, [2, 40])).toEqual([]);
  });
});

describe('pointsOf and sampleOf', () => {
  it('join answers to where they were asked', () => {
    const points = pointsOf(tutor, values, [0.2, 0.4, 0.6].map(answer));
    expect(points[1]).toEqual({ at: 'weekly', probability: 0.4, low: 0.2, high: 0.4 });
  });

  it('keep first and last of many', () => {
    const points = pointsOf(
      hours,
      values,
      Array.from({ length: MAX_POINTS }, () => answer(0.5)),
    );
    const rows = sampleOf(points).map(({ at }) => at);
    expect(rows).toEqual([0, 6, 12, 18, 24, 30, 36, 42, 48, 54, 60]);
  });
});

describe('describeEffect', () => {
  it('names both ends of a number', () => {
    const points = pointsOf(
      hours,
      values,
      Array.from({ length: MAX_POINTS }, (_, i) => answer(i / 61)),
    );
    expect(describeEffect(hours, points, 10, answer(0.3))).toBe(
      'With everything else held, the probability goes from < 0.1% at 0 hours to 98.4% at 60 hours. Yours is 30.0% at 10 hours.',
    );
  });

  it('names the lowest and the highest level', () => {
    const points = pointsOf(tutor, values, [0.5, 0.1, 0.3].map(answer));
    expect(describeEffect(tutor, points, 'daily', answer(0.3))).toBe(
      'With everything else held, the probability runs from 10.0% at weekly to 50.0% at none. Yours is 30.0% at daily.',
    );
  });
});
