import fc from 'fast-check';
import type { Entry, LeadAttributes, Predicate } from '#contracts';
import { HOUR_MS, MINUTE_MS } from '#kernel';
import { Dictionary, pastOf } from '../rehearsal/lead-past.js';
import type { LeadPast } from '../rehearsal/lead-past.js';

/** Easter lies in it, and a change of the clocks. */
export const BEGIN = Date.parse('2026-03-26T07:00:00Z');
export const END = BEGIN + 20 * 24 * HOUR_MS;

export interface RandomPast {
  readonly leads: readonly LeadPast[];
  readonly dictionary: Dictionary;
}

const WHAT = [
  ...['captured', 'qualified', 'offered', 'accepted', 'accepted', 'rejected', 'bad', 'withdrawn'],
  ...['disputed', 'overturned', 'upheld', 'tried', 'tried', 'connected', 'bounced', 'wrote', 'wrote'],
  ...['planned', 'held', 'resumed', 'sql', 'recycled', 'disqualified', 'back', 'won'],
] as const;
type What = (typeof WHAT)[number];

interface Deed {
  readonly what: What;
  /** Minutes after the one before. */
  readonly gap: number;
  /** Minutes by which it was recorded late. */
  readonly late: number;
  /** Whether it was recorded once more, as if it were another. */
  readonly isTwice: boolean;
  readonly grade: number;
  /** Who has the lead; nobody for 0. */
  readonly owner: number;
}

const GRADES: readonly LeadAttributes[] = [
  { grade: 'A', leadType: 'demo', region: 'north' },
  { grade: 'B', leadType: 'demo' },
  { grade: 'C', leadType: 'ebook', region: 'south' },
  { grade: 'D' },
  { grade: 'A', leadType: 'ebook' },
];

const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom(...WHAT),
  gap: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 3_000 })),
  late: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 2_500 }) },
  ),
  isTwice: fc.integer({ min: 0, max: 9 }).map((each) => each === 0),
  grade: fc.integer({ min: 0, max: 4 }),
  owner: fc.integer({ min: 0, max: 2 }),
});

interface RandomLead {
  readonly deeds: readonly Deed[];
  /** Whether what is known of it changes. */
  readonly isChanging: boolean;
  readonly company: number;
  readonly team: number;
}

const oneLead: fc.Arbitrary<RandomLead> = fc.record({
  deeds: fc.array(deed, { minLength: 1, maxLength: 14 }),
  isChanging: fc.boolean(),
  company: fc.integer({ min: 0, max: 2 }),
  team: fc.integer({ min: 1, max: 2 }),
});

/** What happened to a few leads, told by people who make mistakes, go back, and say things late. */
export const randomPasts: fc.Arbitrary<RandomPast> = fc
  .array(oneLead, { minLength: 1, maxLength: 8 })
  .map((leads) => {
    const dictionary = new Dictionary();
    for (const attributes of GRADES) dictionary.add(attributes);
    return { dictionary, leads: leads.map((lead, index) => leadOf(lead, index, dictionary)) };
  });

interface Running {
  at: number;
  episode: number;
  handover: number;
  /** When the hand-over that is open was offered: it is answered afterwards. */
  offeredAt: number;
  isAnswered: boolean;
}

const ANSWERS: ReadonlySet<What> = new Set(['accepted', 'rejected', 'bad']);

/** A lead is captured once, and a hand-over answered once: the product sees to it. Whatever else people do, they do at any time. */
function possible({ what }: Deed, place: number, so: Running): What {
  if (what === 'captured') return place === 0 ? what : 'tried';
  if (!ANSWERS.has(what)) return what;
  const isOpen = so.handover > 0 && !so.isAnswered;
  return isOpen ? what : 'tried';
}

/** When it happened: before it was told, but an answer after the offer it answers. */
const happenedAt = ({ late }: Deed, what: What, { at, offeredAt }: Running): number =>
  Math.max(ANSWERS.has(what) ? offeredAt + 1 : BEGIN, at - late * MINUTE_MS);

function goOn(so: Running, { gap }: Deed, what: What, occurredAt: number): void {
  const isOffered = what === 'offered';
  if (isOffered) so.handover += 1;
  if (isOffered) so.offeredAt = occurredAt;
  so.isAnswered = !isOffered && (so.isAnswered || ANSWERS.has(what));
  if (what === 'qualified' && gap % 5 === 0) so.episode += 1;
}

