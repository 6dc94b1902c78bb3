import { useState } from 'react';
import type { Config } from '../../../config/config';
import type { Field } from '../../../config/field';
import type { Prediction } from '../api/prediction';
import { ChoiceGroup } from '../form/choice-group';
import type { Values } from '../form/values';
import { adviceOn } from '../problem-text';
import { EffectChart } from './effect-chart';
import { useEffectCurve } from './use-effect-curve';

interface Props {
  config: Config;
  values: Values;
  prediction: Prediction;
}

/** How the probability moves with one field. A failure here leaves the prediction above untouched. */
export function EffectSection({ config, values, prediction }: Props) {
  const [picked, setPicked] = useState(0);
  const field = config.fields[picked];
  if (field === undefined) return null;

  return (
    <section className="effect-section">
      <h3>What if it were different?</h3>
      <ChoiceGroup
        legend="Change this, hold the rest"
        options={config.fields.map(({ label }, index) => ({ value: String(index), label }))}
        chosen={String(picked)}
        onChoose={(value) => {
          setPicked(Number(value));
        }}
      />
      <Effect config={config} field={field} values={values} prediction={prediction} />
    </section>
  );
}

function Effect({ config, field, values, prediction }: Props & { field: Field }) {
  const [curve, retry] = useEffectCurve(config.api, field, values);
  switch (curve.kind) {
    case 'waiting':
      return (
        <p className="effect-waiting" role="status">
          Drawing…
        </p>
      );
    case 'failed':
      return (
        <div className="effect-failed" role="alert">
          <p>{`The chart could not be drawn. ${adviceOn(curve.problem).title}.`}</p>
          <button type="button" className="button-quiet" onClick={retry}>
            Try again
          </button>
        </div>
      );
    case 'ready':
      return (
        <EffectChart
          field={field}
          points={curve.points}
          current={values[field.name] ?? ''}
          prediction={prediction}
          threshold={config.model.threshold}
          positive={config.outcome.positive}
        />
      );
  }
}
