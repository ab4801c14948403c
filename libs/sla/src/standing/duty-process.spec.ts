import fc from 'fast-check';
import { HOUR_MS } from '#kernel';
import { dutyStanding } from './duty-standing.js';
import { answeredPercentile, dutyProcess } from './duty-process.js';
import type { DutyWait } from './duty-process.js';

const TARGET = 4 * HOUR_MS;
const answered = (hours: number, by = 'answered', targetMs = TARGET): DutyWait => ({
  ...{ elapsedMs: hours * HOUR_MS, targetMs, count: 1 },
  end: { isInTime: hours * HOUR_MS <= targetMs, by },
});
const open = (hours: number, targetMs = TARGET): DutyWait => ({
  ...{ elapsedMs: hours * HOUR_MS, targetMs, count: 1, end: null },
});
const leads = [
  ...[0.5, 1, 1, 3, 6].map((hours) => answered(hours)),
  ...[2, 4, 8, 8, 12].map((hours) => open(hours)),
];

describe('The process rate of a duty', () => {
  it('gives the golden value H_naive: 41.7 % of the process beside 50 % of the contract', () => {
    const counts = { met: 4, breached: 4, pending: 2, excused: 0, cancelled: 0 };
    expect(dutyStanding({ counts, objective: 0.9 }).contractRate).toBe(0.5);
    expect(dutyProcess(leads)?.rate).toBeCloseTo(0.41666666666666663, 12);
  });

  it('gives the golden median of H_km_leads, and says that nine of ten are not reached', () => {
    expect(dutyProcess(leads)).toMatchObject({ p50Ms: 6 * HOUR_MS, p90Ms: null, ended: 5, open: 5 });
  });

  it('gives the golden value H_aj: accept and reject by their own exits, which make one with what is open', () => {
    const two = [
      ...[1, 3, 4, 7].map((hours) => answered(hours, 'accepted', 9 * HOUR_MS)),
      ...[2, 5, 9].map((hours) => answered(hours, 'rejected', 9 * HOUR_MS)),
      ...[3, 6, 8].map((hours) => open(hours, 9 * HOUR_MS)),
    ];
    const exits = dutyProcess(two)!.exits!;
    expect(exits.accepted).toBeCloseTo(0.4722222222222222, 12);
    expect(exits.rejected).toBeCloseTo(0.5277777777777779, 12);
    expect(exits.open).toBeCloseTo(0, 12);
  });

  it('weighs each wait in units of its own target', () => {
    const quarter = HOUR_MS / 4;
    const mixed = [
      answered(0.2, 'answered', quarter),
      answered(0.3, 'answered', quarter),
      answered(3),
      answered(5),
    ];
    expect(dutyProcess(mixed)?.rate).toBe(0.5);
  });

  it('keeps what was late late, although its bucket begins below the target', () => {
    const late = { ...answered(4), elapsedMs: TARGET - 1, end: { isInTime: false, by: 'answered' } };
    const early = { ...answered(4), elapsedMs: TARGET + 1, end: { isInTime: true, by: 'answered' } };
    expect(dutyProcess([late])?.rate).toBe(0);
    expect(dutyProcess([early])?.rate).toBe(1);
  });

  it('is the contract rate when nothing is open, whatever the targets', () => {
    const wait = fc.record({
      hours: fc.integer({ min: 1, max: 40 }),
      target: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(wait, { minLength: 1, maxLength: 60 }), (waits) => {
        const all = waits.map(({ hours, target }) => answered(hours, 'answered', target * HOUR_MS));
        const kept = all.filter(({ end }) => end?.isInTime).length;
        expect(dutyProcess(all)?.rate).toBeCloseTo(kept / all.length, 9);
      }),
    );
  });

  it('has no rate before the first answer, and no second exit where there is one', () => {
    expect(dutyProcess([open(3), open(1)])).toBeNull();
    expect(dutyProcess(leads)?.exits).toBeNull();
  });

  it('takes a count for so many equal waits', () => {
    const grouped = leads.map((wait) => ({ ...wait, count: 3 }));
    const spelled = leads.flatMap((wait) => [wait, wait, wait]);
    expect(dutyProcess(grouped)).toEqual(dutyProcess(spelled));
  });
});

describe('The percentiles of what was answered', () => {
  it('are those of the answers, at most 1 % off, whatever is open', () => {
    const all = [1, 2, 3, 4, 10].map((hours) => answered(hours));
    const p90 = answeredPercentile([...all, open(99)], 0.9)!;
    expect(Math.abs(p90 / (10 * HOUR_MS) - 1)).toBeLessThan(0.01);
    expect(answeredPercentile([open(1)], 0.5)).toBeNull();
  });
});
