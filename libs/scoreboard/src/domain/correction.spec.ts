import fc from 'fast-check';
import type { Entry } from '#contracts';
import { OBLIGATION_STATES } from '#sla';
import { newEntry, obligation, recorded } from '../test-support/entries.js';
import { measureAll } from './contribution.js';
import { correctedCounts, correctionItem, isCorrection } from './correction.js';
import type { Correction } from './correction.js';
import { daysIn } from './days.js';
import { RunningClocks } from './running-clock.js';

const days = daysIn('Europe/Rome', new Map());
const COUNTS = { pending: 1, met: 6, breached: 4, excused: 0, cancelled: 0 };
const ONE = obligation({ obligationId: 'one' });

const corrected = (told: string, state: string, given: Partial<typeof ONE> = {}, position = 1): Entry =>
  recorded(
    newEntry('obligation.corrected', {
      ...{ ...ONE, ...given, told, state, fulfilledAt: null, elapsedMs: null, backdatedMs: null },
      ...{ source: { kind: 'person', id: 'p' }, isContestable: true },
    }),
    position,
  );

const memory = () => ({
  ...{ deals: new Map(), clocks: new RunningClocks() },
  corrections: new Map<string, Correction>(),
});
const sumsOf = (increments: readonly { item: string; amount: number }[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const { item, amount } of increments) sums[item] = (sums[item] ?? 0) + amount;
  return sums;
};

describe('a corrected obligation', () => {
  it.each([
    {
      said: [['breached', 'met']],
      sums: { 'breached.met': 1 },
      because: 'it leaves what was told for what it would have been',
    },
    {
      said: [
        ['breached', 'met'],
        ['breached', 'excused'],
      ],
      sums: { 'breached.met': 0, 'breached.excused': 1 },
      because: 'a second correction takes the first back',
    },
    {
      said: [
        ['breached', 'met'],
        ['breached', 'met'],
      ],
      sums: { 'breached.met': 1 },
      because: 'the same correction twice is one',
    },
    {
      said: [
        ['breached', 'met'],
        ['breached', 'breached'],
      ],
      sums: { 'breached.met': 0 },
      because: 'what was told was right after all',
    },
    { said: [['met', 'met']], sums: {}, because: 'nothing differs' },
  ])('counts once: $because', ({ said, sums }) => {
    const entries = said.map(([told = '', state = ''], index) => corrected(told, state, {}, index + 1));
    expect(sumsOf(measureAll(entries, days, memory()).increments)).toEqual(sums);
  });

  it('counts in the period in which its clock started, with its lead behind it', () => {
    const given = { leadId: 'lead', startedAt: '2026-03-30T10:00:00Z' };
    const { contributions } = measureAll([corrected('breached', 'met', given)], days, memory());
    expect(contributions).toEqual([
      expect.objectContaining({
        ...{ measure: 'obligation.corrected', item: 'breached.met', amount: 1, leadId: 'lead' },
        ...{ postedOn: '2026-03-30', clauseKey: 'accept-in-4h' },
      }),
    ]);
  });

  it('does not count on the level of owners', () => {
    const entry = corrected('breached', 'met', { level: 'owner' });
    const before = memory();
    expect(isCorrection(entry)).toBe(false);
    expect(measureAll([entry], days, before).increments).toEqual([]);
    expect(before.corrections.size).toBe(0);
  });

  it('is told by no item where nothing differs', () => {
    expect(correctionItem({ obligationId: 'one', told: 'met', state: 'met' })).toBeUndefined();
    expect(correctionItem({ obligationId: 'one', told: 'met', state: 'excused' })).toBe('met.excused');
  });
});

describe('counts with corrections', () => {
  it('are the counts where nothing was corrected', () => {
    expect(correctedCounts(COUNTS, [])).toEqual(COUNTS);
  });

  it('move each corrected obligation from what was told to what it would have been', () => {
    const corrections = [
      { item: 'breached.met', amount: 2 },
      { item: 'breached.excused', amount: 1 },
      { item: 'met.breached', amount: 1 },
    ];
    expect(correctedCounts(COUNTS, corrections)).toEqual({
      ...{ pending: 1, met: 7, breached: 2, excused: 1, cancelled: 0 },
    });
  });

  it('are those of the last word on every obligation, in any batches', () => {
    const state = fc.constantFrom(...OBLIGATION_STATES);
    const words = fc.array(fc.record({ who: fc.nat(5), state }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(state, { minLength: 6, maxLength: 6 }), words, fc.nat(30), (told, said, cut) => {
        const entries = said.map(({ who, state: to }, index) =>
          corrected(told[who] ?? 'met', to, { obligationId: `o${who}` }, index + 1),
        );
        const known = memory();
        const increments = [entries.slice(0, cut), entries.slice(cut)].flatMap(
          (batch) => measureAll(batch, days, known).increments,
        );
        const count = (states: readonly string[]): Record<string, number> =>
          Object.fromEntries(
            OBLIGATION_STATES.map((each) => [each, states.filter((found) => found === each).length]),
          );
        const last = told.map((each, who) => said.findLast((word) => word.who === who)?.state ?? each);
        expect(correctedCounts(count(told), increments)).toEqual(count(last));
        expect(increments.reduce((sum, { amount }) => sum + amount, 0)).toBe(
          last.filter((each, who) => each !== told[who]).length,
        );
      }),
    );
  });
});
