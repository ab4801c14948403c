import { AppError, MINUTE_MS } from '#kernel';

/** What was done by mistake can be taken back for so long: time to notice, too short for others to have built upon it. */
const UNDO_MS = 10 * MINUTE_MS;

/** @throws AppError `undo/too-late` */
export function requireUndoable(doneAt: Date, at: Date): void {
  if (at.getTime() - doneAt.getTime() <= UNDO_MS) return;
  throw new AppError(
    'conflict',
    'undo/too-late',
    'This is taken back within ten minutes only; say what holds now instead.',
  );
}
