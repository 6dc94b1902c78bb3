import type { Config } from '../../config/config';
import { formatThreshold } from '../prediction/result/format';
import { CoefficientTable } from './coefficient-table';
import { FieldTable } from './field-table';
import { FitList } from './fit-list';
import { Limits } from './limits';

export function AboutView({ config }: { config: Config }) {
  const { model, outcome } = config;

  return (
    <article className="about">
      <header className="intro">
        <h1 tabIndex={-1}>About this model</h1>
        <p className="lead">{config.description}</p>
      </header>

      <section className="card">
        <h2>How it decides</h2>
        <p>
          {`A ${model.link === 'logit' ? 'logistic' : model.link} regression on ${model.fit.n} rows of data turns the entries into a probability. It says “${outcome.positive}” from ${formatThreshold(model.threshold)} upwards, otherwise “${outcome.negative}”.`}
        </p>
        <pre className="formula">
          <code>{model.formula}</code>
        </pre>
        <CoefficientTable coefficients={model.coefficients} link={model.link} />
        <p className="fine">
          Significance: *** to 0.001, ** to 0.01, * to 0.05, . to 0.1. A positive estimate raises
          the probability, a negative one lowers it. A choice’s levels are measured against its
          reference.
        </p>
      </section>

      <section className="card">
        <h2>What it learned from</h2>
        <FieldTable fields={config.fields} />
        <h3>Fit</h3>
        <FitList fit={model.fit} />
      </section>

      <section className="card">
        <h2>What this is not</h2>
        <Limits config={config} />
      </section>

      <section className="card">
        <h2>Provenance</h2>
        <dl className="facts">
          <div>
            <dt>Product</dt>
            <dd>{`${config.product}, stage ${config.stage}`}</dd>
          </div>
          <div>
            <dt>Rows of data</dt>
            <dd>{model.data.rows}</dd>
          </div>
          <div className="wide">
            <dt>Data digest</dt>
            <dd className="digest">{model.data.digest}</dd>
          </div>
          <div className="wide">
            <dt>Model digest</dt>
            <dd className="digest">{model.digest}</dd>
          </div>
        </dl>
      </section>
    </article>
  );
}
