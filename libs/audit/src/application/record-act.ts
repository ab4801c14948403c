import '../persistence/audit-intent.row.js';
import { actorOf } from '#contracts';
import type { Act, Caller } from '#contracts';
import { touched } from '#database';
import type { Tx } from '#database';
import { writtenFacts } from '../domain/act-facts.js';
import { INSERT_INTENTS, INSERT_INTENTS_OF_ACCOUNT } from '../persistence/audit.sql.js';

/**
 * Tells the audit log what is done, in the very transaction that does it: both are kept, or neither. The log numbers and chains it
 * after the commit. Works in a workspace's transaction and under the narrow role `accounts`.
 * @throws Error where a fact is no id, code, count or day
 */
export const recordAct = (tx: Tx, act: Act): Promise<void> => recordActs(tx, [act]);

/** The same of what a caller does in their workspace. */
export const recordActOf = (
  tx: Tx,
  caller: Pick<Caller, 'workspaceId' | 'memberId' | 'credentialId'>,
  act: Omit<Act, 'workspaceId' | 'actor'>,
): Promise<void> => recordAct(tx, { ...act, workspaceId: caller.workspaceId, actor: actorOf(caller) });

/** The same of many, in this order, in one statement. */
export async function recordActs(tx: Tx, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return;
  await touched(tx, INSERT_INTENTS, [
    acts.map(({ workspaceId }) => workspaceId),
    acts.map(({ actor }) => actor.kind),
    acts.map(({ actor }) => actor.id),
    acts.map(({ action }) => action),
    acts.map(({ subject }) => subject.kind),
    acts.map(({ subject }) => subject.id),
    acts.map(({ facts }) => writtenFacts(facts)),
  ]);
}

/** What an account did or was refused, such as a sign-in: no workspace of its own has it. */
export type AccountAct = Pick<Act, 'action' | 'facts'> & { readonly accountId: string };

/**
 * Tells every workspace that the account is an active member of, as an act of that member on itself; an account without a workspace is
 * told nowhere. Under the narrow role `accounts`; sets `app.account` of the transaction.
 */
export async function recordAccountAct(tx: Tx, { accountId, action, facts }: AccountAct): Promise<void> {
  await tx.query(`select set_config('app.account', $1, true)`, [accountId]);
  await touched(tx, INSERT_INTENTS_OF_ACCOUNT, [accountId, action, writtenFacts(facts)]);
}
