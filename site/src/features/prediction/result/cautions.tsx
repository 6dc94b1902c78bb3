import type { Config } from '../../../config/config';
import type { Prediction } from '../api/prediction';
import type { Values } from '../form/values';
import { formatValue } from './format';

interface Props {
  config: Config;
  values: Values;
  prediction: Prediction;
}

export function Cautions({ config, values, prediction }: Props) {
  const cautions = cautionsOn(config, values, prediction);
  if (cautions.length === 0) return null;
  return (
    <div className="caution" role="note">
      {cautions.map((caution) => (
        <p key={caution}>{caution}</p>
      ))}
    </div>
  );
}

export function cautionsOn(config: Config, values: Values, prediction: Prediction): string[] {
  const beyond = prediction.extrapolated.map((name) => beyondText(config, values, name));
  return prediction.model === config.model.digest
    ? beyond
    : [
        ...beyond,
        'This answer comes from another model than the one this page describes. Reload the page to see the present one.',
      ];
}

function beyondText({ fields }: Config, values: Values, name: string): string {
  const field = fields.find((candidate) => candidate.name === name);
  if (field?.kind !== 'number') {
    return `${field?.label ?? name} lies outside what the model has seen, so take this with care.`;
  }
  const { label, unit, trained } = field;
  const given = formatValue(values[name] ?? '');
  const seen = `${formatValue(trained.min)} to ${formatValue(trained.max, unit)}`;
  return `${label} of ${given} lies outside the data (${seen}). The model is guessing beyond what it has seen.`;
}
