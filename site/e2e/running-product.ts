import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

export const LAUNCHER = resolve(import.meta.dirname, '../../poc');

export interface RunningProduct {
  /** Where its poc.yaml and its local target are. */
  folder: string;
  /** The page's address. */
  page: string;
  stop: () => Promise<void>;
}

/** Runs the whole product in a folder of its own, by what its poc.yaml says. */
export async function runProduct(pocYaml: string): Promise<RunningProduct> {
  const folder = await mkdtemp(join(tmpdir(), 'poc-'));
  await writeFile(join(folder, 'poc.yaml'), pocYaml);
  const product = spawn(LAUNCHER, ['up', '--output', 'json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    const stopped = once(product, 'exit');
    if (product.kill('SIGTERM')) await stopped;
    await rm(folder, { recursive: true });
  };
  try {
    return { folder, page: await pageUrl(product), stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
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
