import fc from 'fast-check';
import { matches, predicateProblems } from '#contracts';
import type { Condition, LeadAttributes, Predicate } from '#contracts';
import {
  askedAbout,
  askedBy,
  BUILT_OPS,
  groupOf,
  kindOf,
  opOf,
  opsFor,
  predicateOf,
  valuesWritten,
  withKind,
} from './predicate-model.js';
import type { BuiltOp, ValueKind } from './predicate-model.js';

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

  const isStudent: Condition = { field: 'custom.isStudent', op: 'eq', value: true };

  it.each<{ op: BuiltOp; value: Condition['value']; because: string }>([
    { op: 'ne', value: true, because: 'a yes can be asked the other way round' },
    { op: 'in', value: [true], because: 'it may stand in a list' },
    { op: 'notIn', value: [true], because: 'in either list' },
    { op: 'gte', value: '', because: 'yes and no have no order' },
  ])('asked by $op, yes is $value, because $because', ({ op, value }) => {
    expect(askedBy(isStudent, op)).toEqual({ field: 'custom.isStudent', op, value });
  });

  it('never takes the answer of “is known” for a value', () => {
    const known: Condition = { field: 'custom.isStudent', op: 'exists', value: true };
    expect(askedBy(known, 'eq')).toEqual({ field: 'custom.isStudent', op: 'eq', value: '' });
  });

  it.each<{ from: string | number | boolean; kind: ValueKind; to: string | number | boolean }>([
    { from: 'true', kind: 'yesNo', to: true },
    { from: 'false', kind: 'yesNo', to: false },
    { from: '', kind: 'yesNo', to: true },
    { from: true, kind: 'text', to: 'true' },
    { from: '12', kind: 'number', to: 12 },
    { from: 'many', kind: 'number', to: 0 },
    { from: 12, kind: 'text', to: '12' },
  ])('of kind $kind is $to out of $from', ({ from, kind, to }) => {
    const asked = withKind({ ...isStudent, value: from }, kind);
    expect(asked).toEqual({ ...isStudent, value: to });
    expect(kindOf(to)).toBe(kind);
    expect(predicateProblems(asked)).toEqual([]);
  });

  it('keeps a yes and a number in a list where a word is written beside them', () => {
    expect(valuesWritten(['true', '5', 'maybe'], [true, 5])).toEqual([true, 5, 'maybe']);
    expect(valuesWritten(['true'], [])).toEqual(['true']);
  });
});
