import type { ReactNode } from 'react';
import { ABOUT_HASH, CHECK_HASH, type Route } from './route';

interface Props {
  product: string;
  stage: string;
  route: Route;
  children: ReactNode;
}

export function Shell({ product, stage, route, children }: Props) {
  return (
    <div className="shell">
      <header className="top">
        <a className="brand" href={CHECK_HASH} aria-label={`${product}, start`}>
          <svg aria-hidden="true" width="28" height="28" viewBox="0 0 32 32">
            <rect width="32" height="32" rx="8" />
            <path d="M6 23c8 0 8.5-14 20-14" />
            <circle cx="16.3" cy="15.5" r="3.3" />
          </svg>
          {product}
        </a>
        <nav aria-label="Views">
          <a href={CHECK_HASH} aria-current={route === 'check' ? 'page' : undefined}>
            Check
          </a>
          <a href={ABOUT_HASH} aria-current={route === 'about' ? 'page' : undefined}>
            About
          </a>
        </nav>
      </header>
      <main>{children}</main>
      <footer className="bottom">
        <p>{`An estimate from past data, not a decision. ${product}, ${stage}.`}</p>
      </footer>
    </div>
  );
}
