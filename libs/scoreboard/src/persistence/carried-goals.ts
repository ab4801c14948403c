import type { Entry } from '#contracts';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import { carriedGoal, carriedKey } from '../domain/carried-goal.js';
import type { CarriedGoal } from '../domain/carried-goal.js';
import { CARRIED_INTO, KEEP_CARRIED } from './carried-goals.sql.js';

/** What the goals of a period got from the one before. */
export const carriedInto = (
  tx: Tx,
  workspaceId: string,
  agreementId: string,
  period: string,
): Promise<CarriedGoal[]> => rows<CarriedGoal>(tx, CARRIED_INTO, [workspaceId, agreementId, period]);

/** Keeps what closed periods left to the next. */
export async function keepCarried(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
  const told = entries.flatMap((entry) => (entry.type === 'period.carried' ? [carriedGoal(entry)] : []));
  if (told.length === 0) return;
  const all = [...new Map(told.map((goal) => [carriedKey(goal), goal])).values()];
  const column = (name: keyof CarriedGoal): (string | number)[] => all.map((goal) => goal[name]);
  await touched(tx, KEEP_CARRIED, [
    ...[workspaceId, column('agreementId'), column('period'), column('clauseKey')],
    ...[column('shortfall'), column('banked')],
  ]);
}
