import type { Field } from '../../config/field';
import { formatBriefly, formatValue } from '../prediction/result/format';

export function FieldTable({ fields }: { fields: Field[] }) {
  return (
    <div className="table-scroll" role="region" aria-label="Fields" tabIndex={0}>
      <table className="field-table">
        <caption>Fields and the values seen in the data</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Seen</th>
            <th scope="col">Average or reference</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">
                {field.label} <code>{field.name}</code>
              </th>
              <td>{seen(field)}</td>
              <td>{middle(field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function seen(field: Field): string {
  return field.kind === 'number'
    ? `${formatValue(field.trained.min)} to ${formatValue(field.trained.max, field.unit)}`
    : field.levels.join(', ');
}

function middle(field: Field): string {
  return field.kind === 'number'
    ? `average ${formatBriefly(field.trained.mean)}`
    : `reference ${field.reference}`;
}
