import type { Signals, Tx } from '#database';
import type { VersionOf } from '../domain/duty-record.js';
import { insertDue } from '../persistence/due.js';
import { openWindowAgain } from '../persistence/set-aside-windows.js';
import type { SetAsideWindow } from '../persistence/set-aside-windows.js';

/** Lets windows that stood still run again from an instant on, with the working days they had left (ruling 19). */
export async function takeUpWindows(
  tx: Tx,
  {
    workspaceId,
    at,
    signals,
  }: { readonly workspaceId: string; readonly at: Date; readonly signals: Signals },
  windows: readonly SetAsideWindow[],
  versionOf: VersionOf,
): Promise<void> {
  for (const { id, versionId, closesAt, setAsideAt } of windows) {
    const stood = { from: setAsideAt.getTime(), to: at.getTime() };
    const closes = versionOf(versionId).closesAfterPause(closesAt.getTime(), stood);
    await openWindowAgain(tx, workspaceId, id, new Date(closes));
    await insertDue(tx, workspaceId, [{ at: closes, subjectKind: 'window', subjectId: id }], signals);
  }
}
