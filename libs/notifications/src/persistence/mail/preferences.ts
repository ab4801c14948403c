import { rows } from '#database';
import type { Tx } from '#database';
import type { Preference } from '../../domain/mail/preferences.js';

export const preferencesOf = (tx: Tx, workspaceId: string, memberId: string): Promise<Preference[]> =>
  rows(
    tx,
    'select channel, kind, mode from notification_preference where workspace_id = $1 and member_id = $2',
    [workspaceId, memberId],
  );

/** Members are left alone outside their working time unless they say otherwise. */
export async function isQuiet(tx: Tx, workspaceId: string, memberId: string): Promise<boolean> {
  const [habit] = await rows<{ isQuiet: boolean }>(
    tx,
    'select is_quiet as "isQuiet" from notification_habit where workspace_id = $1 and member_id = $2',
    [workspaceId, memberId],
  );
  return habit?.isQuiet ?? true;
}

/** One cell alone. */
export const sayOne = (tx: Tx, workspaceId: string, memberId: string, said: Preference): Promise<unknown> =>
  tx.query(
    `insert into notification_preference (workspace_id, member_id, channel, kind, mode) values ($1, $2, $3, $4, $5)
     on conflict on constraint pk_notification_preference do update set mode = excluded.mode`,
    [workspaceId, memberId, said.channel, said.kind, said.mode],
  );

/** Puts these in place of what was said about the same channel and kind; the rest stays. */
export async function sayPreferences(
  tx: Tx,
  workspaceId: string,
  memberId: string,
  said: { readonly items: readonly Preference[]; readonly isQuiet: boolean },
): Promise<void> {
  await tx.query(
    `insert into notification_preference (workspace_id, member_id, channel, kind, mode)
     select $1, $2, p.channel, p.kind, p.mode from jsonb_to_recordset($3::jsonb) as p(channel text, kind text, mode text)
     on conflict on constraint pk_notification_preference do update set mode = excluded.mode`,
    [workspaceId, memberId, JSON.stringify(said.items)],
  );
  await tx.query(
    `insert into notification_habit (workspace_id, member_id, is_quiet) values ($1, $2, $3)
     on conflict on constraint pk_notification_habit do update set is_quiet = excluded.is_quiet`,
    [workspaceId, memberId, said.isQuiet],
  );
}
