// A stand-in for the deployed product, for work on the page alone: `dist/` on one origin, an API that
// keeps the product's contract on another. It is no part of what is published.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, '..', 'dist');
const pagePort = Number(process.env.PAGE_PORT ?? 8400);
const apiPort = Number(process.env.API_PORT ?? 8401);
const pageOrigin = `http://127.0.0.1:${pagePort}`;
const config = JSON.parse(await readFile(join(here, 'config.json'), 'utf8'));
const { covariance } = JSON.parse(await readFile(join(here, 'covariance.json'), 'utf8'));
config.api.url = `http://127.0.0.1:${apiPort}/dev/admit`;

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
types['.svg'] = 'image/svg+xml';
const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' http://127.0.0.1:*; base-uri 'none'; form-action 'none'`;

const page = createServer(async (request, response) => {
  const path = normalize(new URL(request.url, pageOrigin).pathname);
  if (path === '/config.json') return send(response, 200, config);
  const file = join(dist, path === '/' ? 'index.html' : path);
  try {
    const body = await readFile(file);
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    response.end(body);
  } catch {
    send(response, 404, { message: 'Not found' });
  }
});

const api = createServer(async (request, response) => {
  const url = new URL(request.url, config.api.url);
  const cors = {
    'access-control-allow-origin': allowedOrigin(request.headers.origin),
    'access-control-allow-headers': 'Content-Type,X-Api-Key',
    'access-control-allow-methods': 'GET,POST,OPTIONS',
    vary: 'Origin',
  };
  const answer = (status, body) => send(response, status, body, cors);
  if (request.method === 'OPTIONS') return answer(200, {});
  if (url.pathname !== new URL(config.api.url).pathname) {
    return answer(403, { message: 'Missing Authentication Token' });
  }
  if (request.headers['x-api-key'] !== config.api.key) return answer(403, { message: 'Forbidden' });
  const asked =
    request.method === 'POST'
      ? JSON.parse(await bodyOf(request))
      : Object.fromEntries(url.searchParams);
  const errors = [asked].flat().flatMap(faults);
  if (errors.length > 0) {
    const message = errors[0].message;
    return answer(400, { errorType: 'BadRequest', httpStatus: 400, message, errors });
  }
  answer(200, Array.isArray(asked) ? asked.map(predict) : predict(asked));
});

/** The built page's origin, or that of Vite's own server on this machine. */
function allowedOrigin(origin) {
  return origin?.startsWith('http://127.0.0.1:') ? origin : pageOrigin;
}

function faults(asked) {
  return config.fields.flatMap((field) => {
    const value = asked[field.name];
    const allowed =
      field.kind === 'factor'
        ? `one of ${field.levels}`
        : `a number from ${field.min} to ${field.max}`;
    const right =
      field.kind === 'factor'
        ? field.levels.includes(String(value))
        : String(value ?? '').trim() !== '' && value >= field.min && value <= field.max;
    const message = `${field.name} must be ${allowed}, but was '${value}'`;
    return right ? [] : [{ field: field.name, message, allowed }];
  });
}

function predict(asked) {
  const { coefficients, digest, threshold } = config.model;
  const row = coefficients.map(({ name }) => term(name, asked));
  const link = row.reduce((sum, x, i) => sum + x * coefficients[i].estimate, 0);
  const variance = row.reduce(
    (sum, x, i) => sum + row.reduce((inner, y, j) => inner + x * y * covariance[i][j], 0),
    0,
  );
  const half = 1.959963984540054 * Math.sqrt(variance);
  const outside = config.fields
    .filter((field) => field.trained)
    .filter(({ name, trained }) => asked[name] < trained.min || asked[name] > trained.max)
    .map(({ name }) => name);
  return {
    result: logistic(link) >= threshold,
    probability: logistic(link),
    interval: [logistic(link - half), logistic(link + half)],
    model: digest,
    ...(outside.length > 0 ? { extrapolated: outside } : {}),
  };
}

function term(name, asked) {
  if (name === '(Intercept)') return 1;
  if (name in asked) return Number(asked[name]);
  return config.fields.some((field) => name === `${field.name}${asked[field.name]}`) ? 1 : 0;
}

function logistic(link) {
  return 1 / (1 + Math.exp(-link));
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function send(response, status, body, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

page.listen(pagePort, '127.0.0.1');
api.listen(apiPort, '127.0.0.1');
console.log(`page ${pageOrigin}/`);
console.log(`api  ${config.api.url}`);
