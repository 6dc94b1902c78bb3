import { expect, it } from 'vitest';
import { problemsIn } from './bundle-rules.mjs';

const example = {
  title: 'Will I pass?',
  product: 'exam',
  api: { url: 'https://api.example/exam', key: 'sample-key' },
  fields: [{ name: 'hours', label: 'Hours of study' }],
};

it.each([
  'value.hours+1',
  '"hours"',
  'label:"Hours of study"',
  'title="Will I pass?"',
  'key:"sample-key"',
  'fetch("https://elsewhere.example/x")',
  'host="api.example"',
  '<!doctype html><script>run()</script>',
  '<!doctype html><p style="color:red">',
])('refuses %s', (text) => {
  expect(problemsIn(text, example)).not.toEqual([]);
});

it.each([
  'createElementNS("http://www.w3.org/2000/svg","svg")',
  'throw Error("https://react.dev/errors/418")',
  'afterhours=1;examine()',
  '<!doctype html><script type="module" src="./assets/a.js"></script>',
])('lets %s pass', (text) => {
  expect(problemsIn(text, example)).toEqual([]);
});
