import type { Terms } from '../api/types.js';
import { clauseIn, termsInWords } from './wording.js';

const terms = (title: string, ...keys: string[]): Terms =>
  ({ clauses: keys.map((key) => ({ key, title })) }) as unknown as Terms;
const version = (number: number, effectiveOn: string | null, ...keys: string[]) => ({
  ...{ number, effectiveOn, terms: terms(`v${number}`, ...keys) },
  activatedAt: effectiveOn === null ? null : `${effectiveOn}T00:00:00Z`,
});

const VERSIONS = [
  version(1, '2026-01-01', 'accept', 'contact'),
  version(2, '2026-03-01', 'accept'),
  version(3, '2026-06-01', 'accept', 'quota'),
  version(4, null, 'accept', 'contact', 'quota', 'new'),
];
const titleOf = (key: string, wording: Parameters<typeof termsInWords>[1]) =>
  clauseIn(termsInWords(VERSIONS, wording), key)?.title;

describe('the words of a promise', () => {
  it.each([
    ['accept', { upTo: '2026-05-31' }, 'v2', 'the second was in force when the period ended'],
    ['accept', { upTo: '2026-02-28' }, 'v1', 'nothing else was in force yet'],
    ['accept', { upTo: null }, 'v3', 'it is in force today; the draft after it is not'],
    ['contact', { upTo: '2026-03-31' }, 'v1', 'it was promised in that period, and by no later version'],
    ['new', { upTo: null }, undefined, 'only a draft knows it'],
    ['quota', { upTo: '2026-05-31' }, undefined, 'nobody had promised it yet'],
    ['accept', { version: 1 }, 'v1', 'the version is named'],
    ['accept', { version: null }, 'v3', 'none is named, so what is in force speaks'],
    ['accept', { version: 4 }, 'v4', 'a draft speaks where it is asked for by its number'],
  ] as const)('“%s” by %j are those of %s, because %s', (key, wording, title, _because) => {
    expect(titleOf(key, wording)).toBe(title);
  });
});
