import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const LAUNCHER = resolve(import.meta.dirname, '../../poc');

/** Runs the whole product in a folder of its own, unless POC_PAGE_URL names one that runs already. */
export default async function startProduct(): Promise<() => Promise<void>> {
  if (process.env.POC_PAGE_URL !== undefined) {
    return () => Promise.resolve();
  }
  const folder = await mkdtemp(join(tmpdir(), 'poc-'));
  const product = spawn(LAUNCHER, ['up', '--output', 'json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.env.POC_PAGE_URL = await pageUrl(product);
  return async () => {
    const stopped = once(product, 'exit');
    product.kill('SIGTERM');
    await stopped;
    await rm(folder, { recursive: true });
  };
}

/** The page's address, from the last event that the product tells. */
async function pageUrl(product: ChildProcess): Promise<string> {
  if (product.stdout === null) {
    throw new Error('the product has no output');
  }
  for await (const line of createInterface({ input: product.stdout })) {
    const event = JSON.parse(line) as { type: string; ok: boolean; page: string };
    if (event.type === 'result') {
      if (!event.ok) {
        throw new Error(`the product does not run as it should: ${line}`);
      }
      return event.page;
    }
  }
  throw new Error('the product stopped before it could be reached');
}
