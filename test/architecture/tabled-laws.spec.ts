import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOUSE_ROOT } from './cruise.js';
import { broken, tabledLaws, wordsOf } from './tabled-laws.js';
import type { SpecWords } from './tabled-laws.js';

const read = (path: string): string | null => {
  const whole = join(HOUSE_ROOT, path);
  return existsSync(whole) ? readFileSync(whole, 'utf8') : null;
};

describe('the table of laws', () => {
  const laws = tabledLaws(read('docs/laws.md') ?? '');
  const known = new Map<string, SpecWords | null>();
  const readOnce = (path: string): SpecWords | null => {
    const text = known.has(path) ? null : read(path);
    if (!known.has(path)) known.set(path, text === null ? null : wordsOf(text));
    return known.get(path) ?? null;
  };

  it('names tests that are there', () => {
    expect(laws.length).toBeGreaterThan(150);
    expect(laws.flatMap((law) => broken(law, readOnce) ?? [])).toEqual([]);
  });

  it('says nothing twice', () => {
    const told = laws.map(({ law }) => law);
    expect(told.filter((law, index) => told.indexOf(law) !== index)).toEqual([]);
  });

  it('has a line for each figure that was worked out elsewhere', () => {
    const keys = new Set(laws.flatMap(({ law }) => law.match(/\b[A-R]\d?_[A-Za-z0-9_.]+/g) ?? []));
    // Sections of figures about the agreement: plans, calendars, forecasts, rates, charts, budgets, waits, due instants, periods.
    const counts = Object.fromEntries(
      [...'ACDEFGHNQR'].map((letter) => [letter, [...keys].filter((key) => key.startsWith(letter)).length]),
    );
    expect(counts).toEqual({ A: 12, C: 5, D: 9, E: 9, F: 3, G: 4, H: 6, N: 7, Q: 3, R: 1 });
  });
});

describe('a line of the table', () => {
  const spec = `
    describe('a thing', () => {
      it('holds', () => expect(1).toBe(1));
      it.skip('slept', () => undefined);
      it.todo('comes');
      test.each([{ because: 'of the row' }])('is so, because $because', () => undefined);
      it.each\`x\n1\`('is tagged', () => undefined);
      said('nothing of tests');
    });`;
  const line = (test: string): string => `| One law | \`libs/a/a.spec.ts\` | ${test} |`;
  const judge = (test: string, text: string | null = spec) =>
    broken(tabledLaws(line(test))[0]!, () => (text === null ? null : wordsOf(text)));

  it.each([
    ['`holds`', 'it is named so'],
    ['`a thing`', 'a group has a name as well'],
    ['`is so, because $because` › `of the row`', 'the row is in the table'],
    ['`is tagged`', 'a table may be a template'],
  ])('is held by %s, because %s', (test) => {
    expect(judge(test)).toBeNull();
  });

  it.each([
    ['`hold`', 'a name is a whole name'],
    ['`slept`', 'what is skipped holds nothing'],
    ['`comes`', 'what is to be done holds nothing yet'],
    ['`nothing of tests`', 'other calls are no tests'],
    ['`is so, because $because` › `of another`', 'no row says so'],
  ])('is not held by %s, because %s', (test) => {
    expect(judge(test)).toMatch(/^libs\/a\/a\.spec\.ts has no/);
  });

  it('is not held by a spec that is gone', () => {
    expect(judge('`holds`', null)).toBe('there is no libs/a/a.spec.ts');
  });

  it('is not passed over where it is misspelt', () => {
    expect(() => tabledLaws('| One law | libs/a/a.spec.ts | holds |')).toThrow('tells no law');
  });
});
