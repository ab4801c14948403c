import fc from 'fast-check';
import type { Entry, LeadSnapshot } from '#contracts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel';
import { isDuty, validateTerms } from '#sla';
import type { AgreementTerms, RehearsalTrace } from '#sla';
import { BEGIN, END, randomPasts } from '../test-support/random-past.js';
import { CALENDARS, MEMBERS, randomTermsBy } from '../test-support/random-terms.js';
import { CourseReader } from './course.js';
import { DraftPast } from './draft-past.js';
import { Dictionary, pastOf } from './lead-past.js';
import type { LeadPast, PastFact } from './lead-past.js';
import { LeadTracing } from './trace-leads.js';
import type { Wording } from './wording.js';

const stretch = { from: BEGIN + DAY_MS, to: END, asOf: END };
const RUNS = 80;

const numbers = new Map<string, number>();

/** The wording of an entry, as lines from the journal would have it. */
function wordingOf({ type, payload }: Entry): Wording {
  const {
    lead,
    handoverId: _id,
    move,
    toMemberId: _to,
    byMemberId: _by,
    ...particulars
  } = payload as unknown as {
    readonly lead: LeadSnapshot;
    readonly handoverId?: string;
    readonly move?: Wording['move'];
    readonly toMemberId?: string | null;
    readonly byMemberId?: string | null;
  };
  const { episode, teamId } = lead;
  const text = JSON.stringify([type, episode, teamId, move, particulars]);
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return { number, type, episode, teamId, isUndated: false, move: move ?? null, particulars };
}

const worded = ({ leadId, facts }: LeadPast): LeadPast => ({
  leadId,
  facts: facts.map((fact) => ({ ...fact, wording: wordingOf(fact.entry) })),
});

/** The same things in the same order, told at once, with other times between them. */
function retimed({ leadId, facts }: LeadPast, name: string, gaps: readonly number[]): LeadPast {
  let at = BEGIN;
  return pastOf(
    `${leadId}-${name}`,
    [...facts]
      .sort((one, other) => one.at - other.at)
      .map(({ entry, attributes, sequence }, place) => {
        at += 1 + gaps[place % gaps.length]! * MINUTE_MS;
        const told = { ...entry, occurredAt: new Date(at), recordedAt: new Date(at) };
        return {
          entry: { ...told, leadId: `${leadId}-${name}` },
          attributes,
          sequence: sequence * 10 + at / END,
        };
      }),
  );
}

function traceOf(terms: AgreementTerms, leads: readonly LeadPast[], dictionary: Dictionary): RehearsalTrace {
  const draft = new DraftPast({ terms, calendars: CALENDARS, members: MEMBERS });
  const tracing = new LeadTracing(draft, stretch, dictionary.values);
  for (const lead of leads) tracing.add(lead);
  return tracing.seal();
}

const gaps = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 90 }),
    fc.integer({ min: 0, max: 4_000 }),
    fc.integer({ min: 0, max: 20_000 }),
  ),
  { minLength: 1, maxLength: 6 },
);

