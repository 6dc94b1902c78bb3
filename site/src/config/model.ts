import { fail, flag, list, nullable, number, record, text, type Decoder } from './decoder';

/** `null` stands for what R prints as `NA`: a term that the data could not tell from the others. */
export interface Coefficient {
  name: string;
  estimate: number | null;
  standardError: number | null;
  z: number | null;
  p: number | null;
}

export interface Fit {
  converged: boolean;
  iterations: number;
  n: number;
  deviance: number;
  nullDeviance: number;
  dfResidual: number;
  dfNull: number;
  aic: number;
  logLikelihood: number;
  ridge: number;
}

export interface Model {
  digest: string;
  formula: string;
  link: string;
  threshold: number;
  data: { digest: string; rows: number };
  coefficients: Coefficient[];
  fit: Fit;
}

export const model: Decoder<Model> = (value, path) => {
  const entry = record(value, path);
  const data = record(entry.data, `${path}.data`);
  const threshold = number(entry.threshold, `${path}.threshold`);
  if (threshold < 0 || threshold > 1) fail(`${path}.threshold`, 'from 0 to 1', threshold);
  return {
    digest: text(entry.digest, `${path}.digest`),
    formula: text(entry.formula, `${path}.formula`),
    link: text(entry.link, `${path}.link`),
    threshold,
    data: {
      digest: text(data.digest, `${path}.data.digest`),
      rows: number(data.rows, `${path}.data.rows`),
    },
    coefficients: list(coefficient)(entry.coefficients, `${path}.coefficients`),
    fit: fit(entry.fit, `${path}.fit`),
  };
};

const coefficient: Decoder<Coefficient> = (value, path) => {
  const entry = record(value, path);
  const figure = nullable(number);
  return {
    name: text(entry.name, `${path}.name`),
    estimate: figure(entry.estimate, `${path}.estimate`),
    standardError: figure(entry.standardError, `${path}.standardError`),
    z: figure(entry.z, `${path}.z`),
    p: figure(entry.p, `${path}.p`),
  };
};

const fit: Decoder<Fit> = (value, path) => {
  const entry = record(value, path);
  const at = (key: string) => number(entry[key], `${path}.${key}`);
  return {
    converged: flag(entry.converged, `${path}.converged`),
    iterations: at('iterations'),
    n: at('n'),
    deviance: at('deviance'),
    nullDeviance: at('nullDeviance'),
    dfResidual: at('dfResidual'),
    dfNull: at('dfNull'),
    aic: at('aic'),
    logLikelihood: at('logLikelihood'),
    ridge: at('ridge'),
  };
};
