import { AppError } from '#kernel';
import fc from 'fast-check';
import { EVERYONE, matches, PREDICATE_BOUNDS, predicateProblems, validatePredicate } from './predicate.js';
import type { LeadAttributes, Predicate } from './predicate.js';

const demo: LeadAttributes = {
  channel: 'website',
  leadType: 'demo',
  country: 'IT',
  grade: 'A',
  companySize: 120,
  custom: { budget: 5000, nis2: true, renewalOn: '2026-09-30' },
};

describe('A predicate', () => {
  const laws: { predicate: Predicate; of?: LeadAttributes; holds: boolean; because: string }[] = [
    { predicate: EVERYONE, holds: true, because: 'an empty "all" is everyone' },
    { predicate: EVERYONE, of: {}, holds: true, because: 'also a lead of whom nothing is known' },
    { predicate: { any: [] }, holds: false, because: 'an empty "any" is no one' },
    { predicate: { field: 'channel', op: 'eq', value: 'website' }, holds: true, because: 'equal' },
    { predicate: { field: 'channel', op: 'eq', value: 'Website' }, holds: false, because: 'case counts' },
    {
      predicate: { field: 'companySize', op: 'eq', value: '120' },
      holds: false,
      because: 'text is no number',
    },
    { predicate: { field: 'grade', op: 'in', value: ['A', 'B'] }, holds: true, because: 'listed' },
    { predicate: { field: 'grade', op: 'notIn', value: ['A', 'B'] }, holds: false, because: 'listed' },
    {
      predicate: { field: 'companySize', op: 'gte', value: 120 },
      holds: true,
      because: 'gte includes the bound',
    },
    {
      predicate: { field: 'companySize', op: 'lte', value: 120 },
      holds: true,
      because: 'lte includes the bound',
    },
    { predicate: { field: 'companySize', op: 'gte', value: 121 }, holds: false, because: 'below' },
    {
      predicate: { field: 'companySize', op: 'gte', value: '1' },
      holds: false,
      because: 'unlike types never match',
    },
    {
      predicate: { field: 'custom.renewalOn', op: 'lte', value: '2026-12-31' },
      holds: true,
      because: 'ISO dates sort',
    },
    {
      predicate: { field: 'custom.nis2', op: 'eq', value: true },
      holds: true,
      because: 'custom booleans work',
    },
    {
      predicate: { field: 'custom.toString', op: 'exists', value: true },
      holds: false,
      because: 'no inherited names',
    },
    { predicate: { field: 'region', op: 'exists', value: false }, holds: true, because: 'absent' },
    {
      predicate: { field: 'region', op: 'exists', value: false },
      of: { region: '' },
      holds: true,
      because: 'blank is missing',
    },
    {
      predicate: { field: 'region', op: 'exists', value: true },
      of: { region: null },
      holds: false,
      because: 'null is missing',
    },
    {
      predicate: { not: { field: 'channel', op: 'eq', value: 'event' } },
      holds: true,
      because: 'not turns round',
    },
    {
      predicate: {
        all: [
          { field: 'leadType', op: 'eq', value: 'demo' },
          { any: [{ field: 'grade', op: 'eq', value: 'A' }] },
        ],
      },
      holds: true,
      because: 'parts nest',
    },
  ];
  test.each(laws)('$predicate is $holds, because $because', ({ predicate, of, holds }) => {
    expect(matches(predicate, of ?? demo)).toBe(holds);
  });

  const onMissing: {
    op: 'eq' | 'ne' | 'in' | 'notIn' | 'gte' | 'lte';
    value: string | string[];
    holds: boolean;
  }[] = [
    { op: 'eq', value: 'x', holds: false },
    { op: 'ne', value: 'x', holds: true },
    { op: 'in', value: ['x'], holds: false },
    { op: 'notIn', value: ['x'], holds: true },
    { op: 'gte', value: 'x', holds: false },
    { op: 'lte', value: 'x', holds: false },
  ];
  test.each(onMissing)('answers $holds to $op on a missing attribute', ({ op, value, holds }) => {
    expect(matches({ field: 'industry', op, value }, {})).toBe(holds);
  });

  it('obeys De Morgan and keeps ne and notIn the exact opposites of eq and in', () => {
    const grade = fc.constantFrom('A', 'B', null, undefined, '');
    fc.assert(
      fc.property(grade, grade, (have, want) => {
        const lead = { grade: have };
        const value = want || 'C';
        const eq: Predicate = { field: 'grade', op: 'eq', value };
        const isIn: Predicate = { field: 'grade', op: 'in', value: [value, 'B'] };
        expect(matches({ field: 'grade', op: 'ne', value }, lead)).toBe(!matches(eq, lead));
        expect(matches({ field: 'grade', op: 'notIn', value: [value, 'B'] }, lead)).toBe(
          !matches(isIn, lead),
        );
        expect(matches({ not: { all: [eq, isIn] } }, lead)).toBe(
          matches({ any: [{ not: eq }, { not: isIn }] }, lead),
        );
      }),
    );
  });
});