describe('Leads of one course', () => {
  it('come to what they come to one by one, whatever the times between', () => {
    const judged = fc.constantFrom('version' as const, 'owner' as const).chain(randomTermsBy);
    fc.assert(
      fc.property(randomPasts, judged, gaps, gaps, ({ leads, dictionary }, terms, some, others) => {
        const all = leads.flatMap((lead) => [
          ...[
            retimed(lead, 'first', some),
            retimed(
              lead,
              'twin',
              some.map((gap) => gap + 1),
            ),
          ],
          ...[retimed(lead, 'other', others), lead],
        ]);
        expect(traceOf(terms, all.map(worded), dictionary)).toEqual(traceOf(terms, all, dictionary));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});

const terms = validateTerms({
  period: { unit: 'month', zone: 'UTC' },
  clauses: [
    { kind: 'quota.volume', key: 'leads', title: 'Leads', owedBy: 'marketing', owedTo: 'sales', goal: 10 },
    {
      ...{ kind: 'duty.accept', key: 'accept', title: 'Accept', owedBy: 'sales', owedTo: 'marketing' },
      tiers: [{ key: 'all', label: 'All', targetMs: HOUR_MS }],
    },
  ],
});

const lead = { attributes: {}, episode: 1, teamId: 'team-1', companyId: null, ownerId: null };
type Told = readonly [hours: number, type: string, more?: object];

function past(told: readonly Told[]): LeadPast {
  const facts = told.map(([hours, type, more = {}], place) => {
    const { lag = 0, number = 0, ...payload } = more as { lag?: number; number?: number };
    const at = BEGIN + 2 * DAY_MS + hours * HOUR_MS;
    const entry = {
      ...{ id: String(place), type, leadId: 'lead', actor: { kind: 'system', id: null }, position: place },
      ...{
        occurredAt: new Date(at),
        recordedAt: new Date(at + lag),
        payload: { lead, move: null, ...payload },
      },
    } as unknown as Entry;
    return { entry, attributes: number, sequence: place };
  });
  return worded(pastOf('lead', facts));
}

const reader = new CourseReader(new DraftPast({ terms, calendars: CALENDARS }), stretch);
const keyOf = (told: readonly Told[]): string | undefined => reader.read(past(told))?.key;

const OFFERED: Told = [0, 'handover.offered', { handoverId: 'h1', toTeamId: 'team-1' }];
const accepted = (hours: number, handoverId = 'h1'): Told => [hours, 'handover.accepted', { handoverId }];
const tried = (hours: number, more: object = {}): Told => [
  hours,
  'attempt.logged',
  { type: 'call', direction: 'out', outcome: 'no_answer', ...more },
];

describe('A course', () => {
  const before = [OFFERED, accepted(2), tried(3)];
  interface Law {
    readonly told: readonly Told[];
    readonly isSame: boolean;
    readonly because: string;
  }
  const laws: readonly Law[] = [
    {
      told: [OFFERED, accepted(4), tried(7)],
      isSame: true,
      because: 'times between are asked of the calendar',
    },
    { told: [OFFERED, tried(2), accepted(3)], isSame: false, because: 'another order' },
    {
      told: [OFFERED, accepted(2), tried(3, { outcome: 'connected' })],
      isSame: false,
      because: 'other words',
    },
    { told: [OFFERED, accepted(2, 'h2'), tried(3)], isSame: false, because: 'another hand-over is accepted' },
    {
      told: [OFFERED, accepted(2), tried(3, { number: 1 })],
      isSame: false,
      because: 'its attributes change',
    },
    {
      told: [OFFERED, accepted(200), tried(201)],
      ...{ isSame: false, because: 'silence accepted it before the answer' },
    },
  ];
  it.each(laws)('is the same: $isSame, for $because', ({ told, isSame }) => {
    expect(keyOf(before)).toBeDefined();
    expect(keyOf(told) === keyOf(before)).toBe(isSame);
  });

  it('is another one where a promise goes by its owner’s calendar and theirs is another, whoever they are', () => {
    const [clause] = terms.clauses.filter(isDuty);
    const byOwner = { ...terms, clauses: [{ ...clause!, calendar: 'owner' as const }] };
    const draft = new DraftPast({ terms: byOwner, calendars: CALENDARS, members: MEMBERS });
    const owners = new CourseReader(draft, stretch);
    const keyWith = (ownerId: string | null, days: number): string | undefined => {
      const offered = past([
        [days * 24, 'handover.offered', { handoverId: 'h1', toTeamId: 'team-1', toMemberId: ownerId }],
      ]);
      return owners.read(offered)?.key;
    };
    expect(keyWith('member-1', 0)).toBeDefined();
    expect(keyWith('member-1', 0)).not.toBe(keyWith(null, 0));
    // The second has none at first, then the same as the first.
    expect(keyWith('member-2', 0)).toBe(keyWith(null, 0));
    expect(keyWith('member-2', 3)).toBe(keyWith('member-1', 3));
    expect(keyWith('member-1', 8)).not.toBe(keyWith('member-1', 3));
    // Where promises go by the team's calendar, it does not matter who has it.
    expect(keyOf([OFFERED])).toBe(
      keyOf([[0, 'handover.offered', { ...OFFERED[2], toMemberId: 'member-1' }]]),
    );
  });

  it.each<{ told: readonly Told[]; because: string }>([
    { told: [OFFERED, accepted(2), tried(3, { lag: HOUR_MS })], because: 'a fact came late' },
    { told: [OFFERED, accepted(2), tried(2)], because: 'two facts are of one instant' },
    {
      told: [OFFERED, [1, 'lead.held', { reason: 'x', resumeBy: '2026-05-01T00:00:00Z' }]],
      because: 'it paused',
    },
    { told: [OFFERED, [1, 'lead.merged', { mergeId: 'm' }]], because: 'it was merged' },
  ])('is none where more than order matters: $because', ({ told }) => {
    expect(keyOf(told)).toBeUndefined();
  });

  it('is none of facts whose wording is not known', () => {
    const facts: readonly PastFact[] = past([OFFERED]).facts.map(({ wording: _wording, ...fact }) => fact);
    expect(reader.read({ leadId: 'lead', facts })).toBeNull();
  });
});
