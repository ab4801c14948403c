const CARRIED = `
  select agreement_id as "agreementId", period::text as period, clause_key as "clauseKey", shortfall::float8 as shortfall, banked::float8 as banked
    from carried_goal`;

/** $1 workspace, $2 agreement, $3 first day of the period: what its goals got from the one before. */
export const CARRIED_INTO = `${CARRIED} where workspace_id = $1 and agreement_id = $2 and period = $3`;

/** No parameter: everything that was ever carried over in the workspace. */
export const ALL_CARRIED = `${CARRIED} where workspace_id = (select current_workspace())`;

/** $1 workspace, then one array per column: what closed periods left, each goal once. */
export const KEEP_CARRIED = `
  insert into carried_goal (workspace_id, agreement_id, period, clause_key, shortfall, banked)
  select $1, * from unnest($2::uuid[], $3::date[], $4::text[], $5::bigint[], $6::bigint[])
  on conflict (workspace_id, agreement_id, period, clause_key) do update
     set shortfall = excluded.shortfall, banked = excluded.banked`;
