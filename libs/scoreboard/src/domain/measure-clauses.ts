import type { Entry, ObligationSnapshot } from '#contracts';
import { OBLIGATION_STATES } from '#sla';
import type { ObligationState } from '#sla';
import { bucketOf } from '#statistics';
import { answerItem } from './answers.js';
import type { Days } from './days.js';
import { increment, NO_DAY, NO_ID, NO_TEXT } from './increment.js';
import type { Increment } from './increment.js';
import { attributesOf } from './measure-leads.js';
import type { Rules, World } from './rules.js';
import { minuteOf } from './weeks.js';

interface ObligationEntry {
  readonly occurredAt: Date;
  readonly payload: ObligationSnapshot;
}

/** What an entry left is named by the entry; all others leave `pending`. */
const stateLeft = (from: string): ObligationState =>
  OBLIGATION_STATES.find((state) => state === from) ?? 'pending';

/** What every figure of an obligation is told by; it counts in the period in which its clock started. */
export const ofClause = (
  { occurredAt, payload }: ObligationEntry,
  days: Days,
): Partial<Increment> & Pick<Increment, 'day'> => ({
  ...attributesOf(payload.attributes),
  day: days.dayOf(occurredAt),
  postedOn: days.dayFor(payload.versionId, payload.startedAt),
  agreementId: payload.agreementId,
  clauseKey: payload.clauseKey,
  tier: payload.tier ?? NO_TEXT,
  teamId: payload.teamId ?? NO_ID,
  ownerId: payload.ownerId ?? NO_ID,
  leadId: payload.leadId,
});

/**
 * An obligation moves from one state to another; both count in the period in which its clock started,
 * so the five states of a period always sum to the obligations begun in it.
 */
function stateMove(
  entry: ObligationEntry,
  days: Days,
  from: ObligationState | null,
  to: ObligationState,
): Increment[] {
  const measure = entry.payload.level === 'lead' ? 'obligation' : 'obligation.owner';
  const common = { measure, ...ofClause(entry, days) } as const;
  return [
    ...(from === null ? [] : [increment({ ...common, item: from, amount: -1 })]),
    increment({ ...common, item: to }),
  ];
}

/** Set aside by mistake, it runs on; what was measured of its end stands against it. */
const reopened: Rules['obligation.reopened'] = (entry, days) =>
  stateMove(entry, days, stateLeft(entry.payload.from), 'pending');

function duration(
  entry: ObligationEntry,
  days: Days,
  measure: 'obligation.elapsed' | 'obligation.late',
  ms: number,
): Increment[] {
  if (entry.payload.level !== 'lead') return [];
  return [increment({ measure, item: String(bucketOf(ms)), ...ofClause(entry, days) })];
}

/** An answer with its kind, its target and its time; unknown when its clock did not run any more, such as after a waiver. */
export function answer(
  entry: ObligationEntry,
  world: World,
  how: { readonly lateByMs: number } | { readonly elapsedMs: number },
): Increment[] {
  const clock = world.clockBefore(entry.payload.obligationId);
  if (!clock || entry.payload.level !== 'lead') return [];
  const { targetMs } = clock;
  const isInTime = 'elapsedMs' in how;
  const elapsedMs = isInTime ? how.elapsedMs : targetMs + how.lateByMs;
  const by = clock.answer === NO_TEXT ? 'answered' : clock.answer;
  const common = ofClause(entry, world);
  return [
    increment({
      measure: 'obligation.answer',
      item: answerItem({ isInTime, by, targetMs, elapsedMs }),
      ...common,
    }),
    increment({ measure: 'obligation.took', amount: Math.round(elapsedMs), ...common }),
  ];
}

/** Kept at the instant of the answer, broken at the deadline; taken back from the very minute it stood in. */
function decision(entry: ObligationEntry, item: 'met' | 'breached', amount: 1 | -1 = 1): Increment[] {
  const { level, agreementId, clauseKey, dueAt } = entry.payload;
  if (level !== 'lead') return [];
  const minute = minuteOf(item === 'breached' ? dueAt : entry.occurredAt);
  return [
    increment({ measure: 'obligation.decided', item, amount, day: NO_DAY, minute, agreementId, clauseKey }),
  ];
}

/** What ends by anything but an answer leaves the state it was in. */
function ending(
  entry: ObligationEntry & { readonly payload: { readonly from: string } },
  days: Days,
  to: 'excused' | 'cancelled',
): Increment[] {
  const from = stateLeft(entry.payload.from);
  return [
    ...stateMove(entry, days, from, to),
    ...(from === 'breached' ? decision(entry, 'breached', -1) : []),
  ];
}

const STANDS: readonly string[] = ['counted', 'provisional'];

function tallyLine({ payload }: Entry<'tally.changed'>): Increment[] {
  const common = {
    ...attributesOf(payload.attributes),
    day: payload.on,
    postedOn: payload.period,
    agreementId: payload.agreementId,
    clauseKey: payload.clauseKey,
    leadId: payload.leadId,
  };
  const lines = payload.changes.map(({ bucket, amount }) =>
    increment({ measure: 'tally', item: bucket, amount, ...common }),
  );
  const ofPart =
    payload.isPart === true ? lines.map((line) => ({ ...line, measure: 'tally.part' as const })) : [];
  return [...lines, ...ofPart, ...pricedLines(payload).map((line) => increment({ ...line, ...common }))];
}

/** Where credits are worth money: how many stand at each price. A credit of one is a lead, and its own count. */
const pricedLines = ({ changes }: Entry<'tally.changed'>['payload']) =>
  changes
    .filter(({ bucket, amount }) => STANDS.includes(bucket) && Math.abs(amount) > 1)
    .map(({ amount }) => ({
      ...{ measure: 'tally.price' as const, item: String(Math.abs(amount)), amount: Math.sign(amount) },
    }));

export const CLAUSE_RULES: Rules = {
  'obligation.started': (entry, days) => stateMove(entry, days, null, 'pending'),
  'obligation.met': (entry, world) => [
    ...stateMove(entry, world, 'pending', 'met'),
    ...duration(entry, world, 'obligation.elapsed', entry.payload.elapsedMs),
    ...answer(entry, world, { elapsedMs: entry.payload.elapsedMs }),
    ...decision(entry, 'met'),
  ],
  'obligation.breached': (entry, days) => [
    ...stateMove(entry, days, 'pending', 'breached'),
    ...decision(entry, 'breached'),
  ],
  'obligation.fulfilled_late': (entry, world) => [
    ...duration(entry, world, 'obligation.late', entry.payload.lateByMs),
    ...answer(entry, world, { lateByMs: entry.payload.lateByMs }),
  ],
  'obligation.excused': (entry, days) => ending(entry, days, 'excused'),
  'obligation.cancelled': (entry, days) => ending(entry, days, 'cancelled'),
  'obligation.reopened': reopened,
  'tally.changed': tallyLine,
};
