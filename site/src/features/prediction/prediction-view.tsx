import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Config } from '../../config/config';
import { predict, type Prediction } from './api/prediction';
import { ApiError, type Problem } from './api/problem';
import { focusFirstFault, PredictionForm } from './form/prediction-form';
import type { Entries, Faults, Values } from './form/values';
import { ProblemNotice } from './problem-notice';
import { ResultDialog } from './result/result-dialog';

type Phase =
  | { kind: 'idle' }
  | { kind: 'waiting' }
  | { kind: 'answered'; values: Values; prediction: Prediction }
  | { kind: 'failed'; problem: Problem };

interface Props {
  config: Config;
  entries: Entries;
  onEntries: (entries: Entries) => void;
}

export function PredictionView({ config, entries, onEntries }: Props) {
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' });
  const [faults, setFaults] = useState<Faults>({});
  const button = useRef<HTMLButtonElement>(null);
  const request = useRef<AbortController>(null);

  useEffect(() => () => request.current?.abort(), []);

  function check(values: Values, form: HTMLFormElement) {
    const giveUp = new AbortController();
    request.current = giveUp;
    setPhase({ kind: 'waiting' });
    predict(config.api, values, giveUp.signal)
      .then((prediction) => {
        setPhase({ kind: 'answered', values, prediction });
      })
      .catch((cause: unknown) => {
        if (!giveUp.signal.aborted) explain(cause, form);
      });
  }

  function explain(cause: unknown, form: HTMLFormElement) {
    const problem: Problem =
      cause instanceof ApiError ? cause.problem : { kind: 'unexpected', detail: String(cause) };
    const refused = problem.kind === 'invalid' ? faultsIn(problem, config) : {};
    flushSync(() => {
      setFaults(refused);
      setPhase({ kind: 'failed', problem });
    });
    focusFirstFault(form);
  }

  return (
    <>
      <header className="intro">
        <h1 tabIndex={-1}>{config.title}</h1>
        <p className="lead">{config.description}</p>
      </header>
      <div className="card">
        <PredictionForm
          fields={config.fields}
          entries={entries}
          faults={faults}
          busy={phase.kind === 'waiting'}
          button={button}
          onEntries={onEntries}
          onFaults={(found) => {
            setFaults(found);
            setPhase({ kind: 'idle' });
          }}
          onValues={check}
        />
        <p className="waiting" role="status">
          {phase.kind === 'waiting' && 'Asking the model…'}
        </p>
        <div role="alert">
          {phase.kind === 'failed' && <ProblemNotice problem={phase.problem} />}
        </div>
      </div>
      {phase.kind === 'answered' && (
        <ResultDialog
          config={config}
          values={phase.values}
          prediction={phase.prediction}
          onClose={() => {
            setPhase({ kind: 'idle' });
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** The refusals that belong to a field of the form, by its name. */
function faultsIn(problem: Problem & { kind: 'invalid' }, { fields }: Config): Faults {
  const known = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(
    problem.errors
      .filter(({ field }) => known.has(field))
      .map(({ field, message }) => [field, message]),
  );
}
