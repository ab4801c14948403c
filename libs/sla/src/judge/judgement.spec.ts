import { HOUR_MS } from '#kernel';
import { percentileContinuous } from '#statistics';
import { alwaysOpen, at } from '../test-support/business-times.js';
import { Random } from '../test-support/random.js';
import { judgeCase } from './judge-case.js';
import type { LogLine } from './judge-case.js';
import { Judging } from './judgement.js';
import { logEvent } from './log-reader.js';
import { validateJudgeRules } from './rules.js';
import { EXACT_WAITS, Waits } from './waits.js';

const { clauses, columns } = validateJudgeRules({
  columns: { case: 'c', event: 'e', instant: 'i', attributes: { channel: 'channel' } },
  clauses: [
    {
      ...{ key: 'call', objective: 0.8, start: [{ event: 'in' }], stop: [{ event: 'out' }] },
      ...{ cancel: [{ event: 'gone' }], target: 'PT4H' },
    },
  ],
});
const clause = clauses[0]!.clause;
const END = at('2026-04-03 12:00');

const line = (atMs: number, event: string, channel = ''): LogLine => ({
  at: atMs,
  row: 0,
  event: logEvent([event, channel], columns.attributes),
});

/** A case that was answered after so many hours, or has waited that long. */
const waited = (hours: number, isAnswered: boolean, channel = ''): LogLine[] => {
  const begun = isAnswered ? END - 24 * HOUR_MS : END - hours * HOUR_MS;
  const start = line(begun, 'in', channel);
  return isAnswered ? [start, line(begun + hours * HOUR_MS, 'out')] : [start];
};

const judgedOf = (cases: readonly LogLine[][], by: readonly string[] = []) => {
  const judging = new Judging(clause, by);
  for (const [index, lines] of cases.entries())
    judging.add(judgeCase(String(index), lines, { clause, calendar: alwaysOpen }, END));
  return judging.judged();
};

const leads = [
  ...[0.5, 1, 1, 3, 6].map((hours) => waited(hours, true, 'event')),
  ...[2, 4, 8, 8, 12].map((hours) => waited(hours, false, 'web')),
];

describe('What a log came to', () => {
  it('gives the contract rate and the process rate of the golden leads (H_km_leads)', () => {
    const { total } = judgedOf(leads);
    expect(total.standing).toMatchObject({ met: 4, breached: 4, pending: 2, total: 10, contractRate: 0.5 });
    expect(total.processRate?.share).toBeCloseTo(0.41666666666666663, 13);
    expect(total.process.p50).toBe(6 * HOUR_MS);
    expect(total.process.p90).toBeNull();
    expect(total.answered.p50).toBe(HOUR_MS);
    expect(total.contractInterval.low).toBeLessThan(0.5);
    expect(total.standing.status).toBe('behind');
  });

  it('is the same in groups, which sum to the whole', () => {
    const { total, groups } = judgedOf([...leads, waited(1, true)], ['channel']);
    expect(groups.map(({ by, standing }) => [by.channel, standing.total])).toEqual([
      ['event', 5],
      ['web', 5],
      [null, 1],
    ]);
    for (const state of ['met', 'breached', 'pending', 'total'] as const)
      expect(groups.reduce((sum, { standing }) => sum + standing[state], 0)).toBe(total.standing[state]);
  });

  it('groups by the tier, and by several words at once', () => {
    const { groups } = judgedOf(leads, ['tier', 'channel']);
    expect(groups.map(({ by }) => by)).toEqual([
      { tier: 'all', channel: 'event' },
      { tier: 'all', channel: 'web' },
    ]);
  });

  it('keeps what was taken back out of the rate, and counts its wait as unanswered', () => {
    const gone = [line(END - 10 * HOUR_MS, 'in'), line(END - 9 * HOUR_MS, 'gone')];
    const { total } = judgedOf([waited(2, true), gone]);
    expect(total.standing).toMatchObject({ met: 1, cancelled: 1, contractRate: 1 });
    expect(total.processRate?.share).toBe(1);
  });

  it('of nothing says nothing', () => {
    const { total, groups } = judgedOf([], ['channel']);
    expect(total).toMatchObject({ processRate: null, answered: { p50: null }, process: { p50: null } });
    expect(total.standing.status).toBe('no-data');
    expect(groups).toEqual([]);
  });
});

describe('Many waits', () => {
  const random = new Random(7);
  const some = Array.from({ length: 3 * EXACT_WAITS }, () => ({
    elapsedMs: 1 + random.below(100 * HOUR_MS),
    targetMs: random.pick([2 * HOUR_MS, 30 * HOUR_MS]),
    isAnswered: random.chance(0.8),
  }));
  const waitsOf = (from: typeof some) => {
    const waits = new Waits();
    for (const { elapsedMs, targetMs, isAnswered } of from) waits.add(elapsedMs, targetMs, isAnswered);
    return waits;
  };

  it('are told exactly up to a number, and within one percent beyond', () => {
    const many = waitsOf(some);
    expect(waitsOf(some.slice(0, EXACT_WAITS)).isExact).toBe(true);
    expect(many.isExact).toBe(false);
    const answered = some.filter(({ isAnswered }) => isAnswered).map(({ elapsedMs }) => elapsedMs);
    for (const [name, share] of [
      ['p50', 0.5],
      ['p90', 0.9],
      ['p95', 0.95],
    ] as const) {
      const exact = percentileContinuous(answered, share)!;
      expect(Math.abs(many.answered()[name]! - exact) / exact).toBeLessThan(0.0101);
    }
  });

  it('are in time by the same border when they are counted: not one changes sides', () => {
    const border = some.map((wait, index) => ({
      ...wait,
      isAnswered: true,
      elapsedMs: wait.targetMs + (index % 3) - 1,
    }));
    expect(waitsOf(border).processRate()?.share).toBeCloseTo(2 / 3, 12);
  });

  it('come to nearly the process rate that one by one they would', () => {
    const few = some.slice(0, EXACT_WAITS);
    const doubled = waitsOf([...few, ...few]).processRate()!.share;
    expect(doubled).toBeCloseTo(waitsOf(few).processRate()!.share, 3);
  });
});
