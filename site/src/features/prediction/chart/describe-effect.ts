import type { Field } from '../../../config/field';
import type { Prediction } from '../api/prediction';
import { formatBriefly, formatShare, formatValue } from '../result/format';
import type { EffectPoint } from './effect';

/** Says in words what the drawing shows. */
export function describeEffect(
  field: Field,
  points: EffectPoint[],
  current: number | string,
  { probability }: Prediction,
): string {
  const unit = field.kind === 'number' ? field.unit : undefined;
  const yours = `Yours is ${formatShare(probability)} at ${formatValue(current, unit)}.`;
  const words = field.kind === 'number' ? ends(points, unit) : extremes(points);
  return `With everything else held, the probability ${words}. ${yours}`;
}

function ends(points: EffectPoint[], unit: string | undefined): string {
  return [points.at(0), points.at(-1)]
    .filter((point) => point !== undefined)
    .map((point, index) => `${index === 0 ? 'goes from' : 'to'} ${shareAt(point, unit)}`)
    .join(' ');
}

function extremes(points: EffectPoint[]): string {
  const rising = points.toSorted((a, b) => a.probability - b.probability);
  return [rising.at(0), rising.at(-1)]
    .filter((point) => point !== undefined)
    .map((point, index) => `${index === 0 ? 'runs from' : 'to'} ${shareAt(point)}`)
    .join(' ');
}

function shareAt(point: EffectPoint, unit?: string): string {
  return `${formatShare(point.probability)} at ${formatBriefly(point.at, unit)}`;
}
