import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';
import { AppError } from '#kernel';
import { judgedBy } from './duty-record.js';
import type { DutyRecord, VersionOf } from './duty-record.js';

/** The sides a caller answers for: those they may sign for. */
export const sidesOf = (actions: ReadonlySet<string>): readonly TeamKind[] =>
  TEAM_KINDS.filter((side) => actions.has(`agreement.sign.${side}`));

/**
 * A promise is excused by whom it was made to, or by leadership; never by the side alone that owes it.
 * @throws AppError `obligation/other-side`, naming the sides that may
 */
export function refuseOwnSide(record: DutyRecord, versionOf: VersionOf, sides: readonly TeamKind[]): void {
  const { owedBy, owedTo } = judgedBy(record, versionOf).clause;
  const may: readonly TeamKind[] = [...new Set<TeamKind>([owedTo, 'leadership'])];
  if (sides.some((side) => may.includes(side) && (side !== owedBy || side === 'leadership'))) return;
  throw new AppError(
    'forbidden',
    'obligation/other-side',
    `What ${owedBy} owes ${owedTo} is excused by whoever signs for ${may.join(' or ')}. Ask one of them.`,
    { facts: { obligationId: record.obligation.id, owedBy, owedTo, may } },
  );
}

/** True while there is something to excuse: it runs, or it was broken and nobody has forgiven it. */
export const isWaivable = ({ obligation: { state, corrected } }: DutyRecord): boolean =>
  state === 'pending' || (state === 'breached' && corrected?.state !== 'excused');
