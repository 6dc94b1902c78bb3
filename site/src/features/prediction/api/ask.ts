import type { Api } from '../../../config/config';
import { ApiError, problemOf } from './problem';

/** A cold function may need several seconds; past this the page says so instead of waiting on. */
export const TIMEOUT_MILLIS = 15_000;

export type Question =
  { method: 'GET'; query: Record<string, string> } | { method: 'POST'; body: unknown };

/**
 * Sends one request and returns the JSON of a 2xx answer. Throws {@link ApiError} for everything that
 * went wrong, and the signal's own reason when the caller gave up.
 */
export async function ask(api: Api, question: Question, signal: AbortSignal): Promise<unknown> {
  const patience = new AbortController();
  const timer = setTimeout(() => {
    patience.abort();
  }, TIMEOUT_MILLIS);
  try {
    return await exchange(api, question, AbortSignal.any([signal, patience.signal]));
  } catch (cause) {
    signal.throwIfAborted();
    if (patience.signal.aborted) throw new ApiError({ kind: 'timeout' });
    if (cause instanceof ApiError) throw cause;
    throw new ApiError({ kind: 'unreachable' });
  } finally {
    clearTimeout(timer);
  }
}

async function exchange(api: Api, question: Question, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address(api, question), { ...request(api, question), signal });
  const body = parse(await response.text());
  if (!response.ok) throw new ApiError(problemOf(response.status, body));
  return body;
}

function address(api: Api, question: Question): URL {
  const url = new URL(api.url, document.baseURI);
  if (question.method === 'GET') {
    for (const [name, value] of Object.entries(question.query)) url.searchParams.set(name, value);
  }
  return url;
}

function request(api: Api, question: Question): RequestInit {
  const headers = new Headers({ accept: 'application/json' });
  if (api.key !== undefined) headers.set('x-api-key', api.key);
  if (question.method === 'GET') return { method: 'GET', headers };
  headers.set('content-type', 'application/json');
  return { method: 'POST', headers, body: JSON.stringify(question.body) };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
