/** $1 workspace, $2 agreement, $3 and $4 start (half-open), $5 zone: duties of the lead level by clause, day of the start and outcome. */
export const DUTIES_AS_WAS = `
  select clause_key as "clauseKey", to_char(started_at at time zone $5, 'YYYY-MM-DD') as day, status,
         coalesce(corrected_status, status) as corrected, count(*)::int as count
    from obligation
   where workspace_id = $1 and agreement_id = $2 and level = 'lead' and started_at >= $3 and started_at < $4
   group by 1, 2, 3, 4`;

/** $1 workspace, $2 agreement, $3 and $4 earned (half-open): the lines of the ledger by clause, period of posting and worth. */
export const CREDITS_AS_WAS = `
  select line.clause_key as "clauseKey", to_char(line.posted_in, 'YYYY-MM-DD') as "postedIn",
         to_char(line.earned_on, 'YYYY-MM-DD') as day, line.bucket, coalesce(line.is_part, false) as "isPart",
         abs(line.amount)::float8 as amount, sum(sign(line.amount))::int as count
    from tally_credit credit
    join tally_entry line on line.workspace_id = credit.workspace_id and line.credit_id = credit.id
   where credit.workspace_id = $1 and credit.agreement_id = $2 and credit.earned_at >= $3 and credit.earned_at < $4
   group by 1, 2, 3, 4, 5, 6`;

/** As `DUTIES_AS_WAS`: by clause and lead, in one text for each clause: lead and letters of the outcomes. */
export const DUTY_MARKS_AS_WAS = `
  select clause_key as "clauseKey", string_agg(lead_id || ' ' || outcomes, ',') as marks
    from (select clause_key, lead_id, string_agg(left(status, 1), '') as outcomes
            from obligation
           where workspace_id = $1 and agreement_id = $2 and level = 'lead' and started_at >= $3 and started_at < $4
           group by clause_key, lead_id) as each
   group by clause_key`;

/** As `CREDITS_AS_WAS`: where each credit stands now. */
export const CREDIT_MARKS_AS_WAS = `
  select clause_key as "clauseKey", string_agg(lead_id || ' ' || outcomes, ',') as marks
    from (select clause_key, lead_id, string_agg(left(bucket, 1), '') as outcomes
            from tally_credit
           where workspace_id = $1 and agreement_id = $2 and earned_at >= $3 and earned_at < $4
           group by clause_key, lead_id) as each
   group by clause_key`;

/**
 * $1 workspace, $2 agreement, $3 and $4 start (half-open), $5 zone: the duties behind `DUTIES_AS_WAS`, in one text for each clause: lead,
 * letters of status and correction, day of the start (days since 1970-01-01), time allowed and, where it is known, used.
 */
export const DUTY_LINES_AS_WAS = `
  select clause_key as "clauseKey",
         string_agg(concat_ws(' ', lead_id, left(status, 1) || left(coalesce(corrected_status, status), 1),
                    (started_at at time zone $5)::date - date '1970-01-01', target_ms, elapsed_ms), ',' order by started_at, id) as lines
    from obligation
   where workspace_id = $1 and agreement_id = $2 and level = 'lead' and started_at >= $3 and started_at < $4
   group by clause_key`;

/**
 * $1 workspace, $2 agreement, $3 and $4 earned (half-open): the lines behind `CREDITS_AS_WAS`, in one text for each clause: lead, letter
 * of the bucket, day it was earned, first day of the period of posting, what it adds, and 1 for the part of a mix.
 */
export const CREDIT_LINES_AS_WAS = `
  select clause_key as "clauseKey",
         string_agg(concat_ws(' ', lead_id, left(bucket, 1), earned_on - date '1970-01-01', posted_in - date '1970-01-01', amount, is_part),
                    ',' order by earned_on, lead_id) as lines
    from (select line.clause_key, line.lead_id, line.bucket, line.earned_on, line.posted_in, coalesce(line.is_part, false)::int as is_part,
                 sum(line.amount)::float8 as amount
            from tally_credit credit
            join tally_entry line on line.workspace_id = credit.workspace_id and line.credit_id = credit.id
           where credit.workspace_id = $1 and credit.agreement_id = $2 and credit.earned_at >= $3 and credit.earned_at < $4
           group by credit.id, 1, 2, 3, 4, 5, 6
          having sum(line.amount) <> 0) as each
   group by clause_key`;
