const CLOCK = `
  select obligation_id as "obligationId", agreement_id as "agreementId", clause_key as "clauseKey", tier, lead_id as "leadId",
         handover_id as "handoverId", posted_on::text as "postedOn", due_at as "dueAt", target_ms::float8 as "targetMs",
         is_breached as "isBreached", answer from open_obligation`;

/** $1 workspace, $2 obligations, $3 hand-overs: the clocks that entries about them find running. Two indexes, one row once. */
export const CLOCKS_OF = `${CLOCK} where workspace_id = $1 and obligation_id = any($2::uuid[])
  union ${CLOCK} where workspace_id = $1 and handover_id = any($3::uuid[]) and handover_id <> '00000000-0000-0000-0000-000000000000'`;

/** No parameter: every clock that runs in the workspace. */
export const ALL_OPEN = `${CLOCK} where workspace_id = (select current_workspace())`;

/** $1 workspace, $2 ids of obligations that ended or moved. */
export const REMOVE_OPEN = `delete from open_obligation where workspace_id = $1 and obligation_id = any($2::uuid[])`;

/** $1 workspace, then one array per column: clocks that run, each once. */
export const INSERT_OPEN = `
  insert into open_obligation (workspace_id, obligation_id, agreement_id, clause_key, posted_on, due_at, tier, lead_id, handover_id,
    target_ms, is_breached, answer)
  select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::timestamptz[], $7::text[], $8::uuid[], $9::uuid[],
    $10::bigint[], $11::boolean[], $12::text[])`;

/** $1 workspace, $2 agreement, $3 and $4 first and last day of the period: the deadline next in line per clause. */
export const OLDEST_DUE = `
  select clause_key as "clauseKey", min(due_at) as "dueAt" from open_obligation
   where workspace_id = $1 and agreement_id = $2 and posted_on between $3 and $4 and not is_breached group by clause_key`;

/**
 * $1 workspace, $2 agreement, $3 and $4 first and last day of the period: what waits for an answer, by the minute of its deadline.
 * The age of each follows from deadline and target, pauses given back included.
 */
export const WAITING = `
  select clause_key as "clauseKey", target_ms::float8 as "targetMs", is_breached as "isBreached",
         date_trunc('minute', due_at) as "dueMinute", count(*)::int as count
    from open_obligation where workspace_id = $1 and agreement_id = $2 and posted_on between $3 and $4
   group by clause_key, target_ms, is_breached, date_trunc('minute', due_at)`;
