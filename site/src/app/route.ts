import { useSyncExternalStore } from 'react';

export type Route = 'check' | 'about';

export const ABOUT_HASH = '#about';
export const CHECK_HASH = '#check';

/** The view that the address names; anything unknown is the form. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return hash === ABOUT_HASH ? 'about' : 'check';
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
  };
}
