import fc from 'fast-check';
import { ALWAYS_OPEN, compileCalendar } from '#calendar';
import { DAY_MS, HOUR_MS } from '#kernel';
import { validateTerms } from '../clauses/terms.js';
import type { AgreementTerms } from '../clauses/terms.js';
import { fold, reconcile } from '../obligation/fold.js';
import { OBLIGATION_STATES } from '../obligation/obligation.js';
import type { Obligation, ObligationEvent } from '../obligation/obligation.js';
import { correctedState } from '../standing/duty-standing.js';
import { alwaysOpen } from '../test-support/business-times.js';
import { acceptDuty, called, play, started } from '../test-support/duties.js';
import { Column } from './column.js';
import { differingLeads } from './differing-leads.js';
import { configurationOf, groundOf } from './endless.js';
import { judgeTrace, periodsOf } from './judge-trace.js';
import { leadsByOutcome, marked, readMark } from './lead-marks.js';
import type { RehearsalTrace } from './trace.js';
import { TraceReading } from './trace-reading.js';
import { TraceWriter } from './trace-writer.js';
import type { SeenDuty, TracedCredit } from './trace-writer.js';

const FROM = Date.parse('2026-04-01T00:00:00Z');
const calendars = { default: ALWAYS_OPEN('UTC') };
const calendar = compileCalendar(calendars.default, { from: FROM, to: FROM + 60 * DAY_MS });

const termsOf = (clauses: readonly object[], more: object = {}): AgreementTerms =>
  validateTerms({ period: { unit: 'month', zone: 'UTC' }, clauses, ...more });
const acceptIn = (targetMs: number): AgreementTerms =>
  termsOf([{ ...acceptDuty(), tiers: [{ key: 'all', label: 'All', targetMs }] }]);
const volume = (more: object = {}): AgreementTerms =>
  termsOf([
    {
      ...{ kind: 'quota.volume', key: 'volume', title: 'V', owedBy: 'marketing', owedTo: 'sales', goal: 10 },
      ...more,
    },
  ]);

function traceOf(
  terms: AgreementTerms,
  write: (writer: TraceWriter) => void,
  stretch: Partial<Pick<RehearsalTrace, 'fromOn' | 'toOn'>> = {},
): RehearsalTrace {
  const writer = new TraceWriter();
  writer.beginLead('l');
  write(writer);
  const of = {
    ...{ asOf: FROM + 40 * DAY_MS, ground: groundOf(terms, calendars) },
    ...{ fromOn: '2026-04-01', toOn: '2026-04-30', ...stretch },
    configurations: [...new Set(terms.clauses.map(configurationOf))],
  };
  return writer.seal(of, [{}]);
}

const seenAs = (terms: AgreementTerms, seen: readonly SeenDuty[], startedOn = '2026-04-08'): RehearsalTrace =>
  traceOf(terms, (writer) =>
    writer.addDuty({ configuration: 0, startedOn, attributes: 0, seen, guard: null, handover: null }),
  );

/** The state that a trace comes to, and the corrected one. */
function judgedFrom(terms: AgreementTerms, seen: readonly SeenDuty[]): readonly string[] {
  const [clause] = judgeTrace(seenAs(terms, seen), terms, calendar).clauses;
  const standing = clause?.whole;
  if (!standing) throw new Error('A duty has a standing over the whole.');
  const state = OBLIGATION_STATES.find((each) => standing[each] === 1);
  const { correctedRate, contractRate } = standing;
  return [state ?? 'none', String(contractRate), String(correctedRate)];
}

/** The same told by the machine that judges live. */
function toldBy(obligation: Obligation): readonly string[] {
  const rate = (state: string): string => (state === 'met' ? '1' : state === 'breached' ? '0' : 'null');
  const corrected = correctedState(obligation.state, obligation.corrected);
  return [obligation.state, rate(obligation.state), rate(corrected)];
}

