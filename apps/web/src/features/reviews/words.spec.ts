import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REVIEW_OCCASIONS, WAIVER_REASONS } from '#contracts';
import { KINDS, sentenceOf } from './agenda-text.js';
import { en } from './words.en.js';

const DOMAIN = join(__dirname, '../../../../../libs/reviews/src/domain');
/** The codes of a list of the product. */
const listOf = (file: string, name: string): string[] => {
  const [, body = ''] =
    new RegExp(`${name} = \\[([^\\]]+)\\]`).exec(readFileSync(join(DOMAIN, file), 'utf8')) ?? [];
  return [...body.matchAll(/'([^']+)'/g)].map(([, code]) => code ?? '');
};

describe('the words of reviews', () => {
  it('are there for every kind of item on an agenda, which is in a topic', () => {
    const kinds = listOf('agenda.ts', 'ITEM_KINDS');
    expect(kinds.length).toBeGreaterThan(5);
    expect([...KINDS].sort()).toEqual(kinds.sort());
    const said = kinds.map((kind) => sentenceOf({ kind, facts: {} }));
    const known = Object.keys(en.item).map((key) => key.replace(/_(one|other)$/, ''));
    expect(known).toEqual(expect.arrayContaining(said));
    expect(said).not.toContain('other');
  });

  const laws = [
    { codes: REVIEW_OCCASIONS, words: en.occasion, because: 'a review says why it was opened' },
    { codes: WAIVER_REASONS, words: en.waiver, because: 'an exception says why' },
    { codes: listOf('decision.ts', 'DECISION_STATUSES'), words: en.decision, because: 'it stands somewhere' },
    {
      codes: listOf('decision.ts', 'DECISION_STATUSES'),
      words: en.settle,
      because: 'somebody puts it there',
    },
    { codes: listOf('proposals.ts', 'PROPOSAL_KINDS'), words: en.change, because: 'a proposal says what' },
  ];
  test.each(laws)('are there for every code, because $because', ({ codes, words }) => {
    expect(codes.length).toBeGreaterThan(2);
    expect(Object.keys(words).sort()).toEqual([...codes].sort());
  });
});
