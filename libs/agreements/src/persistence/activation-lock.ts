import { rows } from '#database';
import type { Tx } from '#database';

/**
 * Whoever follows facts about leads reads which versions judge; whoever puts a version in force, or ends one, changes that. Between them
 * stands one lock per workspace: held together by all who follow, alone by who activates or ends, to the end of the transaction. So every
 * fact was followed either before a version took effect, and is among the earlier ones then, or after it, and is followed under it; and
 * nothing starts under a version after the instant at which it ended.
 *
 * The order in which this library locks, each kind in the order of its ids:
 * 1. the reminder that was claimed; the closing of periods; a count of earlier leads,
 * 2. leads (by the parts that own them), their open duties, their credits: `Journal.lock`,
 * 3. this lock,
 * 4. the agreement,
 * 5. earlier leads as they are taken (`earlier_lead`),
 * 6. companies, places of a capacity, then whatever is written.
 *
 * Nobody who holds one waits for an earlier one: an activation and a piece of the earlier leads are claimed by themselves, and neither locks
 * leads. Who counts earlier facts in their order locks credits, too; once it has this lock alone, none that it would have to wait for. What a command of several steps still makes of it, the database finds and the transaction is run again.
 */
const KEY = `hashtextextended($1::text, 11)`;

/** For a fact of an instant: together with others, or alone where a version waits whose time has come by then. */
export const lockFollowing = (tx: Tx, workspaceId: string, latest: Date): Promise<unknown> =>
  rows(
    tx,
    `select case when exists (
       select 1 from agreement_version v join agreement a on a.workspace_id = v.workspace_id and a.id = v.agreement_id
        where v.workspace_id = $1::uuid and v.status = 'signed' and v.effective_at <= $2 and a.ended_at is null)
       then pg_advisory_xact_lock(${KEY}) else pg_advisory_xact_lock_shared(${KEY}) end`,
    [workspaceId, latest],
  );

/** Alone: waits for all who follow facts, and lets none begin. */
export const lockActivation = (tx: Tx, workspaceId: string): Promise<unknown> =>
  rows(tx, `select pg_advisory_xact_lock(${KEY})`, [workspaceId]);
