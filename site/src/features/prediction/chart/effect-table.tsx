import type { Field } from '../../../config/field';
import { formatBriefly, formatShare } from '../result/format';
import { sampleOf, type EffectPoint } from './effect';

export function EffectTable({ field, points }: { field: Field; points: EffectPoint[] }) {
  const unit = field.kind === 'number' ? field.unit : undefined;
  return (
    <details className="effect-table">
      <summary>Show as a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{field.label}</th>
            <th scope="col">Probability</th>
            <th scope="col">95% interval</th>
          </tr>
        </thead>
        <tbody>
          {(field.kind === 'number' ? sampleOf(points) : points).map((point) => (
            <tr key={point.at}>
              <th scope="row">{formatBriefly(point.at, unit)}</th>
              <td>{formatShare(point.probability)}</td>
              <td>{`${formatShare(point.low)} to ${formatShare(point.high)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
