import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from 'pg';
import { verifyCredit } from '#attribution';
import { verifyReach } from '#content';
import { Database } from '#database';
import type { Tx } from '#database';
import { verifyFunnel } from '#funnel';
import { verifyJourneyMap } from '#journey-map';
import { verifyPipeline } from '#pipeline';
import { verifyReturns } from '#returns';

interface Difference {
  readonly of: string;
}
type Verify = (tx: Tx, workspaceId: string) => Promise<{ readonly differences: readonly Difference[] }>;

const VERIFIED: readonly Verify[] = [
  ...[verifyFunnel, verifyCredit, verifyJourneyMap, verifyPipeline, verifyReturns, verifyReach],
];

/** Rows that are compared with the journal, which knows nothing of copies; sums are compared with rows. */
const TOLD_BY_JOURNAL = new Set(['lead_course', 'journey_mark', 'conversion', 'pipeline_deal']);

/** Of each comparison. */
const MOST_TOLD = 3;

/** The product's own comparison of its sums with its rows; as faults. */
export async function faultsOfSums(app: INestApplicationContext, workspaceId: string): Promise<string[]> {
  const found: Difference[] = [];
  for (const verify of VERIFIED)
    await app.get(Database).withWorkspace(workspaceId, async (tx) => {
      await tx.query('set local statement_timeout = 0');
      const { differences } = await verify(tx, workspaceId);
      found.push(...differences.filter(({ of }) => !TOLD_BY_JOURNAL.has(of)).slice(0, MOST_TOLD));
    });
  return found.map((difference) => `A sum is not that of its rows: ${JSON.stringify(difference)}`);
}

/** What two ways of counting must agree on: rows, and the sums they are in. */
const TOTALS: readonly (readonly [name: string, ofRows: string, ofSums: string])[] = [
  [
    'leads of the funnel',
    'select count(*) from lead_course where is_counted',
    `select sum(entries) from stage_day where dimension = 'all' and stage = 'inquiry'`,
  ],
  [
    'leads of the funnel by campaign',
    'select count(*) from lead_course where is_counted',
    `select sum(entries) from stage_day where dimension = 'campaign' and stage = 'inquiry'`,
  ],
  [
    'leads of the flow',
    'select count(*) from lead_course where is_counted',
    `select sum(leads) from lead_flow where span = 'day'`,
  ],
  ['touches', 'select count(*) from touch', 'select sum(touches) from touch_day'],
  ['conversions', 'select count(*) from conversion', 'select sum(conversions) from conversion_day'],
  [
    'credit by campaign',
    `select sum(t.amounts[1]) from conversion_touch t join conversion c using (workspace_id, opportunity_id) where c.state = 'won'`,
    `select sum(amounts[1]) from credit_rollup where level = 2 and state = 'won' and span = 'day'`,
  ],
  [
    'marks of the map',
    'select count(*) from journey_mark',
    `select sum(count) from journey_rollup where kind <> 'fate' and level = 0 and span in ('month', 'running')`,
  ],
];

/** The same in plain SQL, of everything together; as faults. */
export async function faultsOfTotals(admin: Client): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, ofRows, ofSums] of TOTALS) {
    const { rows } = await admin.query<{ rows: string; sums: string }>(
      `select (${ofRows}) as rows, (${ofSums}) as sums`,
    );
    const [found] = rows;
    if (found?.rows !== found?.sums) faults.push(`${name}: ${found?.rows} in rows, ${found?.sums} in sums.`);
  }
  return faults;
}
