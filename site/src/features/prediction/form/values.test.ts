import { describe, expect, it } from 'vitest';
import type { NumberField } from '../../../config/field';
import { SAMPLE } from '../../../testing/sample';
import { rangeOf, readEntries } from './values';

const trained = { min: 0, max: 1, mean: 0.5 };
const free: NumberField = { kind: 'number', name: 'x', label: 'X', trained };

function read(hours: string, tutor = 'none', unreadable: string[] = []) {
  return readEntries(SAMPLE.fields, { hours, tutor }, new Set(unreadable));
}

describe('readEntries', () => {
  it('gives numbers as numbers and levels as they stand', () => {
    expect(read(' 12.5 ', 'daily')).toEqual({ ok: true, values: { hours: 12.5, tutor: 'daily' } });
  });

  it.each(['0', '60', '7', '1e1', '0.001'])('takes %s, whatever the step', (entry) => {
    expect(read(entry).ok).toBe(true);
  });

  it.each([
    ['', 'Enter a number from 0 to 60 hours.'],
    ['   ', 'Enter a number from 0 to 60 hours.'],
    ['many', '“many” is not a number. Enter a number from 0 to 60 hours.'],
    ['Infinity', '“Infinity” is not a number. Enter a number from 0 to 60 hours.'],
    ['-0.1', '-0.1 is too low: it must be at least 0.'],
    ['60.01', '60.01 is too high: it must be at most 60.'],
  ])('refuses "%s"', (entry, fault) => {
    expect(read(entry)).toEqual({ ok: false, faults: { hours: fault } });
  });

  it('tells an input the browser cannot read from an empty one', () => {
    expect(read('', 'none', ['hours'])).toEqual({
      ok: false,
      faults: { hours: 'This is not a number. Enter a number from 0 to 60 hours.' },
    });
  });

  it.each(['', 'hourly'])('refuses "%s" as a level', (level) => {
    expect(read('5', level)).toEqual({ ok: false, faults: { tutor: 'Choose one.' } });
  });

  it('names every fault at once', () => {
    const reading = readEntries(SAMPLE.fields, {}, new Set());
    expect(reading.ok ? [] : Object.keys(reading.faults)).toEqual(['hours', 'tutor']);
  });

  it('lets a field without limits be any number', () => {
    expect(readEntries([free], { x: '-1e9' }, new Set()).ok).toBe(true);
  });
});

describe('rangeOf', () => {
  it.each([
    [free, 'a number'],
    [{ ...free, unit: 'kg' }, 'a number of kg'],
    [{ ...free, min: 1 }, 'a number, 1 or more'],
    [{ ...free, max: 9, unit: 'kg' }, 'a number, 9 kg or less'],
    [{ ...free, min: 1, max: 9 }, 'a number from 1 to 9'],
  ])('says what is allowed', (field, words) => {
    expect(rangeOf(field)).toBe(words);
  });
});
