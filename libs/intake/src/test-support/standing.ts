import type { TestDatabase } from '../../../../test/support/test-database.js';

/** Everything that stands in a workspace, in words that are the same in every workspace: figures, people, leads and what is owed. */
export async function standing(db: TestDatabase, workspaceId: string): Promise<object> {
  const oracle = <T = object>(sql: string): Promise<T[]> => db.oracle<T>(sql, [workspaceId]);
  const sums = async (table: string, by: string): Promise<unknown> =>
    oracle(
      `select ${by}, sum(amount)::text as amount from ${table} where workspace_id = $1 group by ${by} having sum(amount) <> 0 order by ${by}`,
    );
  return {
    facts: await sums('fact', 'measure, item, day, posted_on, channel, lead_type, clause_key, tier'),
    funnel: await sums('funnel_rollup', 'measure, item, day, channel'),
    levels: await sums('funnel_level', 'measure, item'),
    clauses: await sums('clause_rollup', 'measure, item, clause_key'),
    weeks: await sums('week_rollup', 'measure, item'),
    leads: await oracle('select external_id, stage, episode from lead where workspace_id = $1 order by 1'),
    people: await oracle('select email from person where workspace_id = $1 order by 1'),
    companies: await oracle('select name from company where workspace_id = $1 order by 1'),
    touches: await oracle('select occurred_at from touch where workspace_id = $1 order by 1'),
    records: await oracle('select external_id from intake_record where workspace_id = $1 order by 1'),
    owed: await oracle(
      `select clause_key, tier, status, started_at, due_at, ended_at, count(*)::int from obligation o
        where workspace_id = $1 and exists (select from lead l where l.workspace_id = $1 and l.id = o.lead_id) group by 1, 2, 3, 4, 5, 6 order by 4, 1, 2, 3`,
    ),
    tally: await oracle(
      `select clause_key, period, posted_in, earned_on, sum(amount)::text as amount from tally_entry
        where workspace_id = $1 and bucket = 'counted' group by 1, 2, 3, 4 having sum(amount) <> 0 order by 1, 2, 3, 4`,
    ),
  };
}
