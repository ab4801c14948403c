import fc from 'fast-check';
import { ALWAYS_OPEN } from '#calendar';
import type { OwnedVersion } from '#calendars';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel';
import { validateTerms } from '#sla';
import type { AgreementTerms } from '#sla';
import { MemberCalendars } from '../domain/member-calendars.js';
import type { PinnedCalendars } from '../domain/version-in-force.js';
import { BEGIN, randomSegment } from './random-past.js';

const target = fc.oneof(
  fc.integer({ min: 1, max: 180 }).map((minutes) => minutes * MINUTE_MS),
  fc.integer({ min: 1, max: 60 }).map((hours) => hours * HOUR_MS),
);

const tiers = fc
  .tuple(randomSegment, target, target, fc.boolean())
  .map(([when, hot, rest, isForAll]) => [
    { key: 'hot', label: 'Hot', when, targetMs: hot },
    ...(isForAll ? [{ key: 'rest', label: 'Rest', targetMs: rest }] : []),
  ]);

const common = (kind: string, key: string) => ({
  kind,
  key,
  title: key,
  owedBy: 'sales',
  owedTo: 'marketing',
});

const duty = (kind: string, key: string, more: object = {}): fc.Arbitrary<object> =>
  fc.tuple(randomSegment, tiers, fc.constantFrom(0.5, 0.9, 1)).map(([segment, rows, objective]) => ({
    ...common(kind, key),
    segment,
    tiers: rows,
    objective,
    ...more,
  }));

const cadence = fc
  .tuple(duty('duty.cadence', 'cadence'), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 300 }))
  .map(([clause, attempts, gap]) => ({ ...clause, attempts, minimumGapMs: gap * MINUTE_MS }));

const quota = (kind: string, key: string, more: object = {}): fc.Arbitrary<object> =>
  fc
    .record({
      segment: randomSegment,
      countsRequalified: fc.boolean(),
      oncePerCompanyDays: fc.option(fc.integer({ min: 1, max: 10 })),
    })
    .map((each) => ({ ...common(kind, key), goal: 5, ...each, ...more }));

const shareOf = (key: string, more: object) => quota('quota.quality', key, { goal: 0.5, ...more });

const mix = fc
  .tuple(
    quota('quota.mix', 'mix', { goal: 0.5, bound: 'floor' }),
    randomSegment,
    fc.constantFrom('count', 'value'),
  )
  .map(([clause, part, by]) => ({ ...clause, part, by }));

const clauses = fc.tuple(
  duty('duty.accept', 'accept').map((clause) => ({ ...clause })),
  duty('duty.contact', 'contact'),
  cadence,
  duty('duty.decide', 'decide'),
  duty('duty.progress', 'progress'),
  duty('duty.progress', 'steps', { measure: 'next-step' }),
  duty('duty.handover', 'handover'),
  duty('duty.handover', 'found', { from: 'qualified' }),
  duty('duty.respond', 'respond'),
  quota('quota.volume', 'volume'),
  quota('quota.volume', 'sal', { stage: 'sal' }),
  quota('quota.value', 'value', { goal: 1_000 }),
  shareOf('acceptance', { measure: 'acceptance' }),
  shareOf('sql', { measure: 'sql' }),
  shareOf('complete', { measure: 'completeness', fields: ['region'] }),
  mix,
);

const cap = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined });

type JudgedBy = 'version' | 'owner';

const judgedBy =
  (calendar: JudgedBy) =>
  (clause: object): object =>
    'tiers' in clause ? { ...clause, calendar } : clause;

/**
 * Every kind of clause, with any numbers and any segments; two of them differ in nothing that a trace depends on. `calendar`: by which
 * all duties go.
 */
export const randomTermsBy = (calendar: JudgedBy): fc.Arbitrary<AgreementTerms> =>
  fc
    .tuple(clauses, cap)
    .map(([each, leadsPerTeam]) =>
      validateTerms({
        period: { unit: 'week', zone: 'Europe/Rome' },
        acceptanceWindow: { workingDays: 60 },
        disputeWindow: { workingDays: 1 },
        workingDayMs: 24 * HOUR_MS,
        clauses: each.map(judgedBy(calendar)),
        valueTable: { currency: 'EUR', types: [{ leadType: 'demo', minor: 200 }], otherMinor: 0 },
        ...(leadsPerTeam === undefined ? {} : { capacityCap: { leadsPerTeam } }),
      }),
    )
    .map((terms) => ({ ...terms, acceptanceWindow: { workingDays: 2 } }));

export const randomTerms = randomTermsBy('version');

const OFFICE = [
  { open: '09:00', close: '13:00' },
  { open: '14:00', close: '18:00' },
];
const EASTER = { on: '2026-04-06' };

/** Office hours in Rome. */
export const CALENDARS: PinnedCalendars = {
  default: {
    zone: 'Europe/Rome',
    week: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE },
    holidays: [EASTER],
  },
};

const MORNING = [{ open: '08:30', close: '12:30' }];

const spanOf = (member: number, calendar: string, from: number, to: number): OwnedVersion => ({
  ...{ memberId: `member-${member}`, calendarId: calendar, versionId: `${calendar}-v1`, from, to },
});

/** One has mornings, and later any time; the other none of their own, then the same mornings, then none again. */
export const MEMBERS: MemberCalendars = MemberCalendars.ofAll({
  owned: [
    spanOf(1, 'mornings', BEGIN, BEGIN + 9 * DAY_MS),
    spanOf(1, 'nights', BEGIN + 9 * DAY_MS, Number.POSITIVE_INFINITY),
    spanOf(2, 'mornings', BEGIN + 4 * DAY_MS, BEGIN + 14 * DAY_MS),
  ],
  definitions: new Map([
    ['mornings-v1', { zone: 'Europe/Rome', week: { mon: MORNING, tue: MORNING, thu: MORNING } }],
    ['nights-v1', ALWAYS_OPEN('Europe/Rome')],
  ]),
});
