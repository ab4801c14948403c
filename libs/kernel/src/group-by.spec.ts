import { groupBy } from './group-by.js';

describe('groupBy', () => {
  it('keeps keys and items in the order they came', () => {
    const groups = groupBy(['mql', 'sal', 'mal', 'won'], (stage) => stage.length + stage.slice(-2));
    expect([...groups]).toEqual([
      ['3ql', ['mql']],
      ['3al', ['sal', 'mal']],
      ['3on', ['won']],
    ]);
  });
});
