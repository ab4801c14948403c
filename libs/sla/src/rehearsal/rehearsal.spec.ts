import { ALWAYS_OPEN, compileCalendar } from '#calendar';
import type { LeadAttributes } from '#contracts';
import { DAY_MS, HOUR_MS } from '#kernel';
import { validateTerms } from '../clauses/terms.js';
import type { AgreementTerms } from '../clauses/terms.js';
import { compareStandings } from './compare-standings.js';
import { differingLeads } from './differing-leads.js';
import {
  configurationOf,
  endlessClause,
  endlessTime,
  ENDLESS_MS,
  groundOf,
  needsNewTrace,
} from './endless.js';
import { judgeTrace } from './judge-trace.js';
import { marked, readMark } from './lead-marks.js';
import type { RehearsedClause } from './rehearsed-standing.js';
import type { RehearsalTrace } from './trace.js';
import { TraceWriter } from './trace-writer.js';
import type { SeenDuty, TracedCredit, TracedDuty } from './trace-writer.js';

const FROM = Date.parse('2026-04-01T00:00:00Z');
const calendars = { default: ALWAYS_OPEN('UTC') };
const calendar = compileCalendar(calendars.default, { from: FROM, to: FROM + 60 * DAY_MS });

const duty = (kind: string, more: object = {}): object => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  tiers: [{ key: 'all', label: 'All', targetMs: 4 * HOUR_MS }],
  ...more,
});
const quota = (kind: string, more: object = {}): object => ({
  ...{ kind: `quota.${kind}`, key: kind, title: kind, owedBy: 'marketing', owedTo: 'sales', goal: 10 },
  ...more,
});
const termsOf = (clauses: readonly object[], more: object = {}): AgreementTerms =>
  validateTerms({ period: { unit: 'month', zone: 'UTC' }, clauses, ...more });

const LEADS: readonly LeadAttributes[] = [{ grade: 'A' }, { grade: 'B' }];

/** A trace of one configuration, for these terms, written by hand. */
function traceOf(terms: AgreementTerms, write: (writer: TraceWriter) => void): RehearsalTrace {
  const writer = new TraceWriter();
  write(writer);
  const of = {
    ...{
      asOf: FROM + 40 * DAY_MS,
      ground: groundOf(terms, calendars),
      fromOn: '2026-04-01',
      toOn: '2026-04-30',
    },
    configurations: [...new Set(terms.clauses.map(configurationOf))],
  };
  return writer.seal(of, LEADS);
}

const dutyOf = (seen: readonly SeenDuty[], more: Partial<TracedDuty> = {}): TracedDuty => ({
  ...{ configuration: 0, startedOn: '2026-04-08', attributes: 0, seen, guard: null, handover: null },
  ...more,
});
const creditOf = (more: Partial<TracedCredit> = {}): TracedCredit => ({
  ...{ configuration: 0, episode: 1, earnedOn: '2026-04-08', earnedAt: FROM, attributes: 0, companyId: null },
  ...{ sequence: 1, bucket: 'counted', adjustments: [] },
  ...more,
});

const standingOf = (trace: RehearsalTrace, terms: AgreementTerms, period = '2026-04-01') =>
  judgeTrace(trace, terms, calendar).clauses[0]!.periods.find((each) => each.period === period)?.standing;

