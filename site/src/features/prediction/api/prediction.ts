import type { Api } from '../../../config/config';
import {
  DecodeError,
  fail,
  flag,
  list,
  number,
  optional,
  record,
  text,
  type Decoder,
} from '../../../config/decoder';
import type { Values } from '../form/values';
import { ask } from './ask';
import { ApiError } from './problem';

/** `probability` and `interval` run from 0 to 1; `extrapolated` names fields outside the training range. */
export interface Prediction {
  result: boolean;
  probability: number;
  interval: [number, number];
  model: string;
  extrapolated: string[];
}

export async function predict(api: Api, values: Values, signal: AbortSignal): Promise<Prediction> {
  const query = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, String(value)]),
  );
  return understand(prediction, await ask(api, { method: 'GET', query }, signal));
}

/** Asks for many predictions in one request; the answers keep the order of the questions. */
export async function predictMany(
  api: Api,
  questions: Values[],
  signal: AbortSignal,
): Promise<Prediction[]> {
  const answer = await ask(api, { method: 'POST', body: questions }, signal);
  return understand((value, path) => {
    const predictions = list(prediction)(value, path);
    return predictions.length === questions.length
      ? predictions
      : fail(path, `a list of ${questions.length}`, value);
  }, answer);
}

const prediction: Decoder<Prediction> = (value, path) => {
  const entry = record(value, path);
  return {
    result: flag(entry.result, `${path}.result`),
    probability: share(entry.probability, `${path}.probability`),
    interval: interval(entry.interval, `${path}.interval`),
    model: text(entry.model, `${path}.model`),
    extrapolated: optional(list(text))(entry.extrapolated, `${path}.extrapolated`) ?? [],
  };
};

const share: Decoder<number> = (value, path) => {
  const found = number(value, path);
  return found >= 0 && found <= 1 ? found : fail(path, 'from 0 to 1', value);
};

const interval: Decoder<[number, number]> = (value, path) => {
  const [low, high, ...more] = list(share)(value, path);
  return low !== undefined && high !== undefined && more.length === 0 && low <= high
    ? [low, high]
    : fail(path, 'a low and a high end', value);
};

function understand<T>(decode: Decoder<T>, answer: unknown): T {
  try {
    return decode(answer, 'answer');
  } catch (cause) {
    if (!(cause instanceof DecodeError)) throw cause;
    throw new ApiError({ kind: 'unexpected', detail: cause.message });
  }
}
