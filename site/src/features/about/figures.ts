import type { Coefficient } from '../../config/model';

const SMALLEST_SHOWN = 2.2e-16;

/** A column as R's `summary` prints it: as many decimals as the smallest entry needs for 4 digits. */
export function formatColumn(column: (number | null)[], digits = 4): string[] {
  const sizes = column.filter((x) => x !== null && x !== 0).map((x) => Math.abs(x ?? 0));
  const least = sizes.length > 0 ? Math.min(...sizes) : 1;
  const decimals = Math.min(8, Math.max(1, digits - 1 - Math.floor(Math.log10(least))));
  return column.map((x) => (x === null ? 'NA' : minus(x.toFixed(decimals))));
}

/** p values as R prints them: three digits with common decimals, powers of ten below 0.0001. */
export function formatPValues(column: (number | null)[]): string[] {
  const fixed = column.filter((p) => p !== null && p >= 1e-4).map((p) => p ?? 1);
  const least = fixed.length > 0 ? Math.min(...fixed) : 1;
  const decimals = Math.max(3, 2 - Math.floor(Math.log10(least)));
  return column.map((p) => {
    if (p === null) return 'NA';
    if (p < SMALLEST_SHOWN) return '< 2e-16';
    return p < 1e-4 ? twoDigitExponent(p) : p.toFixed(decimals);
  });
}

/** R's stars: *** below 0.001, ** below 0.01, * below 0.05, a point below 0.1. */
export function stars(p: Coefficient['p']): string {
  if (p === null || p > 0.1) return '';
  if (p <= 0.001) return '***';
  if (p <= 0.01) return '**';
  return p <= 0.05 ? '*' : '.';
}

export function minus(figure: string): string {
  return figure.replace('-', '−');
}

function twoDigitExponent(p: number): string {
  return p.toExponential(2).replace(/-(\d)$/, '-0$1');
}
