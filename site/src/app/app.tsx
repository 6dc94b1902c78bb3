import { useEffect, useState } from 'react';
import { ConfigError, fetchConfig, type Config } from '../config/config';
import { ConfigFaultView } from './config-fault-view';
import { LoadedApp } from './loaded-app';

type State =
  { kind: 'loading' } | { kind: 'loaded'; config: Config } | { kind: 'faulty'; error: ConfigError };

export function App() {
  const [state, setState] = useState<State>({ kind: 'loading' });

  useEffect(() => {
    if (state.kind !== 'loading') return;
    const giveUp = new AbortController();
    fetchConfig(giveUp.signal)
      .then((config) => {
        setState({ kind: 'loaded', config });
      })
      .catch((cause: unknown) => {
        if (giveUp.signal.aborted) return;
        const error =
          cause instanceof ConfigError ? cause : new ConfigError('malformed', String(cause));
        setState({ kind: 'faulty', error });
      });
    return () => {
      giveUp.abort();
    };
  }, [state.kind]);

  switch (state.kind) {
    case 'loading':
      return (
        <p className="loading" role="status">
          Loading…
        </p>
      );
    case 'faulty':
      return (
        <ConfigFaultView
          error={state.error}
          onRetry={() => {
            setState({ kind: 'loading' });
          }}
        />
      );
    case 'loaded':
      return <LoadedApp config={state.config} />;
  }
}
