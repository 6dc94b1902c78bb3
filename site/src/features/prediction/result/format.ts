const percent = new Intl.NumberFormat('en', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const exact = new Intl.NumberFormat('en', { maximumSignificantDigits: 15 });
const brief = new Intl.NumberFormat('en', {
  maximumSignificantDigits: 5,
  maximumFractionDigits: 1,
  roundingPriority: 'morePrecision',
});

/** A share from 0 to 1 as a percentage that never claims certainty: "73.8%", "< 0.1%", "> 99.9%". */
export function formatShare(share: number): string {
  if (share < 0.0005) return '< 0.1%';
  if (share >= 0.9995) return '> 99.9%';
  return percent.format(share);
}

/** A value as it was given. */
export function formatValue(value: number | string, unit?: string): string {
  return withUnit(typeof value === 'number' ? exact.format(value) : value, unit);
}

/** A value that was worked out, such as a mean or a place on an axis, without its idle digits. */
export function formatBriefly(value: number | string, unit?: string): string {
  return withUnit(typeof value === 'number' ? brief.format(value) : value, unit);
}

function withUnit(shown: string, unit: string | undefined): string {
  return unit === undefined ? shown : `${shown} ${unit}`;
}

/** The share from which the answer is yes, without decimals that say nothing: "50%", "33.3%". */
export function formatThreshold(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}

/** "73.8%" becomes "about 74 in 100", kept away from none and all. */
export function inHundred(share: number): string {
  const count = Math.round(share * 100);
  if (count < 1) return 'fewer than 1 in 100';
  if (count > 99) return 'more than 99 in 100';
  return `about ${count} in 100`;
}