describe('A target changed after the fact', () => {
  const clause = (targetMs: number) => acceptIn(targetMs).clauses[0] as ReturnType<typeof acceptDuty>;
  const when = fc.integer({ min: 1, max: 40 });
  const targets = fc.integer({ min: 1, max: 40 });
  const answer = (at: number): ObligationEvent =>
    ({ ...called(at), evidence: { kind: 'accepted' } }) as never;
  const ends = fc.constantFrom('answered', 'cancelled', 'excused', 'open');
  const eventOf = (end: string, at: number): ObligationEvent[] => {
    if (end === 'answered') return [answer(at)];
    if (end === 'cancelled') return [{ kind: 'cancelled', at, reason: 'recycled' }];
    return end === 'excused' ? [{ kind: 'waived', at, reason: 'holiday', by: 'm' }] : [];
  };

  it('comes from the trace as from the machine that had it from the start', () => {
    fc.assert(
      fc.property(targets, ends, when, (target, end, at) => {
        const events = [started(0), ...eventOf(end, at), { kind: 'instant', at: 40 } as const];
        const { obligation } = play(events, clause(target), alwaysOpen);
        const elapsedMs = end === 'open' ? 40 : at;
        // A waiver after the breach is a correction, which a trace keeps as a thing of its own.
        fc.pre(!(end === 'excused' && at > target));
        expect(judgedFrom(acceptIn(target), [{ end: end, elapsedMs }])).toEqual(toldBy(obligation));
      }),
      { numRuns: 400 },
    );
  });

  it('does so, too, where an answer was learned late and what was told stays beside what it corrects', () => {
    fc.assert(
      fc.property(targets, when, when, fc.option(when, { nil: null }), (target, one, other, left) => {
        const [at, learned] = [Math.min(one, other), Math.max(one, other)];
        const gone = left !== null && left <= learned ? left : null;
        const known = [started(0), ...(gone === null ? [] : eventOf('cancelled', gone))];
        const now = { kind: 'instant', at: learned } as const;
        const before = play([...known, now], clause(target), alwaysOpen).obligation;
        const after = fold([...known, answer(at), now], clause(target), alwaysOpen).obligation!;
        const source = { kind: 'connector', id: 'mail' } as const;
        const told = reconcile(before, after, { source, recordedAt: learned });
        const isAnswered = gone === null || at <= gone;
        const seen: SeenDuty[] = [
          gone === null ? { end: 'open', elapsedMs: learned } : { end: 'cancelled', elapsedMs: gone },
          isAnswered ? { end: 'answered', elapsedMs: at } : { end: 'cancelled', elapsedMs: gone },
        ];
        expect(judgedFrom(acceptIn(target), seen)).toEqual(toldBy(told));
      }),
      { numRuns: 600 },
    );
  });

  it('never makes a promise better by being shorter', () => {
    fc.assert(
      fc.property(targets, targets, when, (one, other, at) => {
        const seen: SeenDuty[] = [{ end: 'answered', elapsedMs: at }];
        const rank = (target: number): number => Number(judgedFrom(acceptIn(target), seen)[0] === 'met');
        expect(rank(Math.min(one, other))).toBeLessThanOrEqual(rank(Math.max(one, other)));
      }),
    );
  });
});

describe('The whole of a duty', () => {
  it('is the sum of its periods, the quiet ones among them', () => {
    const days = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 12 });
    const months = fc.constantFrom('2026-03', '2026-05');
    fc.assert(
      fc.property(days, months, (on, month) => {
        const terms = acceptIn(HOUR_MS);
        const trace = traceOf(
          terms,
          (writer) =>
            on.forEach((day, index) =>
              writer.addDuty({
                ...{ configuration: 0, startedOn: `${month}-${String(day).padStart(2, '0')}`, attributes: 0 },
                ...{ seen: [{ end: 'answered', elapsedMs: index % 2 === 0 ? HOUR_MS : HOUR_MS + 1 }] },
                ...{ guard: null, handover: null },
              }),
            ),
          { fromOn: '2026-03-01', toOn: '2026-05-31' },
        );
        const { periods, whole } = judgeTrace(trace, terms, calendar).clauses[0]!;
        expect(periods.map(({ period }) => period)).toEqual(['2026-03-01', '2026-04-01', '2026-05-01']);
        const sum = (state: 'met' | 'breached'): number =>
          periods.reduce((all, { standing }) => all + (standing.family === 'duty' ? standing[state] : 0), 0);
        expect([whole?.met, whole?.breached]).toEqual([sum('met'), sum('breached')]);
        expect(whole?.total).toBe(on.length);
      }),
    );
  });
});

describe('The periods of a stretch', () => {
  const laws: [string, string, string, readonly string[], string][] = [
    ['month', '2026-04-15', '2026-04-15', ['2026-04-01'], 'a day lies in one'],
    ['month', '2026-03-31', '2026-04-01', ['2026-03-01', '2026-04-01'], 'the night between is a border'],
    ['week', '2026-04-05', '2026-04-06', ['2026-03-30', '2026-04-06'], 'a Sunday ends the week'],
    ['quarter', '2026-02-01', '2026-06-30', ['2026-01-01', '2026-04-01'], 'each is named once'],
  ];
  test.each(laws)('of a %s from %s to %s are %j, because %s', (unit, fromOn, toOn, periods) => {
    expect(
      periodsOf({ fromOn, toOn }, { ...volume(), period: { ...volume().period, unit: unit as 'week' } }),
    ).toEqual(periods);
  });
});

