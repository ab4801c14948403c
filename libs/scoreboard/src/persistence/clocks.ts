import type { Entry } from '#contracts';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import { isClockEntry, isDecision, RunningClocks } from '../domain/running-clock.js';
import type { RunningClock } from '../domain/running-clock.js';
import { CLOCKS_OF, INSERT_OPEN, REMOVE_OPEN } from './clocks.sql.js';

/** A clock as its table keeps it. */
export type KeptClock = Omit<RunningClock, 'dueAt'> & { readonly dueAt: Date };

export const clockOf = ({ dueAt, ...clock }: KeptClock): RunningClock => ({
  ...clock,
  dueAt: dueAt.toISOString(),
});

/** The clocks these entries are about, as they ran before. */
export async function clocksBefore(
  tx: Tx,
  workspaceId: string,
  entries: readonly Entry[],
): Promise<RunningClocks> {
  const ids = [...new Set(entries.filter(isClockEntry).map(({ payload }) => payload.obligationId))];
  const handovers = [...new Set(entries.filter(isDecision).map(({ payload }) => payload.handoverId))];
  if (ids.length + handovers.length === 0) return new RunningClocks();
  const kept = await rows<KeptClock>(tx, CLOCKS_OF, [workspaceId, ids, handovers]);
  return new RunningClocks(kept.map(clockOf));
}

export async function keepClocks(tx: Tx, workspaceId: string, clocks: RunningClocks): Promise<void> {
  const changes = clocks.changes();
  if (changes.size === 0) return;
  await touched(tx, REMOVE_OPEN, [workspaceId, [...changes.keys()]]);
  const open = [...changes.values()].filter((clock) => clock !== null);
  if (open.length === 0) return;
  const column = <K extends keyof RunningClock>(name: K): RunningClock[K][] =>
    open.map((clock) => clock[name]);
  await touched(tx, INSERT_OPEN, [
    ...[workspaceId, column('obligationId'), column('agreementId'), column('clauseKey'), column('postedOn')],
    ...[column('dueAt'), column('tier'), column('leadId'), column('handoverId'), column('targetMs')],
    ...[column('isBreached'), column('answer')],
  ]);
}
