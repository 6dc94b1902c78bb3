import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { Config } from '../../config/config';
import { json, never, serve, type Sent } from '../../testing/fake-service';
import { ANSWER, SAMPLE } from '../../testing/sample';
import type { Entries } from './form/values';
import { PredictionView } from './prediction-view';

const user = userEvent.setup();

function Page({ config }: { config: Config }) {
  const [entries, setEntries] = useState<Entries>({});
  return <PredictionView config={config} entries={entries} onEntries={setEntries} />;
}

const hours = () => screen.getByRole('spinbutton', { name: 'Hours of study' });
const tutor = () => screen.getByRole('radiogroup', { name: 'Tutor' });
const button = () => screen.getByRole('button', { name: 'Check!' });

/** Answers a single question with `ANSWER` and a list of them with as many. */
function answerAll({ body }: Sent): Response {
  return json(Array.isArray(body) ? body.map(() => ANSWER) : ANSWER);
}

async function fillAndCheck(entry = '12') {
  render(<Page config={SAMPLE} />);
  await user.type(hours(), entry);
  await user.click(screen.getByRole('radio', { name: 'weekly' }));
  await user.click(button());
}

describe('the form', () => {
  it('is made from the fields', () => {
    serve(never);
    render(<Page config={SAMPLE} />);
    expect(hours()).toHaveAttribute('min', '0');
    expect(hours()).toHaveAttribute('max', '60');
    expect(hours()).toHaveAttribute('step', '5');
    expect(hours()).toHaveAccessibleDescription(
      'From 0 to 60. In the data: 2 to 40, on average 17.3.',
    );
    expect(within(tutor()).getAllByRole('radio')).toHaveLength(3);
    expect(within(tutor()).queryByRole('radio', { checked: true })).toBeNull();
  });

  it('offers many levels as a list', async () => {
    const received = serve(answerAll);
    const levels = Array.from({ length: 12 }, (_, i) => `level ${i}`);
    const field = {
      kind: 'factor',
      name: 'l',
      label: 'Level',
      levels,
      reference: 'level 0',
    } as const;
    render(<Page config={{ ...SAMPLE, fields: [field] }} />);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Level' }), 'level 7');
    await user.click(button());
    await screen.findByRole('dialog');
    expect(received[0]?.url.searchParams.get('l')).toBe('level 7');
  });

  it('says at each field what is wrong, goes to the first, and asks nothing', async () => {
    const received = serve(answerAll);
    render(<Page config={SAMPLE} />);
    await user.click(button());
    expect(hours()).toHaveAttribute('aria-invalid', 'true');
    expect(hours()).toHaveAccessibleDescription(/^Enter a number from 0 to 60 hours\./);
    expect(hours()).toHaveFocus();
    expect(tutor()).toHaveAttribute('aria-invalid', 'true');
    expect(tutor()).toHaveAccessibleDescription('Choose one.');
    expect(received).toHaveLength(0);
  });

  it('goes to the first choice when only a choice is open', async () => {
    serve(answerAll);
    render(<Page config={SAMPLE} />);
    await user.type(hours(), '12');
    await user.click(button());
    expect(screen.getByRole('radio', { name: 'none' })).toHaveFocus();
  });

  it('takes a fault back as soon as it is mended', async () => {
    serve(answerAll);
    render(<Page config={SAMPLE} />);
    await user.type(hours(), '61');
    await user.click(button());
    expect(hours()).toHaveAccessibleDescription(/^61 is too high: it must be at most 60\./);
    await user.clear(hours());
    await user.type(hours(), '7');
    expect(hours()).toHaveAttribute('aria-invalid', 'false');
  });
});

describe('waiting', () => {
  it('says so, and does not ask twice', async () => {
    const received = serve(never);
    await fillAndCheck();
    expect(button()).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByRole('status')).toHaveTextContent('Asking the model…');
    await user.click(button());
    await user.type(hours(), '{Enter}');
    expect(received).toHaveLength(1);
  });
});

