import type { Field } from '../../../config/field';
import { formatThreshold, formatValue } from '../result/format';
import type { EffectPoint } from './effect';
import { unseen } from './line-marks';

interface Props {
  field: Field;
  points: EffectPoint[];
  threshold: number;
  positive: string;
}

export function Legend({ field, points, threshold, positive }: Props) {
  const ends = [Number(points.at(0)?.at), Number(points.at(-1)?.at)] as const;
  return (
    <ul className="legend" aria-hidden="true">
      <li className="legend-here">your value</li>
      <li className={field.kind === 'number' ? 'legend-band' : 'legend-bar'}>95% interval</li>
      <li className="legend-threshold">{`“${positive}” from ${formatThreshold(threshold)}`}</li>
      {field.kind === 'number' && unseen(field, ends).length > 0 && (
        <li className="legend-unseen">
          {`no data outside ${formatValue(field.trained.min)} to ${formatValue(field.trained.max)}`}
        </li>
      )}
    </ul>
  );
}
