import { ROLES } from '#contracts';
import { speakersOf, wordOf } from './settlement.js';
import type { Settlement, Speaker, Word } from './settlement.js';

const STANDS = 'rejection_stands';
const OVERTURNED = 'rejection_overturned';
const settled: Word = { kind: 'settled' };
const proposes = (side: 'marketing' | 'sales'): Word => ({ kind: 'proposed', side });
const refused = (because: 'no-side' | 'with-the-sides'): Word => ({ kind: 'refused', because });

describe('a word about a dispute', () => {
  it.each<[Settlement, readonly Speaker[], boolean, Word, string]>([
    [OVERTURNED, ['marketing'], false, proposes('marketing'), 'marketing alone settles nothing for itself'],
    [STANDS, ['sales'], false, proposes('sales'), 'nor do sales'],
    [STANDS, ['marketing'], false, settled, 'marketing agrees, or gives in'],
    [OVERTURNED, ['sales'], false, settled, 'sales agree, or give in'],
    [STANDS, ['leadership'], false, refused('with-the-sides'), 'the sides have their time first'],
    [OVERTURNED, ['leadership'], true, settled, 'they did not agree in time'],
    [STANDS, ['leadership'], true, settled, 'leadership settles alone, either way'],
    [OVERTURNED, ['marketing'], true, proposes('marketing'), 'a side gains nothing by waiting'],
    [OVERTURNED, ['sales'], true, settled, 'the sides may still agree after their time'],
    [OVERTURNED, ['marketing', 'sales'], false, settled, 'whoever answers for both sides speaks for both'],
    [STANDS, [], true, refused('no-side'), 'whoever speaks for nobody settles nothing'],
  ])('of %s by %j, escalated %s, comes to %j, because %s', (outcome, speakers, isEscalated, word) => {
    expect(wordOf(outcome, speakers, { isEscalated })).toEqual(word);
  });

  it.each([
    ['marketing-manager', ['marketing']],
    ['sales-manager', ['sales']],
    ['leadership', ['leadership']],
    ['administrator', []],
  ] as const)('of a %s is one of %j', (role, speakers) => {
    expect(speakersOf({ actions: new Set<string>(ROLES[role]) })).toEqual(speakers);
  });
});
