const CORRECTION = `select obligation_id as "obligationId", told, state from corrected_obligation`;

/** $1 workspace, $2 obligations: what was last said of those that were corrected. */
export const CORRECTIONS_OF = `${CORRECTION} where workspace_id = $1 and obligation_id = any($2::uuid[])`;

/** No parameter: every obligation of the workspace that was ever corrected. */
export const ALL_CORRECTIONS = `${CORRECTION} where workspace_id = (select current_workspace())`;

/** $1 workspace, then one array per column: the last word on each, each once. */
export const KEEP_CORRECTIONS = `
  insert into corrected_obligation (workspace_id, obligation_id, told, state)
  select $1, * from unnest($2::uuid[], $3::text[], $4::text[])
  on conflict (workspace_id, obligation_id) do update set told = excluded.told, state = excluded.state`;
