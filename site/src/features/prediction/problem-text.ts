import { TIMEOUT_MILLIS } from './api/ask';
import type { Problem } from './api/problem';

/** What happened and what to do next. */
export interface Advice {
  title: string;
  happened: string;
  next: string;
}

export function adviceOn(problem: Problem): Advice {
  switch (problem.kind) {
    case 'invalid':
      return {
        title: 'The service did not accept these entries',
        happened: problem.message,
        next: 'Correct the entries and press Check! again.',
      };
    case 'refused':
      return {
        title: 'The service refused this page’s key',
        happened:
          'Your entries are fine. The key in this page’s config.json is absent, wrong or withdrawn.',
        next: 'Reload the page to fetch the present key. If that changes nothing, tell whoever runs this page.',
      };
    case 'misplaced':
      return {
        title: 'There is no prediction service at this address',
        happened: 'Something answered, but it does not know the address that config.json names.',
        next: 'Reload the page. If that changes nothing, tell whoever runs this page.',
      };
    case 'throttled':
      return {
        title: 'Too many requests just now',
        happened: 'The service answers only so many questions a second.',
        next: 'Wait a few seconds, then press Check! again.',
      };
    case 'exhausted':
      return {
        title: 'The service’s quota is used up',
        happened:
          'The service answers only so many questions a day or month, and that number is reached.',
        next: 'Come back later, or ask whoever runs this page to raise the quota.',
      };
    case 'unreachable':
      return {
        title: 'The service cannot be reached',
        happened:
          'No answer came back that this page may read. You may be offline, the service may be stopped, or it may not allow this page’s origin.',
        next: 'Check your connection, then press Check! again.',
      };
    case 'timeout':
      return {
        title: 'The service took too long',
        happened: `No answer came within ${TIMEOUT_MILLIS / 1000} seconds, so the page stopped waiting.`,
        next: 'Press Check! again: a service that has rested is often slow only once.',
      };
    case 'failed':
      return {
        title: 'The service failed',
        happened: `It answered with an error of its own (status ${problem.status}). Your entries are not the cause.`,
        next: 'Press Check! again in a moment. If it keeps failing, tell whoever runs this page.',
      };
    case 'unexpected':
      return {
        title: 'The answer made no sense to this page',
        happened: problem.detail,
        next: 'Reload the page, as page and service may be of different ages, and try again.',
      };
  }
}
