import { BEST, expect, test } from './product';

test('says what to expect, how likely, and how sure', async ({ product }) => {
  await product.open();
  await product.screenshot('page');
  await product.check(BEST);

  await expect(product.dialog.getByRole('heading', { level: 2 })).toContainText(
    product.config.outcome.positive,
  );
  await expect(product.dialog).toContainText('73.8%');
  await expect(product.dialog).toContainText('95% interval: 58.8% to 84.8%');
  await expect(product.dialog.getByRole('note')).toHaveCount(0);
  await expect(product.chart).toBeVisible();
  await product.screenshot('dialog');
});

test('says no to the same applicant from a school of rank 4', async ({ product }) => {
  await product.open();
  await product.check({ ...BEST, rank: '4' });
  await expect(product.dialog.getByRole('heading', { level: 2 })).toContainText(
    product.config.outcome.negative,
  );
  await expect(product.dialog).toContainText('37.4%');
});

test('warns where the model has seen no data', async ({ product }) => {
  await product.open();
  await product.check({ ...BEST, gre: '100' });
  await expect(product.dialog.getByRole('note')).toContainText(product.label('gre'));
});

test('draws each field in one request', async ({ product, page }) => {
  const questions: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') questions.push((request.postDataJSON() as unknown[]).length);
  });
  await product.open();
  await product.check(BEST);
  for (const field of product.config.fields) {
    await product.dialog.getByRole('radio', { name: field.label, exact: true }).check();
    await expect(product.chart).toHaveAccessibleName(new RegExp(field.label));
  }
  expect(questions).toEqual(
    product.config.fields.map((field) => (field.kind === 'number' ? 61 : field.levels.length)),
  );
});

test('shows the prediction even when the chart fails', async ({ product, page }) => {
  await page.route(product.config.api.url, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  );
  await product.open();
  await product.check(BEST);
  await expect(product.dialog.getByRole('alert')).toContainText('The chart could not be drawn');
  await expect(product.dialog).toContainText('73.8%');
});

test('points at entries that cannot be right, and asks nothing', async ({ product, page }) => {
  const asked: string[] = [];
  await product.open();
  page.on('request', (request) => asked.push(request.url()));
  await product.input('gre').fill('801');
  await product.button.click();

  await expect(product.input('gre')).toBeFocused();
  await expect(product.input('gre')).toHaveAccessibleDescription(/^801 is too high/);
  await expect(product.input('gpa')).toHaveAttribute('aria-invalid', 'true');
  await expect(product.page.getByRole('radiogroup')).toHaveAttribute('aria-invalid', 'true');
  expect(asked).toEqual([]);

  await product.input('gre').fill('');
  await product.input('gre').pressSequentially('1e');
  await product.button.click();
  await expect(product.input('gre')).toHaveAccessibleDescription(/^This is not a number/);
});

test('takes values between two steps', async ({ product }) => {
  await product.open();
  await product.check({ ...BEST, gre: '643.5', gpa: '3.333' });
  await expect(product.dialog).toBeVisible();
});
