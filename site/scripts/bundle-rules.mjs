/** Namespaces are names, never fetched; React's errors point to its own documentation. */
const HARMLESS = [/^https?:\/\/www\.w3\.org\//, /^https:\/\/react\.dev\//];

/**
 * What a built file must not hold: addresses, and the names, labels, key or title that only config.json
 * may bring. `example` is a config whose words stand for all of them.
 *
 * @param {string} text
 * @param {{title: string, product: string, api: {url: string, key?: string}, fields: {name: string, label: string}[]}} example
 * @returns {string[]}
 */
export function problemsIn(text, example) {
  const addresses = [...text.matchAll(/https?:\/\/[\w.:-]+[^\s"'`)<>]*/g)]
    .map(([address]) => address)
    .filter((address) => !HARMLESS.some((harmless) => harmless.test(address)))
    .map((address) => `holds the address ${address}`);
  const words = [
    ...example.fields.flatMap(({ name, label }) => [name, label]),
    example.title,
    example.product,
    example.api.key,
    new URL(example.api.url).host,
  ]
    .filter((word) => word !== undefined && hasWord(text, word))
    .map((word) => `holds “${word}”, which only config.json may bring`);
  const inline = [/<script(?![^>]*\ssrc=)[^>]*>/i, /<style[\s>]/i, /\sstyle="/i]
    .filter((pattern) => text.startsWith('<!doctype') && pattern.test(text))
    .map((pattern) => `holds inline code or style (${pattern.source})`);
  return [...addresses, ...words, ...inline];
}

function hasWord(text, word) {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).test(text);
}
