import { describe, expect, it } from 'vitest';
import { json, serve } from '../testing/fake-service';
import { SAMPLE_JSON } from '../testing/sample';
import { decodeConfig, fetchConfig } from './config';

const { signal } = new AbortController();

function altered(change: (copy: typeof SAMPLE_JSON) => unknown): unknown {
  const copy = structuredClone(SAMPLE_JSON);
  return change(copy) ?? copy;
}

describe('decodeConfig', () => {
  it('keeps what the page needs', () => {
    const config = decodeConfig(SAMPLE_JSON);
    expect(config.fields.map(({ name }) => name)).toEqual(['hours', 'tutor']);
    expect(config.fields[0]).toMatchObject({ kind: 'number', min: 0, max: 60, unit: 'hours' });
    expect(config.model.coefficients[3]).toMatchObject({ name: 'tutorweekly', p: null });
  });

  it('does without what is optional', () => {
    const config = decodeConfig({
      ...SAMPLE_JSON,
      api: { url: '/api/exam' },
      fields: [{ name: 'x', kind: 'number', label: 'X', trained: { min: 0, max: 1, mean: 0.5 } }],
    });
    expect(config.api).toEqual({ url: '/api/exam', key: undefined });
    expect(config.fields[0]).toMatchObject({ min: undefined, max: undefined, step: undefined });
  });

  it.each([
    ['a list', () => [], /config must be an object/],
    ['another version', () => ({ ...SAMPLE_JSON, version: 2 }), /version must be 1, but was 2/],
    [
      'no title',
      () => ({ ...SAMPLE_JSON, title: undefined }),
      /title must be a text, but is missing/,
    ],
    [
      'no fields',
      () => ({ ...SAMPLE_JSON, fields: [] }),
      /fields must be a list with at least one/,
    ],
    [
      'an address of another kind',
      () => ({ ...SAMPLE_JSON, api: { url: 'javascript:alert(1)' } }),
      /api\.url must be an http or https address/,
    ],
    [
      'a field of unknown kind',
      () => ({ ...SAMPLE_JSON, fields: [{ ...SAMPLE_JSON.fields[0], kind: 'date' }] }),
      /fields\[0\]\.kind must be "number" or "factor", but was "date"/,
    ],
    [
      'a range the wrong way round',
      () => ({ ...SAMPLE_JSON, fields: [{ ...SAMPLE_JSON.fields[0], max: -1 }] }),
      /fields\[0\]\.max must be more than min/,
    ],
    [
      'a reference that is no level',
      () => ({ ...SAMPLE_JSON, fields: [{ ...SAMPLE_JSON.fields[1], reference: 'hourly' }] }),
      /fields\[0\]\.reference must be one of the levels/,
    ],
    [
      'the same name twice',
      () => ({ ...SAMPLE_JSON, fields: [SAMPLE_JSON.fields[0], SAMPLE_JSON.fields[0]] }),
      /fields\[1\]\.name must be unlike every other name/,
    ],
    [
      'a threshold outside 0 to 1',
      () => ({ ...SAMPLE_JSON, model: { ...SAMPLE_JSON.model, threshold: 50 } }),
      /model\.threshold must be from 0 to 1/,
    ],
    [
      'a count that is a text',
      () => ({
        ...SAMPLE_JSON,
        model: { ...SAMPLE_JSON.model, fit: { ...SAMPLE_JSON.model.fit, n: '321' } },
      }),
      /model\.fit\.n must be a number, but was "321"/,
    ],
  ])('refuses %s and names the place', (_, change, message) => {
    expect(() => decodeConfig(altered(change))).toThrow(message);
  });
});

describe('fetchConfig', () => {
  it('asks past the cache for the file beside the page', async () => {
    const received = serve(() => json(SAMPLE_JSON));
    await expect(fetchConfig(signal)).resolves.toMatchObject({ product: 'exam' });
    expect(received[0]?.url.pathname).toBe('/config.json');
    expect(received[0]?.cache).toBe('no-cache');
  });

  it.each([
    ['missing', () => new Response('', { status: 404 })],
    ['missing', () => new Response('<!doctype html><title>Home</title>')],
    ['malformed', () => new Response('{"version": 1')],
    ['malformed', () => json({ version: 1 })],
    ['unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('tells a %s file', async (fault, reply) => {
    serve(reply);
    await expect(fetchConfig(signal)).rejects.toMatchObject({ name: 'ConfigError', fault });
  });
});
