import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { strangersTo } from '#leads';
import { hearingsOf } from '../persistence/heard-messages.js';

interface Written {
  readonly id: string;
  readonly member: { readonly id: string } | null;
}

/**
 * A guest reads what colleagues wrote, what answers a thread of theirs, and what came while the lead was with their team; nothing that
 * others wrote or were answered.
 */
export async function heardBy<T extends Written>(
  tx: Tx,
  caller: Caller,
  messages: readonly T[],
): Promise<T[]> {
  const strangers = await strangersTo(tx, caller);
  if (strangers.size === 0) return [...messages];
  const unsigned = messages.filter(({ member }) => member === null).map(({ id }) => id);
  const hearings = await hearingsOf(tx, caller.workspaceId, unsigned, caller);
  const isOfColleague = (id: string | null): boolean => id !== null && !strangers.has(id);
  const heard = new Set(
    hearings.filter(({ begunBy, isHeld }) => isHeld || isOfColleague(begunBy)).map(({ id }) => id),
  );
  return messages.filter(({ id, member }) => heard.has(id) || isOfColleague(member?.id ?? null));
}
