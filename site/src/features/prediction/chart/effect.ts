import type { Field, NumberField } from '../../../config/field';
import type { Prediction } from '../api/prediction';
import type { Values } from '../form/values';
import { spread, type Span } from './scale';

/** One request carries at most this many questions. */
export const MAX_POINTS = 61;

/** The answer at one value of the field that moves; the other fields are held. */
export interface EffectPoint {
  at: number | string;
  probability: number;
  low: number;
  high: number;
}

/** Where the field goes: over its domain, else over the training range, and always to the present value. */
export function sweepOf(field: NumberField, current: number): Span {
  const from = field.min ?? field.trained.min;
  const to = field.max ?? field.trained.max;
  return [Math.min(from, current), Math.max(to, current)];
}

export function positionsOf(field: Field, values: Values): (number | string)[] {
  return field.kind === 'number'
    ? spread(sweepOf(field, Number(values[field.name])), MAX_POINTS)
    : field.levels.slice(0, MAX_POINTS);
}

export function questionsOf(field: Field, values: Values): Values[] {
  return positionsOf(field, values).map((at) => ({ ...values, [field.name]: at }));
}

export function pointsOf(field: Field, values: Values, answers: Prediction[]): EffectPoint[] {
  return positionsOf(field, values).flatMap((at, index) => {
    const answer = answers[index];
    if (answer === undefined) return [];
    return [
      { at, probability: answer.probability, low: answer.interval[0], high: answer.interval[1] },
    ];
  });
}

/** About ten of the points, first and last among them, for the table that stands in for the drawing. */
export function sampleOf(points: EffectPoint[]): EffectPoint[] {
  const every = Math.max(1, Math.floor((points.length - 1) / 10));
  return points.filter((_, index) => index % every === 0 || index === points.length - 1);
}
