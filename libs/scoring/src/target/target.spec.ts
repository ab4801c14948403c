import fc from 'fast-check';
import { SUB_REASONS } from '#contracts';
import type { LeadAttributes, Predicate, TargetVerdict } from '#contracts';
import { judgeTarget } from './judge-target.js';
import { MOST_TARGET_CRITERIA, readTarget, targetProblems } from './read-target.js';
import { targetChanges } from './target-changes.js';
import { STARTING_TARGET } from './target-definition.js';
import type { TargetCriterion, TargetDefinition } from './target-definition.js';

const size: TargetCriterion = {
  ...{ key: 'mid-size', subReason: 'size', unknownCountsAs: 'unknown' },
  when: { field: 'companySize', op: 'gte', value: 50 },
};
const region: TargetCriterion = {
  ...{ key: 'served', subReason: 'region', unknownCountsAs: 'out' },
  when: { field: 'country', op: 'in', value: ['IT', 'CH'] },
};
const role: TargetCriterion = {
  ...{ key: 'decides', subReason: 'role', unknownCountsAs: 'unknown' },
  when: { field: 'custom.role', op: 'eq', value: 'buyer' },
};
const definition: TargetDefinition = { criteria: [size, region, role] };
const WANTED: LeadAttributes = { companySize: 80, country: 'IT', custom: { role: 'buyer' } };

describe('who is wanted', () => {
  it.each<{ of: LeadAttributes; is: TargetVerdict; missed: string[]; unknown: string[]; because: string }>([
    { of: WANTED, is: 'in', missed: [], unknown: [], because: 'all holds' },
    {
      ...{ of: { ...WANTED, companySize: 8 }, is: 'out', missed: ['mid-size'], unknown: [] },
      because: 'one that fails is enough',
    },
    {
      ...{ of: { ...WANTED, companySize: null }, is: 'unknown', missed: [], unknown: ['mid-size'] },
      because: 'what nobody knows is not held against a lead',
    },
    {
      ...{ of: { ...WANTED, country: null }, is: 'out', missed: ['served'], unknown: [] },
      because: 'the criterion says that unknown counts as out',
    },
    {
      ...{ of: { country: 'DE' }, is: 'out', missed: ['served'], unknown: ['mid-size', 'decides'] },
      because: 'what is missed settles it, and what is unknown is told all the same',
    },
  ])('is told $is, because $because', ({ of, is, missed, unknown }) => {
    const judged = judgeTarget(definition, of);
    expect(judged.verdict).toBe(is);
    expect(judged.missed.map(({ criterion }) => criterion)).toEqual(missed);
    expect(judged.unknown.map(({ criterion }) => criterion)).toEqual(unknown);
  });

  it('is told by sub-reason, and nothing of what is not asked', () => {
    const two = { ...size, key: 'not-huge', when: { field: 'companySize', op: 'lte', value: 60 } } as const;
    const { bySubReason, missed } = judgeTarget({ criteria: [size, two, role] }, { companySize: 80 });
    expect(bySubReason).toEqual({ size: 'out', role: 'unknown' });
    expect(missed).toEqual([{ criterion: 'not-huge', subReason: 'size' }]);
  });

  const when = fc.constantFrom<Predicate>(
    size.when,
    region.when,
    role.when,
    { not: region.when },
    { field: 'industry', op: 'exists', value: true },
    { any: [size.when, role.when] },
  );
  const criterion = fc.record({
    key: fc.uuid(),
    subReason: fc.constantFrom(...SUB_REASONS),
    when,
    unknownCountsAs: fc.constantFrom('unknown' as const, 'out' as const),
  });
  const criteria = fc.array(criterion, { minLength: 1, maxLength: 6 });
  const lead = fc.record({
    companySize: fc.constantFrom(10, 50, null),
    country: fc.constantFrom('IT', 'DE', null),
    industry: fc.constantFrom('machines', null),
    custom: fc.record({ role: fc.constantFrom('buyer', 'student', null) }),
  });
  const WORSE: readonly TargetVerdict[] = ['in', 'unknown', 'out'];
  const rank = (verdict: TargetVerdict): number => WORSE.indexOf(verdict);

  it('never grows by one criterion more', () => {
    fc.assert(
      fc.property(criteria, criterion, lead, (asked, more, of) => {
        const before = judgeTarget({ criteria: asked }, of).verdict;
        const after = judgeTarget({ criteria: [...asked, more] }, of).verdict;
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }),
    );
  });

  it('is unknown only where something is missing', () => {
    fc.assert(
      fc.property(criteria, lead, (asked, of) => {
        const isMissing = [of.companySize, of.country, of.industry, of.custom.role].includes(null);
        expect(judgeTarget({ criteria: asked }, of).verdict === 'unknown' && !isMissing).toBe(false);
      }),
    );
  });

  it('is the same in any order, and the worst of its sub-reasons', () => {
    fc.assert(
      fc.property(criteria, lead, (asked, of) => {
        const { verdict, bySubReason, missed, unknown } = judgeTarget({ criteria: asked }, of);
        expect(judgeTarget({ criteria: asked.toReversed() }, of).verdict).toBe(verdict);
        expect(Object.values(bySubReason).map(rank)).toContain(rank(verdict));
        expect(Math.max(...Object.values(bySubReason).map(rank))).toBe(rank(verdict));
        expect(verdict).toBe(missed.length > 0 ? 'out' : unknown.length > 0 ? 'unknown' : 'in');
      }),
    );
  });
});

