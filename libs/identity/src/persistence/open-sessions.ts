import { rows } from '#database';
import type { Tx } from '#database';
import type { Browser, System } from '../domain/visit.js';

/** Every function here runs under the narrow role `accounts`. */

export interface OpenSessionFacts {
  readonly id: string;
  readonly workspaceName: string;
  readonly browser: Browser | null;
  readonly system: System | null;
  readonly network: string | null;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/** The living sessions of an account, in one workspace or in all, the one seen last first. */
export const sessionsOf = (tx: Tx, accountId: string, workspaceId?: string): Promise<OpenSessionFacts[]> =>
  rows(
    tx,
    `select s.id, w.name as "workspaceName", s.browser, s.system, s.network, s.created_at as "createdAt", s.seen_at as "seenAt"
       from session s join workspace w on w.id = s.workspace_id
      where s.account_id = $1 and ($2::uuid is null or s.workspace_id = $2) and s.expires_at > instant()
      order by s.seen_at desc, s.id`,
    [accountId, workspaceId ?? null],
  );

export interface WhichSessions {
  readonly accountId: string;
  readonly workspaceId?: string;
  readonly only?: string;
  readonly except?: string;
}

/** Ends them and says in which workspace each was. */
export async function endSessionsWhere(
  tx: Tx,
  { accountId, workspaceId, only, except }: WhichSessions,
): Promise<string[]> {
  const ended = await rows<{ workspaceId: string }>(
    tx,
    `delete from session
      where account_id = $1 and ($2::uuid is null or workspace_id = $2)
        and ($3::uuid is null or id = $3) and ($4::uuid is null or id <> $4)
     returning workspace_id as "workspaceId"`,
    [accountId, workspaceId ?? null, only ?? null, except ?? null],
  );
  return ended.map((session) => session.workspaceId);
}
