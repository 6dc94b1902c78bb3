import { describe, expect, it } from 'vitest';
import { formatBriefly, formatShare, formatThreshold, formatValue, inHundred } from './format';

describe('formatShare', () => {
  it.each([
    [0.7384, '73.8%'],
    [0.5, '50.0%'],
    [0.0004, '< 0.1%'],
    [0.0005, '0.1%'],
    [0.99949, '99.9%'],
    [1, '> 99.9%'],
  ])('writes %d as %s', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });
});

it('writes a threshold without idle decimals', () => {
  expect([0.5, 1 / 3, 0.29].map(formatThreshold)).toEqual(['50%', '33.3%', '29%']);
});

it('writes values with their unit', () => {
  expect(formatValue(12500, 'km')).toBe('12,500 km');
  expect(formatValue(1234567.25)).toBe('1,234,567.25');
  expect(formatValue('daily')).toBe('daily');
});

it('writes worked-out values briefly', () => {
  expect([40 / 3, 1234567.25, 0.00123456].map((value) => formatBriefly(value))).toEqual([
    '13.333',
    '1,234,567.3',
    '0.0012346',
  ]);
});

it('counts in hundred without claiming none or all', () => {
  expect([0.7384, 0.001, 0.999].map(inHundred)).toEqual([
    'about 74 in 100',
    'fewer than 1 in 100',
    'more than 99 in 100',
  ]);
});
