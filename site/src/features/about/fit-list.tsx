import type { Fit } from '../../config/model';
import { minus } from './figures';

export function FitList({ fit }: { fit: Fit }) {
  const facts = [
    ['Null deviance', `${fit.nullDeviance.toFixed(2)} on ${fit.dfNull} degrees of freedom`],
    ['Residual deviance', `${fit.deviance.toFixed(2)} on ${fit.dfResidual} degrees of freedom`],
    ['AIC', minus(fit.aic.toFixed(2))],
    ['Log-likelihood', minus(fit.logLikelihood.toFixed(2))],
    ['Rows used', String(fit.n)],
    ['Convergence', `${fit.converged ? 'reached' : 'not reached'} in ${fit.iterations} iterations`],
    ...(fit.ridge > 0 ? [['Ridge penalty', String(fit.ridge)]] : []),
  ];
  return (
    <dl className="facts">
      {facts.map(([term, figure]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
