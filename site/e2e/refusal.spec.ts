import { createServer } from 'node:net';
import { BEST, expect, test, type Product } from './product';

async function keepsEntries(product: Product): Promise<void> {
  await expect(product.input('gre')).toHaveValue('800');
  await expect(product.level('rank', '1')).toBeChecked();
  await expect(product.dialog).toHaveCount(0);
}

test('a wrong key is refused by the gateway, and the page says so', async ({ product }) => {
  await product.alterConfig(({ api }) => {
    api.key = 'no-such-key-0000000000';
  });
  await product.open();
  await product.check(BEST);
  await expect(product.alert).toContainText('The service refused this page’s key');
  await product.screenshot('refused-key');
  await keepsEntries(product);
});

test('a stopped service is unreachable, and the page says so', async ({ product }) => {
  const port = await closedPort();
  await product.alterConfig(({ api }) => {
    api.url = `http://127.0.0.1:${port}/stopped`;
  });
  await product.open();
  await product.check(BEST);
  await expect(product.alert).toContainText('The service cannot be reached');
  await keepsEntries(product);
});

const refusals = [
  { status: 429, message: 'Too Many Requests', said: 'Too many requests just now' },
  { status: 429, message: 'Limit Exceeded', said: 'quota is used up' },
  { status: 502, message: 'Internal server error', said: 'The service failed' },
  { status: 504, message: 'Endpoint request timed out', said: 'The service failed' },
];

for (const { status, message, said } of refusals) {
  test(`${status} ${message}: the page says so, and works again after`, async ({
    product,
    page,
  }) => {
    await product.open();
    await page.route(
      (url) => url.href.startsWith(product.config.api.url),
      (route) =>
        route.fulfill({
          status,
          headers: { 'access-control-allow-origin': new URL(page.url()).origin },
          json: { message },
        }),
      { times: 1 },
    );
    await product.check(BEST);
    await expect(product.alert).toContainText(said);
    await keepsEntries(product);

    await product.button.click();
    await expect(product.dialog).toContainText('73.8%');
  });
}

test('a field refused by the service alone is marked at the field', async ({ product }) => {
  await product.alterConfig(({ fields }) => {
    for (const field of fields) if (field.kind === 'number') field.max = undefined;
  });
  await product.open();
  await product.check({ ...BEST, gre: '5000' });
  await expect(product.input('gre')).toHaveAttribute('aria-invalid', 'true');
  await expect(product.input('gre')).toHaveAccessibleDescription(/800/);
  await expect(product.input('gre')).toBeFocused();
});

test('an absent or broken config.json is explained', async ({ page }) => {
  const replies = [
    { status: 404, body: '' },
    { status: 200, body: '{"version": 1}' },
  ];
  await page.route('**/config.json', (route) => route.fulfill(replies.shift() ?? { status: 500 }));
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This page has no configuration',
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This page’s configuration is faulty',
  );
});

/** A port that was free a moment ago, so that nothing answers on it. */
function closedPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
