import { vi } from 'vitest';

export interface Sent {
  method: string;
  url: URL;
  headers: Headers;
  body: unknown;
  cache: string | undefined;
}

type Reply = (sent: Sent) => Response | Promise<Response>;

/** Puts `reply` where the network would be and keeps what was sent to it. */
export function serve(reply: Reply): Sent[] {
  const received: Sent[] = [];
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit = {}) => {
    const sent: Sent = {
      method: init.method ?? 'GET',
      url,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      cache: init.cache,
    };
    received.push(sent);
    return until(init.signal, Promise.resolve(reply(sent)));
  });
  return received;
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}

export function never(): Promise<Response> {
  return new Promise(() => undefined);
}

function until(
  signal: AbortSignal | null | undefined,
  answer: Promise<Response>,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new DOMException('aborted', 'AbortError'));
    });
    answer.then(resolve, reject);
  });
}
