import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BEST, expect, test } from './product';

async function hasNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing on the form, empty and with faults', async ({ product, page }) => {
      await product.open();
      await hasNoViolations(page);
      await product.button.click();
      await expect(product.input('gre')).toBeFocused();
      await hasNoViolations(page);
    });

    test('axe finds nothing on a refusal', async ({ product, page }) => {
      await page.route(
        (url) => url.href.startsWith(product.config.api.url),
        (route) => route.abort(),
      );
      await product.open();
      await product.check(BEST);
      await expect(product.alert).not.toBeEmpty();
      await hasNoViolations(page);
    });

    for (const [outcome, rank] of [
      ['yes', '1'],
      ['no', '4'],
    ] as const) {
      test(`axe finds nothing on the dialog that says ${outcome}`, async ({ product, page }) => {
        await product.open();
        await product.check({ gre: '100', gpa: '4', rank });
        await expect(product.chart).toBeVisible();
        await product.dialog.getByText('Show as a table').click();
        await expect(product.dialog.getByRole('table')).toBeVisible();
        await hasNoViolations(page);
      });
    }

    test('axe finds nothing on the About view', async ({ product, page }) => {
      await product.open('#about');
      await hasNoViolations(page);
      await product.screenshot(`about-${colorScheme}`);
    });
  });
}

test('the keyboard alone is enough', async ({ product, page }) => {
  const { keyboard } = page;
  await product.open();
  for (const name of [/start$/, 'Check', 'About']) {
    await keyboard.press('Tab');
    await expect(page.getByRole('link', { name })).toBeFocused();
  }
  await keyboard.press('Tab');
  await expect(product.input('gre')).toBeFocused();
  await keyboard.type('800');
  await keyboard.press('Tab');
  await expect(product.input('gpa')).toBeFocused();
  await keyboard.type('4');
  await keyboard.press('Tab');
  await expect(product.level('rank', '1')).toBeFocused();
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await expect(product.button).toBeFocused();
  await keyboard.press('Enter');

  await expect(product.dialog.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(product.chart).toBeVisible();
  await keyboard.press('Tab');
  await expect(product.dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('ArrowRight');
  const second = product.config.fields[1]?.label ?? '';
  await expect(product.dialog.getByRole('radio', { name: second, exact: true })).toBeFocused();
  await expect(product.chart).toHaveAccessibleName(new RegExp(second));
  for (const stop of ['Show as a table', 'Back to the form']) {
    await keyboard.press('Tab');
    await expect(product.dialog.getByText(stop)).toBeFocused();
  }
  await keyboard.press('Tab');
  const outside = await page.evaluate(
    () =>
      document.activeElement?.closest('dialog') === null &&
      document.activeElement !== document.body,
  );
  expect(outside, 'the focus stays inside').toBe(false);

  await keyboard.press('Escape');
  await expect(product.dialog).toHaveCount(0);
  await expect(product.button).toBeFocused();
  await expect(product.input('gre')).toHaveValue('800');
});

test('the dialog closes by its button and by a click beside it, not by one inside', async ({
  product,
  page,
}) => {
  await product.open();
  await product.check(BEST);
  await product.dialog.getByRole('heading', { level: 3 }).click();
  await expect(product.dialog).toBeVisible();
  await page.mouse.click(4, 4);
  await expect(product.dialog).toHaveCount(0);
  await expect(product.button).toBeFocused();

  await product.button.click();
  await product.dialog.getByRole('button', { name: 'Close' }).click();
  await expect(product.dialog).toHaveCount(0);
  await expect(product.button).toBeFocused();
});

test('a phone shows all of it without scrolling sideways', async ({ product, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const overhang = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );

  await product.open();
  expect(await overhang()).toBe(0);
  await product.screenshot('phone-page');

  await product.check(BEST);
  await expect(product.chart).toBeVisible();
  const [dialog, chart] = [await product.dialog.boundingBox(), await product.chart.boundingBox()];
  expect(dialog?.x).toBeGreaterThanOrEqual(0);
  expect((dialog?.x ?? 0) + (dialog?.width ?? 0)).toBeLessThanOrEqual(360);
  expect(chart?.width).toBeLessThanOrEqual(dialog?.width ?? 0);
  expect(await product.dialog.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
  await product.screenshot('phone-dialog');

  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About this model');
  expect(await overhang()).toBe(0);
});
