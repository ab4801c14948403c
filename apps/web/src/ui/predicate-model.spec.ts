import fc from 'fast-check';
import { matches, predicateProblems } from '#contracts';
import type { Condition, LeadAttributes, Predicate } from '#contracts';
import { askedAbout, askedBy, BUILT_OPS, groupOf, opOf, opsFor, predicateOf } from './predicate-model.js';

const GRADES: readonly LeadAttributes[] = [{ grade: 'A' }, { grade: 'B' }, {}];
const isA: Condition = { field: 'grade', op: 'eq', value: 'A' };
const isB: Condition = { field: 'grade', op: 'eq', value: 'B' };

const leaf = fc.constantFrom<Predicate>(isA, isB, { field: 'grade', op: 'exists', value: false });
const tree = fc.letrec<{ node: Predicate }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;

describe('a condition that is built', () => {
  it('means the same when it is taken apart into a group and put together again', () => {
    fc.assert(
      fc.property(tree, (predicate) => {
        const { together, parts } = groupOf(predicate);
        const again = predicateOf(together, parts);
        for (const lead of GRADES) expect(matches(again, lead)).toBe(matches(predicate, lead));
      }),
    );
  });

  it.each(['all', 'any', 'none'] as const)('leaves nobody out as a group “%s” without a part', (together) => {
    expect(GRADES.every((lead) => matches(predicateOf(together, []), lead))).toBe(true);
  });

  it.each(BUILT_OPS.map((op) => ({ op })))('is right when it is asked by $op with a value', ({ op }) => {
    const asked = askedBy(isA, op);
    expect(opOf(asked)).toBe(op);
    expect(predicateProblems(asked)).toEqual([]);
  });

  it('keeps the value where the question changes, and asks it anew where the field does', () => {
    expect(askedBy(askedBy(isA, 'in'), 'ne')).toEqual({ field: 'grade', op: 'ne', value: 'A' });
    expect(askedAbout(isA, 'channel')).toEqual({ field: 'channel', op: 'eq', value: '' });
    expect(askedAbout({ ...isA, op: 'in', value: ['A'] }, 'companySize')).toEqual({
      ...{ field: 'companySize', op: 'eq', value: 1 },
    });
  });

  it('is asked for an order only where there is one', () => {
    expect(opsFor('channel')).not.toContain('gte');
    expect(opsFor('companySize')).toContain('gte');
    expect(opsFor('custom.budget')).toContain('lte');
  });
});
