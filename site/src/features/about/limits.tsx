import type { Config } from '../../config/config';

export function Limits({ config }: { config: Config }) {
  return (
    <ul className="limits">
      <li>
        <strong>Not a decision.</strong> Nobody has looked at the case. The answer says what
        happened to similar cases in the data, and nothing more.
      </li>
      <li>
        <strong>Not a cause.</strong> The chart shows how the model’s answer moves with a field, not
        what would happen if somebody changed it.
      </li>
      <li>
        <strong>Not the whole picture.</strong>{' '}
        {`It knows ${config.fields.length} ${config.fields.length === 1 ? 'field' : 'fields'} and ${config.model.fit.n} rows. What was not recorded cannot count.`}
      </li>
      <li>
        <strong>Not certain.</strong> The 95% interval covers doubt about the model’s coefficients.
        It does not cover data that are old, one-sided or from elsewhere.
      </li>
      <li>
        <strong>Not for values it never saw.</strong> Outside the ranges above it extends a curve
        without data, and says so.
      </li>
      <li>
        <strong>Not a record.</strong> Entries go to the prediction service alone. This page keeps
        none of them.
      </li>
    </ul>
  );
}
