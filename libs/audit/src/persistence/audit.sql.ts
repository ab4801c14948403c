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

const COLUMNS = `workspace_id as "workspaceId", at, actor_kind as "actorKind", actor_id as "actorId", action, subject_kind as "subjectKind",
  subject_id as "subjectId", facts`;
const LOGGED = `${COLUMNS}, number::float8 as number, previous_hash as "previousHash", hash`;

/** Under the sequencer's role: workspaces with acts that are committed and not chained. */
export const WAITING_WORKSPACES = `select distinct workspace_id as "workspaceId" from audit_intent limit 1000`;

/** Under the sequencer's role. $1 workspace: one chains at a time. */
export const LOCK_LOG = `select pg_advisory_xact_lock(hashtextextended('staffetta:audit:' || $1, 0))`;

/** $1 workspace. */
export const LOG_HEAD = `
  select number::float8 as number, hash from audit_entry where workspace_id = $1 order by audit_entry.number desc limit 1`;

/** Under the sequencer's role. $1 workspace, $2 limit: taken from what waits, in the order in which they were told. */
export const TAKE_INTENTS = `
  with taken as (
    delete from audit_intent where workspace_id = $1 and ordinal in (
      select ordinal from audit_intent where workspace_id = $1 order by ordinal limit $2)
    returning *)
  select ${COLUMNS} from taken order by ordinal`;

/** Under the sequencer's role. $1 workspace, then one array per column. */
export const INSERT_LOGGED = `
  insert into audit_entry (workspace_id, number, at, actor_kind, actor_id, action, subject_kind, subject_id, facts, previous_hash, hash)
  select $1, * from unnest($2::bigint[], $3::timestamptz[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[],
                           $10::text[], $11::text[])`;

/** Under the sequencer's role: workspaces whose log has grown since its last anchor, or has none. */
export const UNANCHORED_WORKSPACES = `
  select w.workspace_id as "workspaceId" from (select workspace_id, max(number) as number from audit_entry group by workspace_id) as w
   where w.number > coalesce((select max(a.number) from audit_anchor a where a.workspace_id = w.workspace_id), 0)`;

/** $1 workspace. */
export const LAST_ANCHOR = `
  select workspace_id as "workspaceId", number::float8 as number, at, hash, public_key as "publicKey", signature
    from audit_anchor where workspace_id = $1 order by audit_anchor.number desc limit 1`;

/** Under the sequencer's role. */
export const INSERT_ANCHOR = `
  insert into audit_anchor (workspace_id, number, at, hash, public_key, signature) values ($1, $2, $3, $4, $5, $6)
  on conflict on constraint pk_audit_anchor do nothing`;

/** $1 workspace, $2 number and $3 hash of the last one read, $4 limit. Two rows of one number are both read. */
export const LOGGED_AFTER = `
  select ${LOGGED} from audit_entry
   where workspace_id = $1 and (audit_entry.number, hash) > ($2::bigint, $3) order by audit_entry.number, hash limit $4`;

/** Under the sequencer's role. */
export const LONGEST_WAIT = `
  select coalesce(max(extract(epoch from clock_timestamp() - at)), 0)::float8 as seconds from audit_intent`;

/**
 * $1 workspace, $2 below this number, $3 actor, $4 action or what it is about, $5 subject, $6 first and $7 last day in the zone of the
 * workspace, $8 limit: the latest first.
 */
export const LOGGED_ACTS = `
  select e.workspace_id as "workspaceId", e.number::float8 as number, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId", e.action,
         e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.facts, e.previous_hash as "previousHash", e.hash
    from audit_entry e join workspace w on w.id = e.workspace_id
   where e.workspace_id = $1
     and ($2::bigint is null or e.number < $2)
     and ($3::uuid is null or e.actor_id = $3)
     and ($4::text is null or e.action = $4 or split_part(e.action, '.', 1) = $4)
     and ($5::text is null or e.subject_id = $5)
     and ($6::date is null or e.at >= $6::date::timestamp at time zone w.zone)
     and ($7::date is null or e.at < ($7::date + 1)::timestamp at time zone w.zone)
   order by e.number desc limit $8`;

/** $1 workspace. */
export const ANCHORS = `
  select workspace_id as "workspaceId", number::float8 as number, at, hash, public_key as "publicKey", signature
    from audit_anchor where workspace_id = $1 order by audit_anchor.number`;

/** Under the sequencer's role: by the first entry behind the last anchor of each workspace. */
export const OLDEST_UNANCHORED = `
  select coalesce(max(extract(epoch from clock_timestamp() - e.at)), 0)::float8 as seconds
    from (select distinct workspace_id from audit_entry) as w
    cross join lateral (
      select at from audit_entry where workspace_id = w.workspace_id and number > coalesce((
        select max(a.number) from audit_anchor a where a.workspace_id = w.workspace_id), 0)
       order by number limit 1) as e`;
