import { useEffect, useRef, useState } from 'react';
import type { Config } from '../config/config';
import { AboutView } from '../features/about/about-view';
import type { Entries } from '../features/prediction/form/values';
import { PredictionView } from '../features/prediction/prediction-view';
import { useRoute } from './route';
import { Shell } from './shell';

/** Entries live here, so that a look at the About view does not lose them. */
export function LoadedApp({ config }: { config: Config }) {
  const route = useRoute();
  const [entries, setEntries] = useState<Entries>({});
  const shown = useRef(route);

  useEffect(() => {
    document.title = route === 'about' ? `About – ${config.title}` : config.title;
    if (shown.current === route) return;
    shown.current = route;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [route, config.title]);

  return (
    <Shell product={config.product} stage={config.stage} route={route}>
      {route === 'about' ? (
        <AboutView config={config} />
      ) : (
        <PredictionView config={config} entries={entries} onEntries={setEntries} />
      )}
    </Shell>
  );
}
