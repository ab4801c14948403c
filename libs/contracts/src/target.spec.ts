import fc from 'fast-check';
import { matches, matchesIfKnown } from './predicate.js';
import type { LeadAttributes, Predicate } from './predicate.js';
import { contradictionOf } from './target.js';
import type { FrozenTarget } from './target.js';

const isBig: Predicate = { field: 'companySize', op: 'gte', value: 50 };
const isItalian: Predicate = { field: 'country', op: 'eq', value: 'IT' };
const isStudent: Predicate = { field: 'custom.isStudent', op: 'eq', value: true };
const hasVisits: Predicate = { field: 'custom.visits', op: 'gte', value: 50 };

describe('a condition of which too little may be known', () => {
  it.each<{ when: Predicate; of: LeadAttributes; is: boolean | null; because: string }>([
    { when: isBig, of: { companySize: 50 }, is: true, because: 'it is known and holds' },
    { when: isBig, of: { companySize: 49 }, is: false, because: 'it is known and does not hold' },
    { when: isBig, of: {}, is: null, because: 'nobody knows the size' },
    { when: isBig, of: { companySize: null }, is: null, because: 'nothing is as good as missing' },
    { when: isItalian, of: { country: '' }, is: null, because: 'an empty text is missing' },
    {
      ...{ when: { field: 'country', op: 'ne', value: 'IT' }, of: {}, is: null },
      because: 'a missing country is not another one',
    },
    {
      ...{ when: { field: 'country', op: 'notIn', value: ['IT'] }, of: {}, is: null },
      because: 'nor is it none of them',
    },
    { when: { not: isItalian }, of: {}, is: null, because: 'the opposite of unknown is unknown' },
    {
      ...{ when: { field: 'country', op: 'exists', value: true }, of: {}, is: false },
      because: 'whether it is known is always known',
    },
    {
      ...{ when: { field: 'country', op: 'exists', value: false }, of: {}, is: true },
      because: 'so is whether it is not',
    },
    {
      when: { all: [isBig, isItalian] },
      of: { companySize: 9 },
      is: false,
      because: 'one that fails settles it',
    },
    {
      when: { all: [isBig, isItalian] },
      of: { companySize: 90 },
      is: null,
      because: 'the other may fail yet',
    },
    {
      when: { any: [isBig, isItalian] },
      of: { country: 'IT' },
      is: true,
      because: 'one that holds settles it',
    },
    { when: { any: [isBig, isItalian] }, of: { country: 'DE' }, is: null, because: 'the other may hold yet' },
    { when: { all: [] }, of: {}, is: true, because: 'everyone is known to be anyone' },
    { when: { any: [] }, of: {}, is: false, because: 'nobody is in no group' },
    { when: isStudent, of: { custom: {} }, is: null, because: 'own fields may be missing too' },
    { when: isStudent, of: { custom: { isStudent: false } }, is: false, because: 'false is an answer' },
    { when: isStudent, of: { custom: { isStudent: 'yes' } }, is: null, because: 'a word is no yes or no' },
    {
      when: hasVisits,
      of: { custom: { visits: '80' } },
      is: null,
      because: 'a text is held against no number',
    },
    {
      when: { not: hasVisits },
      of: { custom: { visits: '80' } },
      is: null,
      because: 'nor is the opposite told',
    },
    { when: hasVisits, of: { custom: { visits: 80 } }, is: true, because: 'a number is' },
    {
      ...{
        when: { field: 'custom.visits', op: 'in', value: ['80', 90] },
        of: { custom: { visits: '80' } },
        is: true,
      },
      because: 'it is one of them whatever the others are',
    },
    {
      ...{
        when: { field: 'custom.visits', op: 'notIn', value: [80] },
        of: { custom: { visits: '80' } },
        is: null,
      },
      because: 'it may be that number',
    },
  ])('is $is, because $because', ({ when, of, is }) => {
    expect(matchesIfKnown(when, of)).toBe(is);
  });

  const leaf = fc.constantFrom<Predicate>(
    isBig,
    isItalian,
    isStudent,
    { field: 'country', op: 'notIn', value: ['DE', 'FR'] },
    { field: 'companySize', op: 'exists', value: false },
  );
  const tree = fc.letrec<{ node: Predicate }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('node'), { maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { maxLength: 3 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  })).node;
  const sizes = [10, 50, 200];
  const countries = ['IT', 'DE', 'ES'];
  const whole = fc.record({
    companySize: fc.constantFrom(...sizes),
    country: fc.constantFrom(...countries),
    custom: fc.record({ isStudent: fc.boolean() }),
  });

  it('is what it is for everybody else, where nothing is missing', () => {
    fc.assert(
      fc.property(tree, whole, (when, of) => {
        expect(matchesIfKnown(when, of)).toBe(matches(when, of));
      }),
    );
  });

  it('is never told otherwise by what becomes known later', () => {
    const hidden = fc.record({ size: fc.boolean(), country: fc.boolean(), student: fc.boolean() });
    // `exists` answers about today, so it may change; all else may only become known.
    const steady = tree.filter((when) => !JSON.stringify(when).includes('exists'));
    fc.assert(
      fc.property(steady, whole, hidden, (when, of, hides) => {
        const known: LeadAttributes = {
          companySize: hides.size ? null : of.companySize,
          country: hides.country ? null : of.country,
          custom: hides.student ? {} : of.custom,
        };
        expect([null, matches(when, of)]).toContain(matchesIfKnown(when, known));
      }),
    );
  });
});

