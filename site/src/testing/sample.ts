import { decodeConfig, type Config } from '../config/config';

/** A product unlike the founding one, so that a test passes only if nothing about it is built in. */
export const SAMPLE_JSON = {
  version: 1,
  product: 'exam',
  stage: 'test',
  title: 'Will I pass?',
  description: 'An estimate from preparation.',
  outcome: { positive: 'Pass', negative: 'Fail' },
  api: { url: 'https://api.example/exam', key: 'sample-key' },
  fields: [
    {
      name: 'hours',
      kind: 'number',
      label: 'Hours of study',
      unit: 'hours',
      min: 0,
      max: 60,
      step: 5,
      trained: { min: 2, max: 40, mean: 17.25 },
    },
    {
      name: 'tutor',
      kind: 'factor',
      label: 'Tutor',
      levels: ['none', 'weekly', 'daily'],
      reference: 'none',
    },
  ],
  model: {
    digest: 'sha256:aaaa',
    formula: 'pass ~ hours + tutor',
    link: 'logit',
    threshold: 0.4,
    data: { digest: 'sha256:bbbb', rows: 321 },
    coefficients: [
      {
        name: '(Intercept)',
        estimate: -3.9899790733,
        standardError: 1.1399509,
        z: -3.5001323,
        p: 0.000465027,
      },
      {
        name: 'hours',
        estimate: 0.00226442578,
        standardError: 0.00109399,
        z: 2.0698635,
        p: 0.0384651,
      },
      { name: 'tutordaily', estimate: 1.5, standardError: 0.1, z: 15, p: 1e-20 },
      { name: 'tutorweekly', estimate: null, standardError: null, z: null, p: null },
    ],
    fit: {
      converged: true,
      iterations: 4,
      n: 321,
      deviance: 358.517,
      nullDeviance: 399.976,
      dfResidual: 317,
      dfNull: 320,
      aic: 366.517,
      logLikelihood: -179.2587,
      ridge: 0,
    },
  },
};

export const SAMPLE: Config = decodeConfig(SAMPLE_JSON);

export const ANSWER = {
  result: true,
  probability: 0.7384,
  interval: [0.588, 0.848],
  model: 'sha256:aaaa',
};
