import { words as en } from './resources.en.js';
import { words as italian } from './resources.it.js';

type Tree = { readonly [key: string]: string | Tree };

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

const english = new Map(leaves(en));
const other = new Map(leaves(italian));

describe('the words of the client', () => {
  it('have the same keys in both languages', () => {
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('fill in the same values in both languages', () => {
    const unlike = [...english].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(other.get(key) ?? '').join(),
    );
    expect(unlike.map(([key]) => key)).toEqual([]);
  });

  it('are never empty', () => {
    expect([...english, ...other].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have a plural for each singular', () => {
    const singular = [...english.keys()].filter((key) => key.endsWith('_one'));
    expect(singular.filter((key) => !english.has(key.replace(/_one$/, '_other')))).toEqual([]);
    expect(singular.length).toBeGreaterThan(0);
  });
});
