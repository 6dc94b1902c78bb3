export type Span = readonly [from: number, to: number];

/** Maps `domain` onto `range` in a straight line; a domain of no width lands in the middle. */
export function linearScale([d0, d1]: Span, [r0, r1]: Span): (value: number) => number {
  if (d0 === d1) return () => (r0 + r1) / 2;
  return (value) => r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);
}

/** The centre of each of `count` equal slots laid over `range`. */
export function slotCentres(count: number, [r0, r1]: Span): number[] {
  return Array.from({ length: count }, (_, i) => r0 + ((i + 0.5) / count) * (r1 - r0));
}

/** Round values (1, 2 or 5 times a power of ten) inside `domain`, about `wanted` of them. */
export function niceTicks([from, to]: Span, wanted: number): number[] {
  if (!(to > from)) return [from];
  const step = niceStep((to - from) / Math.max(1, wanted));
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => trim((first + i) * step));
}

/** `count` values evenly over `domain`, both ends included. */
export function spread([from, to]: Span, count: number): number[] {
  return Array.from({ length: count }, (_, i) => trim(from + ((to - from) * i) / (count - 1)));
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  if (lead <= 1) return power;
  if (lead <= 2) return 2 * power;
  return lead <= 5 ? 5 * power : 10 * power;
}

/** Drops the noise of binary arithmetic (0.30000000000000004). */
function trim(value: number): number {
  return Number(value.toPrecision(12));
}
