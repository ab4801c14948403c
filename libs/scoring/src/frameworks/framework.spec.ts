import fc from 'fast-check';
import { judgeFramework } from './framework.js';
import type { Criterion, Evidence } from './framework.js';
import { checkedFramework, frameworkProblems } from './read-framework.js';
import { FRAMEWORK_TEMPLATES, TEMPLATE_KEYS } from './templates.js';

const bant = FRAMEWORK_TEMPLATES[0]!;
const known = (...criteria: string[]): Evidence[] =>
  criteria.map((criterion) => ({
    criterion,
    type: bant.criteria.find(({ key }) => key === criterion)?.evidenceType ?? 'note',
  }));

describe('a framework', () => {
  it.each([
    {
      of: known('need', 'budget', 'authority'),
      good: true,
      because: 'three of four, the required one among them',
    },
    { of: known('budget', 'authority', 'timeframe'), good: false, because: 'the required one is missing' },
    { of: known('need', 'budget'), good: false, because: 'two are too few' },
    { of: known('need', 'need', 'need'), good: false, because: 'one thing said three times is one thing' },
    { of: known('need', 'budget', 'weather'), good: false, because: 'nobody asked about the weather' },
    {
      ...{ of: [...known('need', 'authority'), { criterion: 'budget', type: 'note' as const }], good: false },
      because: 'a budget is an amount and no note',
    },
  ])('is satisfied: $good, because $because', ({ of, good }) => {
    expect(judgeFramework(bant, of).isSatisfied).toBe(good);
  });

  it('says what is missing', () => {
    expect(judgeFramework(bant, known('budget'))).toEqual({
      ...{ isSatisfied: false, met: ['budget'], missingRequired: ['need'], moreNeeded: 1 },
      ...{ open: ['authority', 'need', 'timeframe'], share: 0.25 },
    });
  });

  const criteria = fc
    .array(
      fc.record({ isRequired: fc.boolean(), isKnown: fc.boolean(), weight: fc.integer({ min: 1, max: 9 }) }),
      {
        ...{ minLength: 1, maxLength: 8 },
      },
    )
    .map((list) =>
      list.map((one, index) => ({ ...one, key: `c${index}`, question: '?', evidenceType: 'note' as const })),
    );

  it('is satisfied exactly when all required and at least k of n are known, and then nothing is missing', () => {
    fc.assert(
      fc.property(criteria, fc.nat(8), (list, wish) => {
        const atLeast = Math.min(wish, list.length);
        const evidence = list.flatMap(({ key, isKnown }) =>
          isKnown ? [{ criterion: key, type: 'note' as const }] : [],
        );
        const verdict = judgeFramework({ criteria: list, atLeast }, evidence);
        const wanted = list.every((one) => one.isKnown || !one.isRequired) && evidence.length >= atLeast;
        expect(verdict.isSatisfied).toBe(wanted);
        expect(verdict.met.length + verdict.open.length).toBe(list.length);
        const after = [
          ...evidence,
          ...verdict.missingRequired.map((criterion) => ({ criterion, type: 'note' as const })),
        ];
        const more = verdict.open
          .filter((key) => !verdict.missingRequired.includes(key))
          .slice(0, verdict.moreNeeded);
        const done = [...after, ...more.map((criterion) => ({ criterion, type: 'note' as const }))];
        expect(judgeFramework({ criteria: list, atLeast }, done).isSatisfied).toBe(true);
      }),
    );
  });
});

describe('templates', () => {
  it('are BANT, MEDDIC, CHAMP, ANUM and GPCT, each a framework that could be used as it is', () => {
    expect(FRAMEWORK_TEMPLATES.map(({ key }) => key)).toEqual([...TEMPLATE_KEYS]);
    expect(FRAMEWORK_TEMPLATES.flatMap(frameworkProblems)).toEqual([]);
    for (const { name, criteria, atLeast } of FRAMEWORK_TEMPLATES) {
      expect(name).toBe(name.toUpperCase());
      expect(criteria.some(({ isRequired }) => isRequired)).toBe(true);
      expect(atLeast).toBeLessThan(criteria.length);
    }
  });
});

describe('a framework that somebody wrote', () => {
  const one: Criterion = { key: 'need', question: 'Why?', isRequired: true, weight: 1, evidenceType: 'note' };

  it.each([
    { wrong: { criteria: [] }, at: '/criteria', because: 'it asks for something' },
    { wrong: { criteria: [one, one] }, at: '/criteria/1/key', because: 'evidence belongs to one criterion' },
    {
      wrong: { criteria: [{ ...one, key: 'Need!' }] },
      at: '/criteria/0/key',
      because: 'keys are for programs',
    },
    {
      wrong: { criteria: [{ ...one, question: '' }] },
      at: '/criteria/0/question',
      because: 'somebody must read it',
    },
    {
      wrong: { criteria: [{ ...one, weight: 0 }] },
      at: '/criteria/0/weight',
      because: 'it would say nothing',
    },
    { wrong: { atLeast: 2 }, at: '/atLeast', because: 'two of one never come' },
    { wrong: { atLeast: 0.5 }, at: '/atLeast', because: 'halves are not counted' },
  ])('is refused at $at, because $because', ({ wrong, at }) => {
    const framework = { criteria: [one], atLeast: 1, ...wrong };
    expect(frameworkProblems(framework).map(({ pointer }) => pointer)).toEqual([at]);
    expect(() => checkedFramework(framework)).toThrow(
      expect.objectContaining({ code: 'framework/invalid' }) as Error,
    );
  });
});
