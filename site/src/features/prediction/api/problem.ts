export interface FieldError {
  field: string;
  message: string;
}

export type Problem =
  | { kind: 'invalid'; message: string; errors: FieldError[] }
  | { kind: 'refused' }
  | { kind: 'misplaced' }
  | { kind: 'throttled' }
  | { kind: 'exhausted' }
  | { kind: 'unreachable' }
  | { kind: 'timeout' }
  | { kind: 'failed'; status: number }
  | { kind: 'unexpected'; detail: string };

export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** Reads a refusal, be it of the function (`errors`) or of the gateway in front of it (`message` alone). */
export function problemOf(status: number, body: unknown): Problem {
  const message = messageOf(body);
  if (status === 400) {
    return {
      kind: 'invalid',
      message: message ?? 'The entries were refused.',
      errors: errorsOf(body),
    };
  }
  if (status === 403) {
    return { kind: message === 'Missing Authentication Token' ? 'misplaced' : 'refused' };
  }
  if (status === 401) return { kind: 'refused' };
  if (status === 404) return { kind: 'misplaced' };
  if (status === 429) {
    return { kind: message?.startsWith('Limit Exceeded') ? 'exhausted' : 'throttled' };
  }
  if (status >= 500) return { kind: 'failed', status };
  return { kind: 'unexpected', detail: message ?? `status ${status}` };
}

function messageOf(body: unknown): string | undefined {
  return has(body, 'message') && typeof body.message === 'string' ? body.message : undefined;
}

function errorsOf(body: unknown): FieldError[] {
  if (!has(body, 'errors') || !Array.isArray(body.errors)) return [];
  return body.errors.flatMap((entry: unknown) =>
    has(entry, 'field') && typeof entry.field === 'string'
      ? [{ field: entry.field, message: messageOf(entry) ?? 'This value was refused.' }]
      : [],
  );
}

function has<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}
