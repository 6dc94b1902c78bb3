import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../../testing/sample';
import { AboutView } from './about-view';
import { formatColumn, formatPValues, stars } from './figures';

function cells(table: HTMLElement, name: string): (string | null)[] {
  const row = within(table).getByRole('rowheader', { name }).closest('tr');
  return [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
}

describe('AboutView', () => {
  it('shows coefficients as R prints them', () => {
    render(<AboutView config={SAMPLE} />);
    const table = screen.getByRole('table', { name: /Coefficients/ });
    expect(cells(table, '(Intercept)')).toEqual([
      '−3.989979',
      '1.139951',
      '−3.500',
      '0.000465',
      '***',
    ]);
    expect(cells(table, 'hours')).toEqual(['0.002264', '0.001094', '2.070', '0.038465', '*']);
    expect(cells(table, 'tutordaily').slice(3)).toEqual(['< 2e-16', '***']);
    expect(cells(table, 'tutorweekly')).toEqual(['NA', 'NA', 'NA', 'NA', '']);
  });

  it.each([
    'pass ~ hours + tutor',
    'sha256:aaaa',
    'sha256:bbbb',
    '358.52 on 317 degrees of freedom',
    '399.98 on 320 degrees of freedom',
    '366.52',
    '−179.26',
    'reached in 4 iterations',
    'average 17.25',
    'reference none',
  ])('shows %s', (text) => {
    render(<AboutView config={SAMPLE} />);
    expect(screen.getByText(text)).toBeVisible();
  });

  it('tells of another link and of a penalty', () => {
    const model = { ...SAMPLE.model, link: 'probit', fit: { ...SAMPLE.model.fit, ridge: 0.5 } };
    render(<AboutView config={{ ...SAMPLE, model }} />);
    expect(screen.getByText(/^A probit regression on 321 rows/)).toBeVisible();
    expect(screen.getByRole('table', { name: /on the scale of the probit link/ })).toBeVisible();
    expect(screen.getByText('Ridge penalty').nextSibling).toHaveTextContent('0.5');
  });

  it('says from where the answer is yes, and what it is not', () => {
    render(<AboutView config={SAMPLE} />);
    expect(screen.getByText(/It says “Pass” from 40% upwards, otherwise “Fail”/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'What this is not' })).toBeVisible();
  });
});

describe('figures', () => {
  it('keep columns of whole size short', () => {
    expect(formatColumn([12.3456, 150, null])).toEqual(['12.35', '150.00', 'NA']);
  });

  it('write small p values as powers of ten', () => {
    expect(formatPValues([0.5, 0.0123, 1.2345e-6, null])).toEqual([
      '0.5000',
      '0.0123',
      '1.23e-06',
      'NA',
    ]);
  });

  it.each([
    [0.0009, '***'],
    [0.005, '**'],
    [0.03, '*'],
    [0.07, '.'],
    [0.2, ''],
    [null, ''],
  ])('mark a p of %s as %s', (p, mark) => {
    expect(stars(p)).toBe(mark);
  });
});
