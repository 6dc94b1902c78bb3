import { fileURLToPath } from 'node:url';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import type { Config } from '../src/config/config';

/** What the founding product's applicant enters, by field name; labels come from its config.json. */
export type Applicant = Record<string, string>;

export const BEST: Applicant = { gre: '800', gpa: '4', rank: '1' };

export class Product {
  constructor(
    readonly page: Page,
    readonly config: Config,
  ) {}

  get button(): Locator {
    return this.page.getByRole('button', { name: 'Check!', exact: true });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get alert(): Locator {
    return this.page.getByRole('alert');
  }

  get chart(): Locator {
    return this.dialog.getByRole('img');
  }

  label(name: string): string {
    const field = this.config.fields.find((candidate) => candidate.name === name);
    if (field === undefined) throw new Error(`config.json has no field ${name}`);
    return field.label;
  }

  input(name: string): Locator {
    return this.page.getByRole('spinbutton', { name: this.label(name), exact: true });
  }

  level(name: string, level: string): Locator {
    return this.page
      .getByRole('radiogroup', { name: this.label(name) })
      .getByRole('radio', { name: level, exact: true });
  }

  async open(hash = ''): Promise<void> {
    await this.page.goto(`./${hash}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  async fill(applicant: Applicant): Promise<void> {
    for (const field of this.config.fields) {
      const entry = applicant[field.name] ?? '';
      if (field.kind === 'number') await this.input(field.name).fill(entry);
      else await this.level(field.name, entry).check();
    }
  }

  async check(applicant: Applicant): Promise<void> {
    await this.fill(applicant);
    await this.button.click();
  }

  /** Serves the page its real config.json with one change. */
  async alterConfig(change: (config: Config) => void): Promise<void> {
    await this.page.route('**/config.json', async (route) => {
      const response = await route.fetch();
      const config = (await response.json()) as Config;
      change(config);
      await route.fulfill({ response, json: config });
    });
  }

  async screenshot(name: string): Promise<void> {
    const folder =
      process.env.POC_SCREENSHOTS ??
      fileURLToPath(new URL('../../target/screenshots', import.meta.url));
    await this.page.screenshot({ path: `${folder}/${name}.png` });
  }
}

/** Hands each test the published product, and fails it when the page reports an error of its own. */
export const test = base.extend<{ product: Product }>({
  product: async ({ page, request }, use) => {
    const response = await request.get('./config.json');
    expect(response.ok(), 'config.json is published beside the page').toBe(true);
    const crashes: string[] = [];
    page.on('pageerror', (error) => crashes.push(error.message));
    await use(new Product(page, (await response.json()) as Config));
    expect(crashes).toEqual([]);
  },
});

export { expect } from '@playwright/test';
