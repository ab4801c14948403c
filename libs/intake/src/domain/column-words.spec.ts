import { ColumnWords } from './column-words.js';

const numbered = (count: number): string[][] => Array.from({ length: count }, (_, index) => [`w${index}`]);

const wordsOf = (columns: readonly string[], rows: readonly (readonly string[])[]) => {
  const words = new ColumnWords(columns);
  rows.forEach((cells) => words.see(cells));
  return words.found();
};

describe('the words of a column', () => {
  it.each([
    [[['Fair'], ['Web'], ['Fair']], ['Fair', 'Web'], 'each word once, as they come'],
    [[['Fair'], [' Fair '], ['']], ['Fair'], 'what stands around a word, and nothing, is no word'],
    [[['Fair'], ['fair']], ['Fair', 'fair'], 'a mapping may want to tell them apart'],
    [numbered(60), numbered(60).flat(), 'as many as a person can still go through'],
    [numbered(61), undefined, 'so many are texts'],
    [[['x'.repeat(100)]], ['x'.repeat(100)], 'as long as a label'],
    [[['Fair'], ['x'.repeat(101)]], undefined, 'a sentence is no word'],
    [[[], ['']], undefined, 'there are none'],
  ])('of %j are %j', (rows, expected, _because) => {
    expect(wordsOf(['Source'], rows)).toEqual(expected === undefined ? {} : { Source: expected });
  });

  it('are told apart by column, also where a row ends early', () => {
    expect(wordsOf(['A', 'B'], [['1', 'x'], ['2']])).toEqual({ A: ['1', '2'], B: ['x'] });
  });
});
