import { expect, test } from './product';

test('the About view is the model’s card', async ({ product, page }) => {
  const { model } = product.config;
  await product.open('#about');
  await expect(page).toHaveTitle(`About – ${product.config.title}`);
  for (const text of [model.formula, model.digest, model.data.digest]) {
    await expect(page.getByText(text, { exact: true })).toBeVisible();
  }
  const rows = page.getByRole('table', { name: /Coefficients/ }).locator('tbody tr');
  await expect(rows).toHaveCount(model.coefficients.length);
  await expect(rows.first()).toContainText('−3.989979');
  await expect(rows.first()).toContainText('0.000465');
});

test('the back button leads back to the form, as it was left', async ({ product, page }) => {
  await product.open();
  await product.input('gre').fill('640');
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveTitle(product.config.title);
  await expect(product.input('gre')).toHaveValue('640');
});

test('the page keeps to a strict content security policy', async ({ product, page, context }) => {
  // A page handed over by the test comes from no network, so Chromium would ask before it reaches loopback.
  await context.grantPermissions(['local-network-access']);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route(
    (url) => url.pathname.endsWith('/') || url.pathname.endsWith('/index.html'),
    async (route) => {
      const response = await route.fetch();
      const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ${new URL(product.config.api.url).origin}; base-uri 'none'`;
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    },
  );
  await product.open();
  await product.check({ gre: '640', gpa: '3.5', rank: '2' });
  await expect(product.chart).toBeVisible();
  expect(complaints).toEqual([]);
});