describe('a condition asked of another type than is known', () => {
  const value = fc.oneof(fc.integer(), fc.string({ minLength: 1 }), fc.boolean());
  const one = fc.constantFrom('eq', 'ne', 'gte', 'lte');
  const asked = fc
    .oneof(
      fc.record({ op: one, value }),
      fc.record({
        op: fc.constantFrom('in', 'notIn'),
        value: fc.array(value, { minLength: 1, maxLength: 4 }),
      }),
    )
    .map((condition): Predicate => ({ ...condition, field: 'custom.it' }));

  it('is never told, and what is told is what is told to everybody', () => {
    fc.assert(
      fc.property(asked, value, (when, it) => {
        const told = matchesIfKnown(when, { custom: { it } });
        const isUnlike = [(when as { value: unknown }).value]
          .flat()
          .every((each) => typeof each !== typeof it);
        expect(told).toBe(isUnlike ? null : (told ?? null));
        expect([null, matches(when, { custom: { it } })]).toContain(told);
      }),
    );
  });
});

describe('a rejection held against the definition in force at the hand-over', () => {
  const target: FrozenTarget = {
    ...{ version: 3, verdict: 'unknown' },
    bySubReason: { size: 'in', industry: 'out', region: 'unknown' },
  };
  it.each([
    { target, reason: 'NOT_ICP', subReason: 'size', isOne: true, because: 'the size was found to fit' },
    { target, reason: 'NOT_ICP', subReason: 'industry', isOne: false, because: 'both say it does not fit' },
    { target, reason: 'NOT_ICP', subReason: 'region', isOne: false, because: 'nobody could tell' },
    {
      target,
      reason: 'NOT_ICP',
      subReason: 'role',
      isOne: false,
      because: 'the definition says nothing of it',
    },
    { target, reason: 'BAD_DATA', subReason: 'size', isOne: false, because: 'it is for something else' },
    { target, reason: 'NOT_ICP', subReason: null, isOne: false, because: 'nothing is named' },
    { target, reason: 'NOT_ICP', subReason: 'constructor', isOne: false, because: 'that is no sub-reason' },
    {
      target: null,
      reason: 'NOT_ICP',
      subReason: 'size',
      isOne: false,
      because: 'no definition was in force',
    },
  ])('contradicts it: $isOne, because $because', ({ target: judged, reason, subReason, isOne }) => {
    expect(contradictionOf(judged, reason, subReason)).toEqual(isOne ? { subReason, version: 3 } : null);
  });
});
