import { test as base } from './product';
import { runProduct, type RunningProduct } from './running-product';

const POC_YAML = `
product: admission
site:
  hosting: cloudfront
  api: same-origin
`;

/** Hands each test the product as it is on CloudFront; no authority vouches for this machine's certificate. */
export const test = base.extend<object, { running: RunningProduct }>({
  running: [
    // Playwright reads from the pattern which fixtures this one needs: none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const running = await runProduct(POC_YAML);
      await use(running);
      await running.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ running }, use) => {
    await use(running.page);
  },
  ignoreHTTPSErrors: true,
});

export { expect } from '@playwright/test';