describe('a target definition', () => {
  const pointers = (value: unknown): string[] => targetProblems(value).map(({ pointer }) => pointer);

  it.each<{ value: unknown; at: string[]; because: string }>([
    { value: definition, at: [], because: 'it is one' },
    { value: STARTING_TARGET, at: [], because: 'so is the one to start from' },
    { value: null, at: ['/criteria'], because: 'it has criteria' },
    { value: { criteria: [] }, at: ['/criteria'], because: 'without one everybody would be wanted' },
    {
      value: { criteria: Array.from({ length: MOST_TARGET_CRITERIA + 1 }, () => size) },
      ...{ at: ['/criteria'], because: 'nobody keeps more in mind' },
    },
    { value: { criteria: ['big'] }, at: ['/criteria/0'], because: 'a criterion is an object' },
    { value: { criteria: [size, size] }, at: ['/criteria/1/key'], because: 'a key names one criterion' },
    {
      value: { criteria: [{ ...size, key: 'Mid Size' }] },
      at: ['/criteria/0/key'],
      because: 'keys are for programs',
    },
    {
      value: { criteria: [{ ...size, subReason: 'colour' }] },
      ...{ at: ['/criteria/0/subReason'], because: 'rejections have no such sub-reason' },
    },
    {
      value: { criteria: [{ ...size, unknownCountsAs: 'in' }] },
      ...{ at: ['/criteria/0/unknownCountsAs'], because: 'nobody is wanted for want of knowledge' },
    },
    {
      value: { criteria: [{ ...size, weight: 2 }], mode: 'any' },
      ...{ at: ['/mode', '/criteria/0/weight'], because: 'what nobody reads must not look as if it counted' },
    },
    {
      value: { criteria: [{ ...size, when: { field: 'size', op: 'gte', value: 1 } }] },
      ...{ at: ['/criteria/0/when/field'], because: 'it is asked in the language of conditions' },
    },
    {
      value: {
        criteria: [{ ...size, when: { not: { any: [{ field: 'target', op: 'eq', value: 'in' }] } } }],
      },
      ...{ at: ['/criteria/0/when'], because: 'it cannot ask for itself' },
    },
    {
      value: { criteria: [{ ...size, when: { field: 'grade', op: 'eq', value: 'A' } }] },
      ...{ at: ['/criteria/0/when'], because: 'the grade may count the verdict' },
    },
  ])('has faults at $at, because $because', ({ value, at }) => {
    expect(pointers(value)).toEqual(at);
  });

  it('is refused with every fault at its place', () => {
    expect(() => readTarget({ criteria: [{ ...size, key: '' }] })).toThrow(
      expect.objectContaining({ code: 'target/invalid' }),
    );
    expect(readTarget(definition)).toBe(definition);
  });
});

describe('what changed from version to version', () => {
  it('is told criterion by criterion, whatever their order', () => {
    const after = {
      criteria: [role, { ...size, unknownCountsAs: 'out' as const }, { ...region, key: 'near' }],
    };
    expect(targetChanges(definition, after)).toEqual([
      { criterion: 'mid-size', change: 'changed' },
      { criterion: 'near', change: 'added' },
      { criterion: 'served', change: 'removed' },
    ]);
    expect(targetChanges(definition, { criteria: definition.criteria.toReversed() })).toEqual([]);
  });

  it('is nothing where only the members of a condition stand in another order', () => {
    const turned = { ...size, when: { value: 50, op: 'gte', field: 'companySize' } as const };
    expect(targetChanges({ criteria: [size] }, { criteria: [turned] })).toEqual([]);
    const bigger = { ...size, when: { field: 'companySize', op: 'gte', value: 51 } as const };
    expect(targetChanges({ criteria: [size] }, { criteria: [bigger] })).toHaveLength(1);
  });
});
