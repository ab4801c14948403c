import { markOf, readOuterKeys } from './suppression-key.js';

const key = (version: number | string, letter: string): string => `${version}:${letter.repeat(43)}`;

describe('keys of suppressions from outside', () => {
  it('are read with the newest last, in whatever order they are given', () => {
    const read = readOuterKeys([key(10, 'c'), key(2, 'a'), key(3, 'b')]);
    expect(read.map(({ version }) => version)).toEqual([2, 3, 10]);
    expect(read.map(({ key: { length } }) => length)).toEqual([32, 32, 32]);
  });

  const REFUSED: readonly { lines: readonly string[]; because: string }[] = [
    { lines: [key(1, 'a')], because: 'the first key is the one in the database' },
    { lines: [key('01', 'a')], because: 'the first key is the one in the database, however it is counted' },
    { lines: [key(0, 'a')], because: 'versions count from one' },
    { lines: ['2:short'], because: 'a short key can be guessed' },
    { lines: ['a'.repeat(43)], because: 'nobody knows which one it is' },
    { lines: [key(2, 'a'), key('02', 'b')], because: 'one version is one key' },
  ];
  it.each(REFUSED)('are refused as $lines, because $because', ({ lines }) => {
    expect(() => readOuterKeys(lines)).toThrow(/suppressions/);
  });

  it('are told apart by a mark that says neither of them', () => {
    const marks = [key(2, 'a'), key(2, 'b'), key(3, 'a')].map((line) => markOf(readOuterKeys([line])[0]!));
    expect(new Set(marks).size).toBe(3);
    expect(markOf(readOuterKeys([key(2, 'a')])[0]!)).toBe(marks[0]);
    expect(marks.join()).not.toContain('a'.repeat(43));
  });
});
