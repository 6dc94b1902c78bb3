import type { Coefficient } from '../../config/model';
import { formatColumn, formatPValues, minus, stars } from './figures';

interface CoefficientTableProps {
  coefficients: Coefficient[];
  link: string;
}

export function CoefficientTable({ coefficients, link }: CoefficientTableProps) {
  const decimals = formatColumn(
    coefficients.flatMap(({ estimate, standardError }) => [estimate, standardError]),
  );
  const z = coefficients.map((c) => (c.z === null ? 'NA' : minus(c.z.toFixed(3))));
  const p = formatPValues(coefficients.map((c) => c.p));

  return (
    <div className="table-scroll" role="region" aria-label="Coefficients" tabIndex={0}>
      <table>
        <caption>
          {`Coefficients, on the scale of ${link === 'logit' ? 'log odds' : `the ${link} link`}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Term</th>
            <th scope="col">Estimate</th>
            <th scope="col">Std. error</th>
            <th scope="col">z value</th>
            <th scope="col">Pr(&gt;|z|)</th>
            <th scope="col">
              <span className="visually-hidden">Significance</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {coefficients.map((coefficient, index) => (
            <tr key={coefficient.name}>
              <th scope="row">{coefficient.name}</th>
              <td>{decimals[2 * index]}</td>
              <td>{decimals[2 * index + 1]}</td>
              <td>{z[index]}</td>
              <td>{p[index]}</td>
              <td className="stars">{stars(coefficient.p)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
