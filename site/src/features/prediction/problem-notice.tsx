import type { Problem } from './api/problem';
import { adviceOn } from './problem-text';

export function ProblemNotice({ problem }: { problem: Problem }) {
  const { title, happened, next } = adviceOn(problem);
  return (
    <div className="notice">
      <p className="notice-title">{title}</p>
      <p>{happened}</p>
      <p>{next}</p>
    </div>
  );
}