describe('A limit of one lead per company', () => {
  const credit = (of: Partial<TracedCredit>): TracedCredit => ({
    ...{
      configuration: 0,
      episode: 1,
      earnedOn: '2026-04-08',
      earnedAt: FROM,
      attributes: 0,
      companyId: 'c',
    },
    ...{ sequence: 1, bucket: 'counted', adjustments: [], ...of },
  });
  const counted = (afterMs: number, more: Partial<TracedCredit> = {}): number => {
    const terms = volume({ oncePerCompanyDays: 30, countsRequalified: true });
    const trace = traceOf(terms, (writer) => {
      writer.addCredit(credit({}));
      writer.beginLead('other');
      writer.addCredit(credit({ sequence: 2, earnedAt: FROM + afterMs, ...more }));
    });
    const { standing } = judgeTrace(trace, terms, calendar).clauses[0]!.periods[0]!;
    return standing.family === 'quota' ? standing.counted : Number.NaN;
  };

  it.each<[number, Partial<TracedCredit>, number, string]>([
    [30 * DAY_MS - 1, {}, 1, 'the thirty days are not over'],
    [30 * DAY_MS, {}, 2, 'they are over to the millisecond'],
    [DAY_MS, { companyId: 'd' }, 2, 'it is another company'],
    [DAY_MS, { companyId: null }, 2, 'nobody knows the company'],
  ])('after %d ms (%j) leaves %d, because %s', (afterMs, more, leads) => {
    expect(counted(afterMs, more)).toBe(leads);
  });

  it('binds other leads only: the next episode of the same lead counts', () => {
    const terms = volume({ oncePerCompanyDays: 30, countsRequalified: true });
    const trace = traceOf(terms, (writer) => {
      writer.addCredit(credit({}));
      writer.addCredit(credit({ episode: 2, sequence: 2, earnedAt: FROM + 1 }));
    });
    expect(judgeTrace(trace, terms, calendar).clauses[0]?.periods[0]?.standing).toMatchObject({ counted: 2 });
  });
});

describe('A capacity cap', () => {
  it('lets exactly so many hand-overs of a team and period carry duties, by the order of recording', () => {
    const offers = fc.uniqueArray(
      fc.record({
        sequence: fc.nat(1_000),
        teamId: fc.constantFrom('a', 'b'),
        offeredOn: fc.constantFrom('2026-04-30', '2026-05-01'),
      }),
      { selector: ({ sequence }) => sequence, maxLength: 20 },
    );
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 5 }), (all, cap) => {
        const terms = volume();
        const trace = traceOf(terms, (writer) => all.forEach((offer) => writer.addHandover(offer)));
        const above = [...new TraceReading(trace, terms.period).aboveCap(cap)].map(Boolean);
        const expected = all.map((offer) => {
          const together = all.filter(
            ({ teamId, offeredOn, sequence }) =>
              teamId === offer.teamId && offeredOn === offer.offeredOn && sequence < offer.sequence,
          );
          return together.length >= cap;
        });
        expect(above).toEqual(expected);
      }),
    );
  });
});

describe('What a lead came to', () => {
  const outcomes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 90 });
  const markOf = (all: readonly number[]): number => all.reduce(marked, 0);

  it('is read from its mark as it was written, up to 63 of a kind', () => {
    fc.assert(
      fc.property(outcomes, (all) => {
        const counts = OBLIGATION_STATES.map((state, index) => {
          const count = all.filter((each) => each === index).length;
          return [state, Math.min(count, 63)] as const;
        });
        expect(readMark(markOf(all), 'duty')).toEqual(
          Object.fromEntries(counts.filter(([, count]) => count > 0)),
        );
      }),
    );
  });

  it('is counted once per lead and outcome', () => {
    fc.assert(
      fc.property(fc.array(outcomes, { maxLength: 8 }), (leads) => {
        const found = leadsByOutcome(Uint32Array.from(leads.map(markOf)), 'duty');
        const expected = OBLIGATION_STATES.map((state, index) => [
          state,
          leads.filter((all) => all.includes(index)).length,
        ]);
        expect(found).toEqual(Object.fromEntries(expected));
      }),
    );
  });

  it('differs on the same leads whatever the size of the page', () => {
    const marks = fc.array(fc.tuple(outcomes, outcomes), { maxLength: 12 });
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 5 }), (pairs, limit) => {
        const [was, is] = [0, 1].map((side) => Uint32Array.from(pairs.map((pair) => markOf(pair[side]!))));
        const all = pairs.flatMap((_, lead) => (was![lead] === is![lead] ? [] : [lead]));
        const paged: number[] = [];
        for (let from = 0; from <= all.length; from += limit) {
          const page = differingLeads(was!, is!, 'duty', { from, limit });
          expect(page.total).toBe(all.length);
          paged.push(...page.leads.map(({ lead }) => lead));
        }
        expect(paged).toEqual(all);
      }),
    );
  });
});

describe('A column', () => {
  it.each([0, 1, 255, 256, 257, 512, 513, 5_000])(
    'of %d numbers holds them all and nothing else',
    (length) => {
      const column = new Column(Float64Array);
      for (let value = 0; value < length; value += 1) column.push(value + 0.5);
      expect(column).toHaveLength(length);
      expect([...column.seal()]).toEqual(Array.from({ length }, (_, value) => value + 0.5));
    },
  );
});
