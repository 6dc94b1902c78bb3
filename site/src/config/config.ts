import { DecodeError, fail, filledList, optional, record, text, type Decoder } from './decoder';
import { field, type Field } from './field';
import { model, type Model } from './model';

export interface Api {
  url: string;
  key?: string | undefined;
}

export interface Config {
  product: string;
  stage: string;
  title: string;
  description: string;
  outcome: { positive: string; negative: string };
  api: Api;
  fields: Field[];
  model: Model;
}

export type ConfigFault = 'missing' | 'malformed' | 'unreachable';

export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(
    readonly fault: ConfigFault,
    readonly detail: string,
  ) {
    super(detail);
  }
}

/** Loads `config.json`, which stands at the site's root beside the page. Throws {@link ConfigError}. */
export async function fetchConfig(signal: AbortSignal): Promise<Config> {
  const url = new URL('/config.json', document.baseURI);
  let response: Response;
  let body: string;
  try {
    response = await fetch(url, { cache: 'no-cache', signal });
    body = await response.text();
  } catch (cause) {
    signal.throwIfAborted();
    throw new ConfigError('unreachable', cause instanceof Error ? cause.message : String(cause));
  }
  if (!response.ok) throw new ConfigError('missing', `${url.pathname} gave ${response.status}`);
  // An index document served in place of an absent file is the usual single-page fallback.
  if (body.trimStart().startsWith('<')) {
    throw new ConfigError('missing', `${url.pathname} gave an HTML document`);
  }
  return decodeConfigText(body);
}

function decodeConfigText(body: string): Config {
  try {
    return decodeConfig(JSON.parse(body));
  } catch (cause) {
    if (cause instanceof DecodeError) throw new ConfigError('malformed', cause.message);
    if (cause instanceof SyntaxError) {
      throw new ConfigError('malformed', `config.json is not JSON: ${cause.message}`);
    }
    throw cause;
  }
}

/** Checks the shape of `config.json`. Throws {@link DecodeError} at the first fault. */
export function decodeConfig(json: unknown): Config {
  const root = record(json, 'config');
  if (root.version !== 1) fail('version', '1', root.version);
  const fields = filledList(field)(root.fields, 'fields');
  refuseDuplicates(fields);
  return {
    product: text(root.product, 'product'),
    stage: text(root.stage, 'stage'),
    title: text(root.title, 'title'),
    description: text(root.description, 'description'),
    outcome: outcome(root.outcome, 'outcome'),
    api: api(root.api, 'api'),
    fields,
    model: model(root.model, 'model'),
  };
}

const outcome: Decoder<Config['outcome']> = (value, path) => {
  const entry = record(value, path);
  return {
    positive: text(entry.positive, `${path}.positive`),
    negative: text(entry.negative, `${path}.negative`),
  };
};

const api: Decoder<Api> = (value, path) => {
  const entry = record(value, path);
  const url = text(entry.url, `${path}.url`);
  if (!isWebAddress(url)) fail(`${path}.url`, 'an http or https address', url);
  return { url, key: optional(text)(entry.key, `${path}.key`) };
};

function refuseDuplicates(fields: Field[]): void {
  fields.forEach((entry, index) => {
    if (fields.findIndex((other) => other.name === entry.name) !== index) {
      fail(`fields[${index}].name`, 'unlike every other name', entry.name);
    }
  });
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url, document.baseURI)
    ? /^https?:$/.test(new URL(url, document.baseURI).protocol)
    : false;
}