describe('a duty judged from its trace', () => {
  const terms = termsOf([duty('accept')]);
  const hours = (count: number) => count * HOUR_MS;

  it.each<[SeenDuty['end'], number, object, string]>([
    ['answered', 4, { met: 1 }, 'at the target it is in time'],
    ['answered', 4 + 1 / HOUR_MS, { breached: 1 }, 'a millisecond later it is not'],
    ['cancelled', 1, { cancelled: 1 }, 'nothing was owed any more'],
    ['cancelled', 5, { breached: 1 }, 'it was late before'],
    ['excused', 1, { excused: 1 }, 'it was forgiven in time'],
    ['excused', 5, { breached: 1 }, 'relief never reaches back'],
    ['open', 3, { pending: 1 }, 'there is time left'],
    ['open', 5, { breached: 1 }, 'time alone breaks it'],
  ])('that ended %s after %d hours is %j, for %s', (end, elapsed, state) => {
    const trace = traceOf(terms, (writer) => {
      writer.beginLead('l');
      writer.addDuty(dutyOf([{ end, elapsedMs: hours(elapsed) }]));
    });
    expect(standingOf(trace, terms)).toMatchObject({ total: 1, ...state });
  });

  it.each([
    [
      'told late, and kept as it turned out',
      [
        { end: 'open', elapsedMs: hours(5) },
        { end: 'answered', elapsedMs: hours(3) },
      ],
      { breached: 1, contractRate: 0, correctedRate: 1 },
    ],
    [
      'told in time',
      [
        { end: 'open', elapsedMs: hours(2) },
        { end: 'answered', elapsedMs: hours(1) },
      ],
      { met: 1, correctedRate: 1 },
    ],
    [
      'kept, and then it was never',
      [
        { end: 'answered', elapsedMs: hours(1) },
        { end: 'cancelled', elapsedMs: 0 },
      ],
      { met: 1, correctedRate: null },
    ],
    [
      'broken, and answered after all',
      [
        { end: 'open', elapsedMs: hours(5) },
        { end: 'open', elapsedMs: hours(5) },
        { end: 'answered', elapsedMs: hours(9) },
      ],
      { breached: 1, correctedRate: 0 },
    ],
  ] as const)('stays as it was told: %s', (_what, seen, state) => {
    const trace = traceOf(terms, (writer) => {
      writer.beginLead('l');
      writer.addDuty(dutyOf(seen));
    });
    expect(standingOf(trace, terms)).toMatchObject({ total: 1, ...state });
  });

  it.each<[number, number, object, string]>([
    [2, 30, { met: 1 }, 'the second came after an hour'],
    [2, 90, { breached: 1 }, 'the second is too close to be another, and the third is late'],
    [4, 0, { breached: 1 }, 'three were made'],
  ])('that counts %d attempts %d minutes apart is %j, for %s', (attempts, gap, state) => {
    const counted = termsOf([duty('cadence', { attempts, minimumGapMs: gap * 60_000 })]);
    const made = [0, 1, 5].map((hour) => ({ at: FROM + hours(hour), elapsedMs: hours(hour) }));
    const trace = traceOf(counted, (writer) => {
      writer.beginLead('l');
      writer.addDuty(dutyOf([{ end: 'open', elapsedMs: hours(20), attempts: made }]));
    });
    expect(standingOf(trace, counted)).toMatchObject(state);
  });

  it('is owed by its own segment, its guard, and up to the cap', () => {
    const trace = traceOf(terms, (writer) => {
      writer.beginLead('l');
      const seen = [{ end: 'answered', elapsedMs: 1 } as const];
      const places = [1, 2].map((sequence) =>
        writer.addHandover({ teamId: 't', offeredOn: '2026-04-08', sequence }),
      );
      const guard = writer.addGuard({ states: [0, 1], owed: [true, false] });
      for (const handover of places) writer.addDuty(dutyOf(seen, { handover }));
      writer.addDuty(dutyOf(seen, { attributes: 1 }));
      writer.addDuty(dutyOf(seen, { guard }));
    });
    const onlyA = { segment: { field: 'grade', op: 'eq', value: 'A' } };
    const met = (of: AgreementTerms) => (standingOf(trace, of) as { met: number }).met;
    expect(met(terms)).toBe(3);
    expect(met(termsOf([duty('accept', onlyA)]))).toBe(3);
    expect(met(termsOf([duty('accept')], { capacityCap: { leadsPerTeam: 1 } }))).toBe(2);
  });
});

