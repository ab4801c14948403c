import type { Entry, ObligationSnapshot } from '#contracts';
import { OBLIGATION_STATES } from '#sla';
import type { ObligationState } from '#sla';
import type { Days } from './days.js';
import { bucketOf } from './histogram.js';
import { increment, NO_ID, NO_TEXT } from './increment.js';
import type { Increment } from './increment.js';
import { attributesOf } from './measure-leads.js';
import type { Rules } from './rules.js';

interface ObligationEntry {
  readonly occurredAt: Date;
  readonly payload: ObligationSnapshot;
}

/** What an entry left is named by the entry; all others leave `pending`. */
const stateLeft = (from: string): ObligationState =>
  OBLIGATION_STATES.find((state) => state === from) ?? 'pending';

const ofClause = ({ occurredAt, payload }: ObligationEntry, days: Days) => ({
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

function duration(
  entry: ObligationEntry,
  days: Days,
  measure: 'obligation.elapsed' | 'obligation.late',
  ms: number,
): Increment[] {
  if (entry.payload.level !== 'lead') return [];
  return [increment({ measure, item: String(bucketOf(ms)), ...ofClause(entry, days) })];
}

const tallyLine = ({ payload }: Entry<'tally.changed'>): Increment[] =>
  payload.changes.map(({ bucket, amount }) =>
    increment({
      measure: 'tally',
      item: bucket,
      amount,
      ...attributesOf(payload.attributes),
      day: payload.on,
      postedOn: payload.period,
      agreementId: payload.agreementId,
      clauseKey: payload.clauseKey,
      leadId: payload.leadId,
    }),
  );

export const CLAUSE_RULES: Rules = {
  'obligation.started': (entry, days) => stateMove(entry, days, null, 'pending'),
  'obligation.met': (entry, days) => [
    ...stateMove(entry, days, 'pending', 'met'),
    ...duration(entry, days, 'obligation.elapsed', entry.payload.elapsedMs),
  ],
  'obligation.breached': (entry, days) => stateMove(entry, days, 'pending', 'breached'),
  'obligation.fulfilled_late': (entry, days) =>
    duration(entry, days, 'obligation.late', entry.payload.lateByMs),
  'obligation.excused': (entry, days) => stateMove(entry, days, stateLeft(entry.payload.from), 'excused'),
  'obligation.cancelled': (entry, days) => stateMove(entry, days, stateLeft(entry.payload.from), 'cancelled'),
  'tally.changed': tallyLine,
};
