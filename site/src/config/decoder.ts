/** Turns unchecked JSON into a `T`, or throws a {@link DecodeError} that names the place. */
export type Decoder<T> = (value: unknown, path: string) => T;

export class DecodeError extends Error {
  override readonly name = 'DecodeError';
}

export const text: Decoder<string> = (value, path) =>
  typeof value === 'string' && value.trim() !== '' ? value : fail(path, 'a text', value);

export const number: Decoder<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : fail(path, 'a number', value);

export const flag: Decoder<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : fail(path, 'true or false', value);

export const record: Decoder<Record<string, unknown>> = (value, path) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : fail(path, 'an object', value);

export function optional<T>(decode: Decoder<T>): Decoder<T | undefined> {
  return (value, path) => (value === undefined ? undefined : decode(value, path));
}

export function nullable<T>(decode: Decoder<T>): Decoder<T | null> {
  return (value, path) => (value === null ? null : decode(value, path));
}

export function list<T>(decode: Decoder<T>): Decoder<T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((item, index) => decode(item, `${path}[${index}]`))
      : fail(path, 'a list', value);
}

export function filledList<T>(decode: Decoder<T>): Decoder<T[]> {
  return (value, path) => {
    const items = list(decode)(value, path);
    return items.length > 0 ? items : fail(path, 'a list with at least one entry', value);
  };
}

export function fail(path: string, wanted: string, value: unknown): never {
  throw new DecodeError(`${path} must be ${wanted}, but ${found(value)}`);
}

function found(value: unknown): string {
  if (value === undefined) return 'is missing';
  const json = JSON.stringify(value);
  return `was ${json.length > 40 ? `${json.slice(0, 40)}…` : json}`;
}
