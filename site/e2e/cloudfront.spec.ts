import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './cloudfront';
import { BEST } from './product';
import { LAUNCHER } from './running-product';

const SCRIPT = /src="\/(assets\/[^"]+\.js)"/;

async function scriptOf(request: APIRequestContext): Promise<string> {
  const html = await (await request.get('/')).text();
  const script = SCRIPT.exec(html)?.[1];
  if (script === undefined) throw new Error(`the page names no script: ${html}`);
  return script;
}

test('a deep link shows the page, and a file that is not there stays missing', async ({
  product,
  page,
  request,
}) => {
  const response = await page.goto('/some/deep/link?from=mail#about');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About this model');
  await product.screenshot('cloudfront-deep-link');

  for (const path of ['/assets/none.js', '/some/deep/none.css', '/.well-known/security']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test('HTTP leads to the same address over HTTPS', async ({ page, request, running }) => {
  const plain = running.page.replace('https:', 'http:');
  const redirect = await request.get(new URL('/some/link?x=1', plain).href, { maxRedirects: 0 });
  expect(redirect.status()).toBe(301);
  expect(redirect.headers().location).toBe(new URL('/some/link?x=1', running.page).href);

  await page.goto(plain);
  expect(page.url()).toBe(new URL('/', running.page).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the page works under the headers that browsers are given, without complaint', async ({
  product,
  page,
  request,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await product.open();
  await product.check(BEST);
  await expect(product.dialog).toContainText('73.8%');
  await expect(product.chart).toBeVisible();
  await product.screenshot('cloudfront-dialog');
  expect(complaints).toEqual([]);

  const headers = (await request.get('/')).headers();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('http:');
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
});

test('the page has no key and asks nobody’s leave: the edge adds the key', async ({
  product,
  page,
  request,
}) => {
  const asked: string[] = [];
  page.on('request', (sent) => asked.push(`${sent.method()} ${new URL(sent.url()).origin}`));
  await product.open();
  const { origin } = new URL(page.url());
  expect(new URL(product.config.api.url, origin).href).toBe(`${origin}/api/admit`);
  expect(product.config.api).not.toHaveProperty('key');
  await product.check(BEST);
  await expect(product.chart).toBeVisible();
  expect(new Set(asked)).toEqual(new Set([`GET ${origin}`, `POST ${origin}`]));

  const wrong = await request.get('/api/admit?gre=none');
  expect(wrong.status()).toBe(400);
  expect(wrong.headers()['content-type']).toContain('application/json');
  const unknown = await request.get('/api/unknown');
  expect(unknown.status()).toBe(403);
  expect(await unknown.json()).toEqual({ message: 'Missing Authentication Token' });
});

test('scripts come compressed, once from the bucket and then from the edge', async ({
  product,
  page,
  request,
}) => {
  const script = await scriptOf(request);
  const answers = () => page.waitForResponse((response) => response.url().endsWith(script));

  const [first] = await Promise.all([answers(), product.open()]);
  const headers = await first.allHeaders();
  expect(headers['content-encoding']).toBe('br');
  expect(headers['cache-control']).toContain('immutable');
  expect(headers.etag).toMatch(/^W\/"/);

  const again = await request.get(`/${script}`, { headers: { 'accept-encoding': 'gzip, br' } });
  expect(again.headers()['x-cache']).toBe('Hit from cloudfront');
  const part = await request.get(`/${script}`, { headers: { range: 'bytes=0-9' } });
  expect(part.status()).toBe(206);
  expect((await part.body()).length).toBe(10);
});

test('a page that is open outlives a deploy, and the next one that opens is the new one', async ({
  product,
  page,
  request,
  running,
}) => {
  await product.open();
  const before = await scriptOf(request);
  const script = await (await request.get(`/${before}`)).text();
  const after = before.replace(/\.js$/, '-next.js');
  const html = (await (await request.get('/')).text()).replaceAll(before, after);
  const build = await mkdtemp(join(tmpdir(), 'poc-build-'));
  await mkdir(join(build, 'assets'));
  await writeFile(
    join(build, after),
    `${script}\ndocument.documentElement.dataset.build = 'next';`,
  );
  await writeFile(join(build, 'index.html'), html);
  await promisify(execFile)(LAUNCHER, ['site', 'sync', '--dir', build, '--target', 'local'], {
    cwd: running.folder,
  });
  await rm(build, { recursive: true });

  await product.check(BEST);
  await expect(product.dialog).toContainText('73.8%');
  expect((await request.get(`/${before}`)).status()).toBe(200);

  await expect
    .poll(async () => {
      await product.open();
      return page.locator('html').getAttribute('data-build');
    })
    .toBe('next');
});
