import { useId } from 'react';
import type { Config } from '../../../config/config';
import type { Prediction } from '../api/prediction';
import { EffectSection } from '../chart/effect-section';
import type { Values } from '../form/values';
import { Cautions } from './cautions';
import { formatShare, formatValue, inHundred } from './format';
import { IntervalBar } from './interval-bar';
import { useModal } from './use-modal';

interface Props {
  config: Config;
  values: Values;
  prediction: Prediction;
  onClose: () => void;
}

export function ResultDialog({ config, values, prediction, onClose }: Props) {
  const dialog = useModal();
  const id = useId();
  const { result, probability, interval } = prediction;
  const { positive, negative } = config.outcome;

  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-result={result ? 'positive' : 'negative'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-summary`}
      onClose={onClose}
    >
      <header className="dialog-head">
        <h2 id={`${id}-title`} tabIndex={-1} data-first-focus>
          <span className="eyebrow">Expected status</span> <StatusMark result={result} />
          {result ? positive : negative}
        </h2>
        <form method="dialog">
          <button type="submit" className="button-icon" aria-label="Close">
            <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
              <path d="M5 5l10 10M15 5L5 15" />
            </svg>
          </button>
        </form>
      </header>

      <div className="dialog-body">
        <div id={`${id}-summary`} className="summary">
          <p className="probability">
            <strong>{formatShare(probability)}</strong>{' '}
            <span>{`probability of “${positive}”: ${inHundred(probability)} with these entries`}</span>
          </p>
          <p className="interval-text">
            {`95% interval: ${formatShare(interval[0])} to ${formatShare(interval[1])}`}
          </p>
          <IntervalBar
            probability={probability}
            interval={interval}
            threshold={config.model.threshold}
          />
        </div>

        <dl className="entries" aria-label="Your entries">
          {config.fields.map((field) => (
            <div key={field.name}>
              <dt>{field.label}</dt>
              <dd>
                {formatValue(
                  values[field.name] ?? '',
                  field.kind === 'number' ? field.unit : undefined,
                )}
              </dd>
            </div>
          ))}
        </dl>

        <Cautions config={config} values={values} prediction={prediction} />
        <EffectSection config={config} values={values} prediction={prediction} />

        <form method="dialog" className="dialog-foot">
          <button type="submit" className="button-quiet">
            Back to the form
          </button>
        </form>
      </div>
    </dialog>
  );
}

function StatusMark({ result }: { result: boolean }) {
  return (
    <svg className="status-mark" aria-hidden="true" width="28" height="28" viewBox="0 0 28 28">
      <circle cx="14" cy="14" r="14" />
      <path d={result ? 'M8 14.5l4.2 4.2L20.5 10' : 'M8 14h12'} />
    </svg>
  );
}
