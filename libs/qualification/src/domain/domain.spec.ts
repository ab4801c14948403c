import { checkContent } from './evidence-content.js';
import { FEATURES, featuresOf } from './features.js';
import { calledOf, judgingFrameworks } from './pinned.js';

describe('evidence', () => {
  it.each([
    { type: 'note', content: 'They said so.', good: true, because: 'words are words' },
    { type: 'note', content: 'x'.repeat(4001), good: false, because: 'it is no archive' },
    { type: 'document', content: ' ', good: false, because: 'nobody finds a blank' },
    { type: 'date', content: '2028-02-29', good: true, because: 'there is such a day' },
    { type: 'date', content: '2026-02-31', good: false, because: 'there is no such day' },
    { type: 'date', content: 'soon', good: false, because: 'soon is no day' },
    { type: 'amount', content: '12000.50 EUR', good: true, because: 'it has its currency' },
    { type: 'amount', content: '12000', good: false, because: 'of what?' },
    { type: 'attempt', content: 'the call of Monday', good: false, because: 'attempts have ids' },
  ] as const)('of type $type is taken: $good, because $because', ({ type, content, good }) => {
    const check = (): void => checkContent(type, content);
    if (good) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: 'evidence/content' }) as Error);
  });
});

describe('the frameworks that judge', () => {
  const bant1 = { key: 'bant', name: 'BANT', version: 1 };
  const bant2 = { key: 'bant', name: 'BANT', version: 2 };
  const own = { key: 'own', name: 'Our way', version: 1 };
  const all = [own, bant2, bant1];

  it.each([
    { active: own, pins: [], told: ['Our way 1'], because: 'nothing is pinned' },
    { active: null, pins: [], told: [], because: 'nothing was ever asked for' },
    {
      active: own,
      pins: ['BANT 1'],
      told: ['BANT 1'],
      because: 'what was signed stays, also when a later version is there',
    },
    { active: own, pins: [' bant 2 '], told: ['BANT 2'], because: 'case and blanks mean nothing' },
    {
      active: own,
      pins: ['our way 1', 'BANT 1'],
      told: ['Our way 1', 'BANT 1'],
      because: 'two agreements may pin two',
    },
    { active: own, pins: ['BANT', 'BANTT 1'], told: ['Our way 1'], because: 'a typing error opens no gate' },
    { active: null, pins: ['SPIN 1'], told: [], because: 'there is nothing it could mean' },
  ])('are $told, because $because', ({ active, pins, told }) => {
    expect(judgingFrameworks(all, active, pins).map(calledOf)).toEqual(told);
  });
});

describe('the features of a lead', () => {
  it('are those of its capture, never what came later or who it is', () => {
    const row = featuresOf({ channel: 'event', grade: 'A', partnerId: 'p' }, { visits: 3 });
    expect(row).toMatchObject({ channel: 'event', companySize: null, 'custom.visits': 3 });
    expect(Object.keys(row)).toEqual([...FEATURES.map(({ name }) => name), 'custom.visits']);
    for (const name of ['grade', 'stage', 'ownerId', 'partnerId', 'custom'])
      expect(row).not.toHaveProperty(name);
  });
});