function leadOf(lead: RandomLead, index: number, dictionary: Dictionary): LeadPast {
  const leadId = `lead-${index}`;
  const so: Running = {
    ...{ at: BEGIN + index * 7 * MINUTE_MS, episode: 1 },
    ...{ handover: 0, offeredAt: BEGIN, isAnswered: false },
  };
  const facts = lead.deeds.flatMap((each, place) => {
    so.at += each.gap * MINUTE_MS + 1;
    const what = possible(each, place, so);
    const occurredAt = happenedAt(each, what, so);
    goOn(so, each, what, occurredAt);
    const number = lead.isChanging ? each.grade : (lead.deeds[0]?.grade ?? 0);
    const [type, payload] = SAID[what](so, `${leadId}-h${so.handover}`);
    const entry = {
      ...{ id: `${leadId}-${place}`, type, leadId, actor: { kind: 'connector', id: 'mail' } },
      ...{ position: so.at, recordedAt: new Date(so.at), occurredAt: new Date(occurredAt) },
      payload: { lead: snapshotOf(lead, so, each.owner, dictionary.at(number)), ...payload },
    } as unknown as Entry;
    const fact = { entry, attributes: number, sequence: so.at * 10 + index };
    return each.isTwice && TWICE.has(what) ? [fact, again(fact)] : [fact];
  });
  return pastOf(leadId, facts);
}

/** What a connector may tell twice, each time as another fact. */
const TWICE: ReadonlySet<What> = new Set([
  'tried',
  'connected',
  'bounced',
  'wrote',
  'planned',
  'held',
  'resumed',
]);

const again = <T extends { readonly entry: Entry }>(fact: T): T => ({
  ...fact,
  entry: { ...fact.entry, id: `${fact.entry.id}-again` },
});

const snapshotOf = (
  { company, team }: RandomLead,
  { episode }: Running,
  owner: number,
  attributes: LeadAttributes,
) => ({
  ...{ attributes, episode, stage: 'mql', teamId: `team-${team}` },
  ownerId: owner === 0 ? null : `member-${owner}`,
  companyId: company === 0 ? null : `company-${company}`,
});

type Say = (so: Running, handoverId: string) => readonly [string, object];

const moved =
  (type: string, to: string, more: object = {}): Say =>
  () => [type, { move: { from: null, to, entered: [to] }, reason: 'X', fault: 'none', ...more }];
const handover =
  (type: string, more: object): Say =>
  (_so, handoverId) => [`handover.${type}`, { handoverId, move: null, ...more }];
const contact =
  (type: string, direction: string, outcome: string): Say =>
  () => ['attempt.logged', { type, direction, outcome }];

const SAID: Readonly<Record<What, Say>> = {
  captured: moved('lead.captured', 'inquiry', { isImplied: false }),
  qualified: moved('lead.qualified', 'mql'),
  offered: handover('offered', { toTeamId: 'team-1', toMemberId: null }),
  accepted: handover('accepted', { byMemberId: null, move: { from: 'mql', to: 'sal', entered: ['sal'] } }),
  rejected: handover('rejected', { reason: 'MISROUTED', fault: 'none', byMemberId: null }),
  bad: handover('rejected', { reason: 'NOT_ICP', fault: 'marketing', byMemberId: null }),
  withdrawn: handover('withdrawn', {}),
  disputed: handover('disputed', {}),
  overturned: handover('settled', { outcome: 'rejection_overturned' }),
  upheld: handover('settled', { outcome: 'rejection_stands' }),
  tried: contact('call', 'out', 'no_answer'),
  connected: contact('call', 'out', 'connected'),
  bounced: contact('email', 'out', 'bounced'),
  wrote: contact('email', 'in', 'sent'),
  planned: ({ at }) => ['lead.next_step_set', { dueAt: new Date(at + 5 * HOUR_MS).toISOString() }],
  held: ({ at }) => ['lead.held', { reason: 'away', resumeBy: new Date(at + 30 * HOUR_MS).toISOString() }],
  resumed: () => ['lead.resumed', {}],
  sql: moved('lead.sales_qualified', 'sql'),
  recycled: moved('lead.recycled', 'recycled'),
  disqualified: moved('lead.disqualified', 'disqualified'),
  back: moved('lead.moved', 'mql'),
  won: moved('opportunity.won', 'customer'),
};

/** Conditions on what is known of those leads. */
export const randomSegment: fc.Arbitrary<Predicate> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Predicate>({ all: [] }) },
  {
    weight: 3,
    arbitrary: fc
      .subarray(['A', 'B', 'C', 'D'], { minLength: 1 })
      .map((value): Predicate => ({ field: 'grade', op: 'in', value })),
  },
);
