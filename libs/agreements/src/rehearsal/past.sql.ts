import type { EntryType } from '#contracts';
import { GIVES_TO } from '../domain/owner-given.js';
import { CREDIT_FACTS, STAGE_FACTS } from '../domain/credit-facts.js';
import { DUTY_FACTS } from '../domain/lead-facts.js';

/** Facts that promises are judged by. Windows close by the rules of the draft, and what was
 * agreed about single promises (waivers, re-basing) was agreed for other terms. */
export const PAST_TYPES: readonly EntryType[] = [
  ...new Set<EntryType>([...DUTY_FACTS, ...CREDIT_FACTS, ...STAGE_FACTS]),
].filter((type) => type !== 'window.closed' && !type.startsWith('obligation.'));

/**
 * $1 workspace, $2 and $3 from and before which something happened, $4 head, $5 from when on the stretch runs: the leads of a stretch and of
 * what has a say in it, in order, in one text; and how many had something happen in the stretch itself.
 */
export const LEADS_OF_STRETCH = `
  select coalesce(string_agg(lead_id::text, ',' order by lead_id), '') as leads,
         (count(*) filter (where latest >= $5))::int as within
    from (select lead_id, max(occurred_at) as latest from journal_entry
           where workspace_id = $1 and lead_id is not null and occurred_at >= $2 and occurred_at < $3 and position <= $4
           group by lead_id) as active`;

/** Who has the lead by a fact, as `ownerBy` tells it of its entry. */
const GIVEN = Object.entries(GIVES_TO)
  .map(([type, name]) => `when '${type}' then payload ->> '${name}'`)
  .join(' ');
const OWNER = `coalesce(case type ${GIVEN} end, lead ->> 'ownerId')`;

/**
 * $1 workspace, $2 and $3 first and last lead, $4 types, $5 head, $6 whether owners are asked for: the facts of some leads as lines of text, each in the order it was
 * recorded. Only what promises are judged by leaves the payload, and attributes only where they differ from those of the fact before:
 * read as rows with their payloads the same facts take four times as long. Attributes are told apart by a hash of 64 bits.
 *
 * A line: lead (only where another begins), ordinal, instant and lag of recording (ms), company, hand-over, owner, number of the
 * attributes, attributes; then the wording, which many facts share: type, episode, team, undated, stages entered, stage, particulars.
 */
export const FACTS_OF_LEADS = `
  with entry as (
    select lead_id, ordinal, type, occurred_at, recorded_at, payload, payload -> 'lead' as lead
      from journal_entry
     where workspace_id = $1 and lead_id between $2 and $3 and type = any($4) and position <= $5
       -- Of money only a purchase given back whole.
       and (type <> 'revenue.recorded' or (payload ->> 'kind' = 'refunded' and payload ->> 'isWhole' = 'true'))
    -- Fetched once: what is under "lead" is asked five times.
    offset 0),
  fact as (
    select lead_id, ordinal, lead -> 'attributes' as attributes, jsonb_hash_extended(lead -> 'attributes', 0) as hash,
           concat(
             ordinal, E'\\t', (date_part('epoch', occurred_at) * 1000)::bigint, E'\\t',
             (date_part('epoch', recorded_at - occurred_at) * 1000)::bigint, E'\\t', lead ->> 'companyId', E'\\t',
             case when type like 'handover.%' then payload ->> 'handoverId' end, E'\\t',
             case when $6 then ${OWNER} end, E'\\t') as line,
           concat(
             E'\\t', type, E'\\t', lead ->> 'episode', E'\\t', lead ->> 'teamId', E'\\t',
             case when type in ('lead.captured', 'lead.moved') then payload ->> 'isUndated' end, E'\\t',
             case when type <> 'attempt.logged' then payload #> '{move,entered}' end, E'\\t',
             case when type <> 'attempt.logged' then payload #>> '{move,to}' end, E'\\t',
             case
               when type = 'attempt.logged' then
                 concat(payload ->> 'direction', ' ', payload ->> 'type', ' ', payload ->> 'outcome')
               when type like 'handover.%' then concat(payload ->> 'toTeamId', ' ', payload ->> 'fault', ' ', payload ->> 'outcome',
                        ' ', payload ->> 'fromTeamKind', ' ', payload ->> 'toTeamKind')
               when type = 'lead.next_step_set' then payload ->> 'dueAt'
               when type = 'lead.held' then payload ->> 'resumeBy'
               when type = 'lead.captured' then payload ->> 'isImplied'
               when type = 'lead.assigned' then concat(payload ->> 'fromTeamKind', ' ', payload ->> 'toTeamKind')
               when type in ('lead.merged', 'lead.unmerged') then concat(payload ->> 'mergeId', ' ', payload ->> 'mergedAt')
               when type = 'revenue.recorded' then concat(payload ->> 'wonOn', ' ', payload ->> 'on')
             end) as wording
      from entry)
  select string_agg(
           concat(case when lead_id is distinct from lead_before then lead_id end, E'\\t', line, hash, E'\\t',
                  case when hash is distinct from hash_before then attributes end, wording),
           E'\\n' order by lead_id, ordinal) as lines
    from (select *, lag(hash) over told as hash_before, lag(lead_id) over told as lead_before
            from fact
          window told as (partition by lead_id order by ordinal)) as ordered`;