describe('Validating a predicate', () => {
  const wrong: { value: unknown; pointer: string; because: string }[] = [
    { value: 'grade = A', pointer: '', because: 'text is not evaluated' },
    { value: {}, pointer: '', because: 'it says nothing' },
    { value: { all: [], any: [] }, pointer: '', because: 'two shapes at once' },
    { value: { all: {} }, pointer: '/all', because: 'not a list' },
    { value: { none: [] }, pointer: '', because: 'unknown shape' },
    { value: { all: [{ not: 7 }] }, pointer: '/all/0/not', because: 'the inner part is wrong' },
    {
      value: { field: 'email', op: 'eq', value: 'x' },
      pointer: '/field',
      because: 'personal data is no attribute',
    },
    {
      value: { field: 'custom.__proto__', op: 'exists', value: true },
      pointer: '/field',
      because: 'a custom name starts with a letter',
    },
    { value: { field: 'grade', op: 'like', value: 'x' }, pointer: '/op', because: 'unknown operation' },
    { value: { field: 'grade', op: 'in', value: 'A' }, pointer: '/value', because: 'in takes a list' },
    {
      value: { field: 'grade', op: 'in', value: [] },
      pointer: '/value',
      because: 'an empty list means nobody by accident',
    },
    {
      value: { field: 'grade', op: 'exists', value: 'yes' },
      pointer: '/value',
      because: 'exists takes a boolean',
    },
    {
      value: { field: 'companySize', op: 'gte', value: true },
      pointer: '/value',
      because: 'booleans have no order',
    },
    { value: { field: 'companySize', op: 'eq', value: NaN }, pointer: '/value', because: 'not a number' },
    {
      value: { field: 'grade', op: 'eq', value: 'A', note: '' },
      pointer: '/note',
      because: 'unknown member',
    },
  ];
  test.each(wrong)('refuses $value at "$pointer", because $because', ({ value, pointer }) => {
    expect(predicateProblems(value, '').map((problem) => problem.pointer)).toContain(pointer);
  });

  it('returns a right one as it is', () => {
    const right = { all: [{ field: 'grade', op: 'in', value: ['A', 'B'] }, { not: { any: [] } }] };
    expect(validatePredicate(right)).toBe(right);
  });

  it('throws one error that names every place under the given pointer', () => {
    const act = (): unknown =>
      validatePredicate({ any: [{ field: 'x', op: 'eq', value: 1 }, 3] }, '/segment');
    expect(act).toThrow(AppError);
    expect(
      predicateProblems({ any: [{ field: 'x', op: 'eq', value: 1 }, 3] }, '/segment').map((p) => p.pointer),
    ).toEqual(['/segment/any/0/field', '/segment/any/1']);
  });

  it('bounds depth and size', () => {
    let deep: unknown = { all: [] };
    for (let level = 0; level < PREDICATE_BOUNDS.depth; level += 1) deep = { not: deep };
    expect(predicateProblems(deep)).toHaveLength(1);
    const wide = { any: Array.from({ length: 100_000 }, () => ({ all: [] })) };
    expect(predicateProblems(wide)).toHaveLength(1);
  });

  it('never throws anything but its own error, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const problems = predicateProblems(value);
        if (problems.length === 0) expect(typeof matches(value as Predicate, demo)).toBe('boolean');
        else expect(problems.every((problem) => problem.detail.length > 0)).toBe(true);
      }),
    );
  });
});
