import { afterCommit } from '#database';
import type { Signals, Tx } from '#database';

/** Lets whoever deals out what waits look at once: somebody may have room. Lost, it is made up for by the next regular look. */
export const tellRoom = (tx: Tx, signals: Signals, workspaceId: string): void =>
  afterCommit(tx, () => signals.emit('room', workspaceId));
