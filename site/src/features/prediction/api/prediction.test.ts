import { afterEach, describe, expect, it, vi } from 'vitest';
import { json, never, serve } from '../../../testing/fake-service';
import { ANSWER, SAMPLE } from '../../../testing/sample';
import { TIMEOUT_MILLIS } from './ask';
import { predict, predictMany } from './prediction';

const { signal } = new AbortController();
const values = { hours: 12.5, tutor: 'once & twice' };
const withoutKey = { url: 'https://api.example/exam' };

afterEach(() => {
  vi.useRealTimers();
});

describe('predict', () => {
  it('sends a GET with the values in the query and the key in its header', async () => {
    const received = serve(() => json(ANSWER));
    const prediction = await predict(SAMPLE.api, values, signal);
    expect(prediction).toEqual({ ...ANSWER, extrapolated: [] });
    expect(received).toHaveLength(1);
    expect(received[0]?.method).toBe('GET');
    expect(received[0]?.url.href).toBe('https://api.example/exam?hours=12.5&tutor=once+%26+twice');
    expect(received[0]?.headers.get('x-api-key')).toBe('sample-key');
  });

  it('sends no key when the config has none, and resolves an address beside the page', async () => {
    const received = serve(() => json(ANSWER));
    await predict({ url: '/api/exam' }, values, signal);
    expect(received[0]?.headers.has('x-api-key')).toBe(false);
    expect(received[0]?.url.origin).toBe(window.location.origin);
  });

  it('keeps the names of fields outside the training range', async () => {
    serve(() => json({ ...ANSWER, extrapolated: ['hours'] }));
    await expect(predict(SAMPLE.api, values, signal)).resolves.toMatchObject({
      extrapolated: ['hours'],
    });
  });

  it.each([
    [403, { message: 'Forbidden' }, { kind: 'refused' }],
    [403, { message: 'Missing Authentication Token' }, { kind: 'misplaced' }],
    [404, {}, { kind: 'misplaced' }],
    [429, { message: 'Too Many Requests' }, { kind: 'throttled' }],
    [429, { message: 'Limit Exceeded' }, { kind: 'exhausted' }],
    [500, {}, { kind: 'failed', status: 500 }],
    [502, { message: 'Internal server error' }, { kind: 'failed', status: 502 }],
    [504, { message: 'Endpoint request timed out' }, { kind: 'failed', status: 504 }],
    [413, { message: 'Too large' }, { kind: 'unexpected', detail: 'Too large' }],
    [
      400,
      { message: 'Missing required request parameters: [hours]' },
      { kind: 'invalid', message: 'Missing required request parameters: [hours]', errors: [] },
    ],
    [
      400,
      { message: 'hours bad', errors: [{ field: 'hours', message: 'hours bad', allowed: 'x' }, 7] },
      { kind: 'invalid', message: 'hours bad', errors: [{ field: 'hours', message: 'hours bad' }] },
    ],
  ])('reads a %i as what it means', async (status, body, problem) => {
    serve(() => json(body, status));
    await expect(predict(SAMPLE.api, values, signal)).rejects.toMatchObject({ problem });
  });

  it('survives an error without a body', async () => {
    serve(() => new Response('', { status: 503 }));
    await expect(predict(SAMPLE.api, values, signal)).rejects.toMatchObject({
      problem: { kind: 'failed', status: 503 },
    });
  });

  it('calls a network failure unreachable', async () => {
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(predict(withoutKey, values, signal)).rejects.toMatchObject({
      problem: { kind: 'unreachable' },
    });
  });

  it('stops waiting after 15 seconds, not before', async () => {
    vi.useFakeTimers();
    serve(never);
    let ended = false;
    const asked = predict(SAMPLE.api, values, signal).finally(() => {
      ended = true;
    });
    const expected = expect(asked).rejects.toMatchObject({ problem: { kind: 'timeout' } });
    await vi.advanceTimersByTimeAsync(TIMEOUT_MILLIS - 1);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await expected;
    expect(TIMEOUT_MILLIS).toBe(15_000);
  });

  it('gives up quietly when the caller does', async () => {
    serve(never);
    const caller = new AbortController();
    const asked = predict(SAMPLE.api, values, caller.signal);
    caller.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each([
    ['no JSON', 'fine'],
    ['a probability above 1', JSON.stringify({ ...ANSWER, probability: 73.8 })],
    ['an interval of one end', JSON.stringify({ ...ANSWER, interval: [0.5] })],
    ['an interval the wrong way round', JSON.stringify({ ...ANSWER, interval: [0.9, 0.1] })],
  ])('does not trust an answer with %s', async (_, body) => {
    serve(() => new Response(body));
    await expect(predict(SAMPLE.api, values, signal)).rejects.toMatchObject({
      problem: { kind: 'unexpected' },
    });
  });
});

describe('predictMany', () => {
  const questions = [values, { ...values, hours: 20 }];

  it('sends one POST with all questions', async () => {
    const received = serve(() => json([ANSWER, { ...ANSWER, probability: 0.8 }]));
    const answers = await predictMany(SAMPLE.api, questions, signal);
    expect(answers.map(({ probability }) => probability)).toEqual([0.7384, 0.8]);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ method: 'POST', body: questions });
    expect(received[0]?.headers.get('content-type')).toBe('application/json');
  });

  it('does not trust fewer answers than questions', async () => {
    serve(() => json([ANSWER]));
    await expect(predictMany(SAMPLE.api, questions, signal)).rejects.toMatchObject({
      problem: { kind: 'unexpected' },
    });
  });
});
