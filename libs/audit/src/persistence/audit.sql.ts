/** One array per column; the instant is the transaction's own (or the history writer's). */
export const INSERT_INTENTS = `
  insert into audit_intent (workspace_id, at, actor_kind, actor_id, action, subject_kind, subject_id, facts)
  select a.workspace_id, now.at, a.actor_kind, a.actor_id, a.action, a.subject_kind, a.subject_id, a.facts
    from (select instant() as at) as now,
         unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[])
           with ordinality as a(workspace_id, actor_kind, actor_id, action, subject_kind, subject_id, facts, ordinal)
   order by a.ordinal`;

/** $1 account, $2 action, $3 facts. Under the narrow role of accounts, which sees the members of app.account. */
export const INSERT_INTENTS_OF_ACCOUNT = `
  insert into audit_intent (workspace_id, at, actor_kind, actor_id, action, subject_kind, subject_id, facts)
  select workspace_id, instant(), 'member', id, $2, 'member', id::text, $3
    from member where account_id = $1 and is_active order by workspace_id`;
