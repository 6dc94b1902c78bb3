import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { json, never, serve } from '../testing/fake-service';
import { SAMPLE_JSON } from '../testing/sample';
import { App } from './app';

const user = userEvent.setup();

function go(hash: string) {
  act(() => {
    window.location.hash = hash;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
}

describe('App', () => {
  it('waits for its configuration', () => {
    serve(never);
    render(<App />);
    expect(screen.getByRole('status')).toHaveTextContent('Loading…');
  });

  it('takes title and fields from it', async () => {
    serve(() => json(SAMPLE_JSON));
    render(<App />);
    expect(await screen.findByRole('heading', { level: 1, name: 'Will I pass?' })).toBeVisible();
    await waitFor(() => {
      expect(document.title).toBe('Will I pass?');
    });
  });

  it.each([
    ['no configuration', () => new Response('', { status: 404 }), '/config.json gave 404'],
    ['configuration is faulty', () => json({ version: 3 }), 'version must be 1, but was 3'],
    ['cannot be reached', () => Promise.reject(new TypeError('offline')), 'offline'],
  ])('explains when there is %s, and tries again on request', async (title, reply, detail) => {
    let broken = true;
    serve(() => (broken ? reply() : json(SAMPLE_JSON)));
    render(<App />);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(title);
    expect(screen.getByText(detail)).toBeVisible();
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Check!' })).toBeVisible();
  });

  it('goes to About and back, moves the focus, and keeps the entries', async () => {
    serve(() => json(SAMPLE_JSON));
    render(<App />);
    await user.type(await screen.findByRole('spinbutton'), '17');
    go('#about');
    await waitFor(() => {
      expect(screen.getByRole('heading', { level: 1, name: 'About this model' })).toHaveFocus();
    });
    expect(document.title).toBe('About – Will I pass?');
    expect(screen.getByRole('link', { name: 'About' })).toHaveAttribute('aria-current', 'page');
    go('#check');
    await waitFor(() => {
      expect(screen.getByRole('heading', { level: 1, name: 'Will I pass?' })).toHaveFocus();
    });
    expect(screen.getByRole('spinbutton')).toHaveValue(17);
  });

  it('takes an address it does not know for the form', async () => {
    serve(() => json(SAMPLE_JSON));
    window.location.hash = '#nowhere';
    render(<App />);
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Check!' })).toBeVisible();
    });
  });
});