describe('the answer', () => {
  it('stands in a dialog with status, probability and interval', async () => {
    const received = serve(answerAll);
    await fillAndCheck();
    const dialog = await screen.findByRole('dialog', { name: 'Expected status Pass' });
    expect(dialog).toHaveAccessibleDescription(/73\.8% .*about 74 in 100/);
    expect(dialog).toHaveTextContent('95% interval: 58.8% to 84.8%');
    expect(within(dialog).queryByRole('note')).toBeNull();
    await waitFor(() => {
      expect(screen.getByRole('heading', { name: 'Expected status Pass' })).toHaveFocus();
    });
    expect(received[0]?.url.search).toBe('?hours=12&tutor=weekly');
  });

  it('names the other outcome when the answer is no', async () => {
    serve(({ body }) => (body === undefined ? json({ ...ANSWER, result: false }) : json([])));
    await fillAndCheck();
    expect(await screen.findByRole('dialog', { name: 'Expected status Fail' })).toBeVisible();
  });

  it('warns by label when a value lies outside the data', async () => {
    serve(({ body }) =>
      body === undefined ? json({ ...ANSWER, extrapolated: ['hours'] }) : json([]),
    );
    await fillAndCheck('55');
    const note = await screen.findByRole('note');
    expect(note).toHaveTextContent('Hours of study of 55 lies outside the data (2 to 40 hours).');
  });

  it('warns when another model answered', async () => {
    serve(({ body }) =>
      body === undefined ? json({ ...ANSWER, model: 'sha256:cccc' }) : json([]),
    );
    await fillAndCheck();
    expect(await screen.findByRole('note')).toHaveTextContent('another model');
  });

  it('gives the focus back to the button when it closes', async () => {
    serve(answerAll);
    await fillAndCheck();
    (await screen.findByRole<HTMLDialogElement>('dialog')).close();
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(button()).toHaveFocus();
    });
    expect(hours()).toHaveValue(12);
  });
});

describe('the chart', () => {
  it('asks once for each field picked, and keeps what it was told', async () => {
    const received = serve(answerAll);
    await fillAndCheck();
    await screen.findByRole('img', { name: 'Chart of the probability by Hours of study' });
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: 'Tutor' }));
    await screen.findByRole('img', { name: 'Chart of the probability by Tutor' });
    await user.click(within(dialog).getByRole('radio', { name: 'Hours of study' }));
    await screen.findByRole('img', { name: 'Chart of the probability by Hours of study' });
    const posts = received.filter(({ method }) => method === 'POST');
    expect(posts.map(({ body }) => (body as unknown[]).length)).toEqual([61, 3]);
  });

  it('can be read as a table', async () => {
    serve(answerAll);
    await fillAndCheck();
    const table = await screen.findByRole('table', { hidden: true });
    expect(
      within(table).getByRole('rowheader', { name: '60 hours', hidden: true }),
    ).toBeInTheDocument();
  });

  it('may fail without hiding the prediction, and can be asked again', async () => {
    let failing = true;
    serve((sent) => (sent.method === 'POST' && failing ? json({}, 502) : answerAll(sent)));
    await fillAndCheck();
    const alert = await within(await screen.findByRole('dialog')).findByRole('alert');
    expect(alert).toHaveTextContent('The chart could not be drawn.');
    expect(screen.getByRole('dialog')).toHaveTextContent('73.8%');
    failing = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('img')).toBeVisible();
  });
});

describe('a refusal', () => {
  it.each([
    [403, { message: 'Forbidden' }, 'The service refused this page’s key'],
    [403, { message: 'Missing Authentication Token' }, 'There is no prediction service'],
    [429, { message: 'Too Many Requests' }, 'Too many requests just now'],
    [429, { message: 'Limit Exceeded' }, 'quota is used up'],
    [502, { message: 'Internal server error' }, 'The service failed'],
    [400, { message: 'odd request' }, 'odd request'],
  ])('%i says what happened and keeps the entries', async (status, body, text) => {
    serve(() => json(body, status));
    await fillAndCheck();
    await waitFor(() => {
      expect(screen.getByRole('alert')).toHaveTextContent(text);
    });
    expect(hours()).toHaveValue(12);
    expect(screen.getByRole('radio', { name: 'weekly' })).toBeChecked();
    expect(button()).toHaveAttribute('aria-busy', 'false');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('unreachable says what happened', async () => {
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    await fillAndCheck();
    await waitFor(() => {
      expect(screen.getByRole('alert')).toHaveTextContent('The service cannot be reached');
    });
  });

  it('of one field stands at that field, which gets the focus', async () => {
    const errors = [{ field: 'hours', message: 'hours must be even' }];
    serve(() => json({ message: 'hours must be even', errors }, 400));
    await fillAndCheck();
    await waitFor(() => {
      expect(hours()).toHaveAttribute('aria-invalid', 'true');
      expect(hours()).toHaveFocus();
    });
    expect(hours()).toHaveAccessibleDescription(/^hours must be even/);
  });
});
