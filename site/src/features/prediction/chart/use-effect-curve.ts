import { useCallback, useEffect, useState } from 'react';
import type { Api } from '../../../config/config';
import type { Field } from '../../../config/field';
import { predictMany } from '../api/prediction';
import { ApiError, type Problem } from '../api/problem';
import type { Values } from '../form/values';
import { pointsOf, questionsOf, type EffectPoint } from './effect';

export type Curve =
  | { kind: 'waiting' }
  | { kind: 'ready'; points: EffectPoint[] }
  | { kind: 'failed'; problem: Problem };

const WAITING: Curve = { kind: 'waiting' };

/** Asks once for each field picked; going back to a field shows what was already answered. */
export function useEffectCurve(api: Api, field: Field, values: Values): [Curve, () => void] {
  const [curves, setCurves] = useState<ReadonlyMap<string, Curve>>(new Map());
  const curve = curves.get(field.name);

  useEffect(() => {
    if (curve !== undefined) return;
    const giveUp = new AbortController();
    const keep = (found: Curve) => {
      setCurves((known) => new Map(known).set(field.name, found));
    };
    predictMany(api, questionsOf(field, values), giveUp.signal)
      .then((answers) => {
        keep({ kind: 'ready', points: pointsOf(field, values, answers) });
      })
      .catch((cause: unknown) => {
        if (!giveUp.signal.aborted) keep({ kind: 'failed', problem: problemIn(cause) });
      });
    return () => {
      giveUp.abort();
    };
  }, [api, field, values, curve]);

  const retry = useCallback(() => {
    setCurves((known) => new Map([...known].filter(([name]) => name !== field.name)));
  }, [field]);

  return [curve ?? WAITING, retry];
}

function problemIn(cause: unknown): Problem {
  return cause instanceof ApiError ? cause.problem : { kind: 'unexpected', detail: String(cause) };
}