describe('a credit judged from its trace', () => {
  it('is earned by the first fact the clause recognises, once in its episode', () => {
    const once = { countsRequalified: false };
    const terms = termsOf([quota('volume', once)]);
    const trace = traceOf(terms, (writer) => {
      writer.beginLead('l');
      writer.addCredit(creditOf());
      writer.addCredit(creditOf({ attributes: 1, bucket: 'reversed' }));
      writer.addCredit(creditOf({ episode: 2 }));
    });
    const onlyB = { segment: { field: 'grade', op: 'eq', value: 'B' } };
    expect(standingOf(trace, terms)).toMatchObject({ counted: 1, reversed: 0 });
    expect(standingOf(trace, termsOf([quota('volume', { ...once, ...onlyB })]))).toMatchObject({
      counted: 0,
      reversed: 1,
    });
    expect(standingOf(trace, termsOf([quota('volume', { countsRequalified: true })]))).toMatchObject({
      counted: 2,
    });
  });

  it('counts once per company in so many days, whoever was recorded first', () => {
    const terms = termsOf([quota('volume', { oncePerCompanyDays: 30 })]);
    const trace = traceOf(terms, (writer) => {
      writer.beginLead('late');
      writer.addCredit(
        creditOf({ companyId: 'c', sequence: 9, bucket: 'reversed', earnedAt: FROM + DAY_MS }),
      );
      writer.beginLead('early');
      writer.addCredit(creditOf({ companyId: 'c', sequence: 3 }));
      writer.beginLead('alone');
      writer.addCredit(creditOf({ companyId: 'd', sequence: 4 }));
    });
    expect(standingOf(trace, terms)).toMatchObject({ counted: 2, reversed: 0 });
    const limitless = termsOf([quota('volume')]);
    expect(standingOf(trace, limitless)).toMatchObject({ counted: 2, reversed: 1 });
  });

  it('is worth its price, and adjusted in the period it was posted in', () => {
    const valueTable = { currency: 'EUR', types: [{ leadType: 'demo', minor: 9 }], otherMinor: 500 };
    const terms = termsOf([quota('value', { goal: 1_000 })], { valueTable });
    const trace = traceOf(terms, (writer) => {
      writer.beginLead('l');
      const adjustments = [{ postedOn: '2026-05-01', from: 'counted', to: 'reversed' } as const];
      writer.addCredit(creditOf({ adjustments }));
    });
    expect(standingOf(trace, terms)).toMatchObject({ family: 'quota', counted: 500, attainment: 0.5 });
    expect(standingOf(trace, terms, '2026-05-01')).toMatchObject({ counted: -500, reversed: 500 });
    expect(readMark(judgeTrace(trace, terms, calendar).marks.get('value')![0]!, 'quota')).toEqual({
      reversed: 1,
    });
  });

  it.each([
    ['quality', { measure: 'acceptance', goal: 0.5 }, { good: 1, of: 2 }],
    ['mix', { part: { field: 'grade', op: 'eq', value: 'A' }, bound: 'cap', goal: 0.5 }, { good: 1, of: 1 }],
  ])('makes the share of a quota of %s', (kind, more, share) => {
    const terms = termsOf([quota(kind, more)]);
    const trace = traceOf(terms, (writer) => {
      writer.beginLead('a');
      writer.addCredit(creditOf());
      writer.beginLead('b');
      writer.addCredit(creditOf({ attributes: 1, bucket: 'reversed' }));
    });
    expect(standingOf(trace, terms)).toMatchObject({ family: 'share', ...share });
  });
});

describe('what needs a new trace', () => {
  const before = [
    duty('accept'),
    duty('cadence', { attempts: 3 }),
    quota('volume'),
    quota('quality', { measure: 'sql', goal: 0.5 }),
  ];
  const terms = termsOf(before);
  const trace = { ...traceOf(terms, () => undefined) };
  const other = (index: number, more: object): object[] =>
    before.map((clause, place) => (place === index ? { ...clause, ...more } : clause));

  it.each<[string, readonly object[], object, boolean]>([
    ['a target', other(0, { tiers: [{ key: 'x', label: 'X', targetMs: 1 }] }), {}, false],
    ['an objective', other(0, { objective: 0.5 }), {}, false],
    ['a segment', other(0, { segment: { field: 'grade', op: 'eq', value: 'A' } }), {}, false],
    ['a number of attempts', other(1, { attempts: 6, minimumGapMs: 0 }), {}, false],
    [
      'a goal, in money',
      other(2, { kind: 'quota.value', goal: 5 }),
      { valueTable: { currency: 'EUR', types: [{ leadType: 'a', minor: 1 }] } },
      false,
    ],
    ['a company limit', other(2, { oncePerCompanyDays: 30, countsRequalified: true }), {}, false],
    ['the season', before, { planWeights: { months: [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] } }, false],
    ['a capacity cap', before, { capacityCap: { leadsPerTeam: 3 } }, false],
    ['what counts as an attempt', other(1, { qualifying: { types: ['call'] } }), {}, true],
    ['the stage that counts', other(2, { stage: 'sql' }), {}, true],
    ['the measure of quality', other(3, { measure: 'acceptance' }), {}, true],
    ['a window', before, { acceptanceWindow: { workingDays: 9 } }, true],
    ['the period', before, { period: { unit: 'week', zone: 'UTC' } }, true],
    ['another promise', [...before, duty('decide')], {}, true],
  ])('is not a matter of taste: %s', (_what, clauses, more, isNew) => {
    expect(needsNewTrace(trace, termsOf(clauses, more), calendars)).toBe(isNew);
  });

  it('is another calendar, too', () => {
    expect(needsNewTrace(trace, terms, { default: ALWAYS_OPEN('Europe/Rome') })).toBe(true);
  });

  it('is a segment that was not run for a lead that changed often', () => {
    const often = termsOf([duty('respond')]);
    const partial = {
      ...traceOf(often, (writer) => writer.addPartial({ states: [0, 1], answers: [[true, true]] })),
    };
    expect(needsNewTrace(partial, often, calendars)).toBe(false);
    const onlyA = termsOf([duty('respond', { segment: { field: 'grade', op: 'eq', value: 'A' } })]);
    expect(needsNewTrace(partial, onlyA, calendars)).toBe(true);
    expect(() => judgeTrace(partial, termsOf([duty('decide')]), calendar)).toThrow('new trace');
  });
});

