import fc from 'fast-check';
import { AppError } from '#kernel';
import type { Penalty } from '../clauses/penalty.js';
import { validateClause } from '../clauses/registry.js';
import { carryOver } from './carry-over.js';
import { consequencesOf, isEarnedBack, penaltyOf } from './consequences.js';
import type { KeptPromise } from './consequences.js';

const penalty = (of: Partial<Penalty> = {}): Penalty => ({
  ...{ baseMinor: 200_000, currency: 'EUR', capShare: 1, earnBackAfter: null, incident: null },
  steps: [
    { below: 0.9, share: 0.1 },
    { below: 0.7, share: 0.25 },
  ],
  ...of,
});

const missed = (clauseKey: string, of: Partial<KeptPromise> = {}): KeptPromise => ({
  ...{ clauseKey, owedBy: 'sales', isKept: false, keptShare: 0.85, consequence: '', penalty: penalty() },
  ...of,
});

const amounts = (promises: readonly KeptPromise[]): Record<string, string> =>
  Object.fromEntries(
    consequencesOf(promises).map(({ clauseKey, penaltyMinor, because }) => [
      clauseKey,
      `${penaltyMinor} ${because}`,
    ]),
  );

describe('What follows from a missed promise', () => {
  it('golden Q_credit_example: 2,000 at 10 % is 200', () => {
    expect(penaltyOf(penalty({ baseMinor: 2_000 }), 0.85)).toBe(200);
  });

  it('golden Q_shortfall: 14 short of 140 make the next goal 154 at a cap of 10 %', () => {
    const caps = { shortfallCap: 0.1, bankCap: 0 };
    expect(carryOver({ goal: 140, counted: 126, nextGoal: 140 }, caps)).toEqual({
      ...{ shortfall: 14, banked: 0, nextGoal: 154 },
    });
  });

  const laws: { because: string; promises: KeptPromise[]; listed: Record<string, string> }[] = [
    {
      because: 'a kept promise has no consequence',
      promises: [missed('a', { isKept: true, keptShare: 1 })],
      listed: {},
    },
    {
      because: 'nothing to judge, nothing follows',
      promises: [missed('a', { isKept: null, keptShare: null })],
      listed: {},
    },
    {
      because: 'the lowest step that was missed holds alone: steps do not add up',
      promises: [missed('a', { keptShare: 0.5 })],
      listed: { a: '50000 step' },
    },
    {
      because: 'a step is missed below it, not at it',
      promises: [missed('a', { keptShare: 0.7 })],
      listed: { a: '20000 step' },
    },
    {
      because: 'a miss milder than every step costs nothing, and says so',
      promises: [missed('a', { keptShare: 0.95 })],
      listed: { a: '0 above-every-step' },
    },
    {
      because: 'words are listed without money',
      promises: [missed('a', { penalty: null, consequence: 'A word with leadership.' })],
      listed: { a: 'null null' },
    },
    {
      because: 'one incident has one penalty, the largest',
      promises: [
        missed('a', { penalty: penalty({ incident: 'slow' }) }),
        missed('b', { penalty: penalty({ incident: 'slow' }), keptShare: 0.5 }),
      ],
      listed: { a: '0 same-incident', b: '50000 step' },
    },
    {
      because: 'what one side owes in a period has a cap, and the largest penalty is cut last',
      promises: [
        missed('a', { penalty: penalty({ capShare: 0.3 }) }),
        missed('b', { penalty: penalty({ capShare: 0.3 }), keptShare: 0.5 }),
      ],
      listed: { a: '10000 capped', b: '50000 step' },
    },
    {
      because: 'each side has its own cap',
      promises: [
        missed('a', { penalty: penalty({ capShare: 0.1 }) }),
        missed('b', { penalty: penalty({ capShare: 0.1 }), owedBy: 'marketing' }),
      ],
      listed: { a: '20000 step', b: '20000 step' },
    },
  ];
  test.each(laws)('is such that $because', ({ promises, listed }) => {
    expect(amounts(promises)).toEqual(listed);
  });

  it('never costs a side more than the highest cap it signed', () => {
    const promise = fc.record({
      keptShare: fc.double({ min: 0, max: 1, noNaN: true }),
      capShare: fc.double({ min: 0.01, max: 1, noNaN: true }),
      incident: fc.constantFrom(null, 'one', 'two'),
    });
    fc.assert(
      fc.property(fc.array(promise, { maxLength: 8 }), (all) => {
        const promises = all.map(({ keptShare, ...of }, index) =>
          missed(String(index), { keptShare, penalty: penalty(of) }),
        );
        const sum = consequencesOf(promises).reduce((total, each) => total + (each.penaltyMinor ?? 0), 0);
        const highest = Math.max(0, ...all.map(({ capShare }) => Math.round(200_000 * capShare)));
        expect(sum).toBeLessThanOrEqual(highest);
      }),
    );
  });
});

describe('A penalty is earned back', () => {
  const laws: { later: (boolean | null)[]; after: number | null; isBack: boolean; because: string }[] = [
    { later: [true, true], after: 2, isBack: true, because: 'two kept periods in a row were agreed' },
    { later: [true, false, true], after: 2, isBack: false, because: 'they have to be in a row' },
    { later: [false, true, true], after: 2, isBack: true, because: 'the row may begin later' },
    { later: [true, null, true], after: 2, isBack: true, because: 'nothing to judge breaks no row' },
    { later: [true], after: 2, isBack: false, because: 'one is not two' },
    { later: [true, true, true], after: null, isBack: false, because: 'nothing was agreed' },
  ];
  test.each(laws)('or not ($later after $after: $isBack), because $because', ({ later, after, isBack }) => {
    expect(isEarnedBack(after, later)).toBe(isBack);
  });
});

describe('The terms of a penalty', () => {
  const clause = (of: object): object => ({
    ...{ kind: 'quota.volume', key: 'v', title: 'V', owedBy: 'marketing', owedTo: 'sales', goal: 1 },
    penalty: { baseMinor: 1, currency: 'EUR', steps: [{ below: 0.9, share: 0.1 }], ...of },
  });

  it('are read with their defaults; where none are written, none are kept', () => {
    expect(validateClause(clause({})).penalty).toMatchObject({
      capShare: 1,
      earnBackAfter: null,
      incident: null,
    });
    const { penalty: _left, ...without } = clause({}) as { penalty: object };
    expect(validateClause(without)).not.toHaveProperty('penalty');
  });

  it.each([
    { of: { currency: 'euro' }, pointer: 'penalty/currency', because: 'money needs its code' },
    { of: { steps: [] }, pointer: 'penalty/steps', because: 'a penalty without steps never costs' },
    {
      of: {
        steps: [
          { below: 0.5, share: 0.1 },
          { below: 0.9, share: 0.2 },
        ],
      },
      pointer: 'penalty/steps',
      because: 'steps fall from the mildest miss on',
    },
    { of: { earnBackAfter: 0 }, pointer: 'penalty/earnBackAfter', because: 'no period takes nothing back' },
  ])('are refused at $pointer, because $because', ({ of, pointer }) => {
    const read = (): unknown => validateClause(clause(of));
    expect(read).toThrow(AppError);
    try {
      read();
    } catch (error) {
      expect((error as AppError).fields.map((field) => field.pointer).join(' ')).toContain(pointer);
    }
  });
});
