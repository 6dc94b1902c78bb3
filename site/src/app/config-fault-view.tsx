import type { ConfigError, ConfigFault } from '../config/config';

interface Props {
  error: ConfigError;
  onRetry: () => void;
}

const ADVICE: Record<ConfigFault, { title: string; happened: string; next: string }> = {
  missing: {
    title: 'This page has no configuration',
    happened: 'The page is here, but the config.json that should stand beside it is not.',
    next: 'If you run this page, publish it again: deploying writes config.json next to index.html.',
  },
  malformed: {
    title: 'This page’s configuration is faulty',
    happened: 'config.json was found, but it is not what this page understands.',
    next: 'If you run this page, publish page and configuration again, from the same version.',
  },
  unreachable: {
    title: 'This page’s configuration cannot be reached',
    happened: 'The request for config.json got no answer. You may be offline.',
    next: 'Check your connection and try again.',
  },
};

export function ConfigFaultView({ error, onRetry }: Props) {
  const { title, happened, next } = ADVICE[error.fault];
  return (
    <main className="shell fault-view">
      <h1>{title}</h1>
      <p className="lead">{happened}</p>
      <p>{next}</p>
      <pre className="formula">
        <code>{error.detail}</code>
      </pre>
      <button type="button" className="button" onClick={onRetry}>
        Try again
      </button>
    </main>
  );
}