describe('an endless clause', () => {
  it('is owed for every lead, for longer than there is', () => {
    const [clause] = termsOf([duty('cadence', { attempts: 3 })]).clauses;
    const endless = endlessClause(clause!, 7);
    expect(endless).toMatchObject({
      key: '7',
      attempts: Infinity,
      alarms: [],
      tiers: [{ targetMs: ENDLESS_MS }],
    });
    expect(configurationOf(endless)).toBe(configurationOf(clause!));
    const time = endlessTime(calendar);
    expect(time.add(FROM, ENDLESS_MS + 1)).toBeGreaterThan(Date.UTC(2190, 0));
    expect(time.add(FROM, HOUR_MS)).toBe(FROM + HOUR_MS);
    expect(time.subtract(FROM + HOUR_MS, HOUR_MS)).toBe(FROM);
    expect(time.explain(FROM, FROM + 1)).toHaveLength(1);
  });
});

describe('two standings beside each other', () => {
  const clause = (key: string, rate: number | null, more: object = {}): RehearsedClause =>
    ({
      ...{ key, kind: 'duty.accept', title: key, owedBy: 'sales', bound: 'floor', whole: null },
      periods: [
        {
          period: '2026-04-01',
          endOn: '2026-04-30',
          standing: { family: 'duty', contractRate: rate, status: 'on-track' },
        },
      ],
      ...more,
    }) as unknown as RehearsedClause;

  it.each([
    [0.5, 0.8, {}, 'better'],
    [0.8, 0.5, {}, 'worse'],
    [0.5, 0.8, { bound: 'cap' }, 'worse'],
    [0.5, 0.5, {}, 'same'],
    [null, 0.5, {}, 'only-rehearsed'],
    [0.5, null, {}, 'only-was'],
    [null, null, {}, 'nothing'],
  ])('%s and then %s (%j) is %s', (was, is, more, code) => {
    expect(compareStandings([clause('a', was, more)], [clause('a', is, more)])).toMatchObject([
      { code, was, rehearsed: is },
    ]);
  });

  it('are matched by key; what is on one side only is told so', () => {
    const found = compareStandings([clause('old', 0.4)], [clause('new', 0.6)]);
    expect(found.map(({ clauseKey, code }) => [clauseKey, code])).toEqual([
      ['new', 'only-rehearsed'],
      ['old', 'only-was'],
    ]);
  });

  it('differ on leads, page by page', () => {
    const was = Uint32Array.from([marked(0, 1), marked(0, 2), 0]);
    const is = Uint32Array.from([marked(0, 1), marked(0, 1), marked(marked(0, 1), 1)]);
    expect(differingLeads(was, is, 'duty', { from: 1, limit: 5 })).toEqual({
      ...{ total: 2, leads: [{ lead: 2, was: {}, rehearsed: { met: 2 } }] },
    });
    let full = 0;
    for (let index = 0; index < 100; index += 1) full = marked(full, 0);
    expect(readMark(full, 'duty')).toEqual({ pending: 63 });
  });
});
