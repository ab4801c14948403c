import { rows } from '#database';
import { GATHER_TOUCH_DAYS } from './persistence/touch-days.sql.js';
import { ReturnsDesk } from './test-support/returns-desk.js';

const CAMPAIGNS = 60;
const DAYS = 600;
const PIECE = 3_000;

interface Plan {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly Plan[];
}

/** Rows that the steps of a plan looked at, whether they kept them or not. */
function lookedAt(plan: Plan): number {
  const each =
    plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Join Filter'] ?? 0);
  return (plan.Plans ?? []).reduce((sum, step) => sum + lookedAt(step), each * plan['Actual Loops']);
}

describe('counts of touches that are put together', () => {
  let desk: ReturnsDesk;
  beforeAll(async () => {
    desk = await ReturnsDesk.open();
  });
  afterAll(() => desk.close());

  const sql = (text: string, ...values: unknown[]) => desk.credit.db.oracle(text, values);
  const write = (workspaceId: string, days: number, isLoose: boolean) =>
    sql(
      `insert into touch_day (workspace_id, day, channel, campaign_id, touches, is_loose)
       select $1, '2024-01-01'::date + day, 'email', md5(of::text)::uuid, 1, $4
         from generate_series(1, $2) as day, generate_series(1, $3) as of`,
      ...[workspaceId, days, days === 1 ? 1 : CAMPAIGNS, isLoose],
    );

  it('cost what they are, also where nobody counted the table since it was small', async () => {
    const { life } = await desk.room();
    const { id } = life;
    await sql('alter table touch_day set (autovacuum_enabled = false)');
    await write(id, 1, false);
    await sql('analyze touch_day');
    await sql('delete from touch_day where workspace_id = $1', id);
    await write(id, DAYS, false);
    await write(id, DAYS, true);
    const text = GATHER_TOUCH_DAYS.replaceAll('$1', `'${id}'::uuid`).replaceAll('$2', String(PIECE));
    const [told] = await life.within((tx) =>
      rows<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
        tx,
        `explain (analyze, format json) ${text}`,
      ),
    );
    const rowsOfTable = 2 * CAMPAIGNS * DAYS;
    expect(lookedAt(told!['QUERY PLAN'][0]!.Plan)).toBeLessThan(2 * rowsOfTable);
    let gathered = PIECE;
    for (let piece = -1; piece !== 0; gathered += piece)
      piece = await life.within((tx) => desk.touchDays.run(tx, id));
    expect(gathered).toBe(rowsOfTable / 2);
    expect(
      await sql(
        `select count(*)::int as rows, count(*) filter (where is_loose)::int as loose, sum(touches)::int as touches, max(touches)::int as most
           from touch_day where workspace_id = $1`,
        id,
      ),
    ).toEqual([{ rows: CAMPAIGNS * DAYS, loose: 0, touches: rowsOfTable, most: 2 }]);
  });

  it('leave no row of a day whose touches were all removed', async () => {
    const { life } = await desk.room();
    const { personId } = await life.person();
    const gather = () => life.within((tx) => desk.touchDays.run(tx, life.id));
    const kept = () => sql('select day::text from touch_day where workspace_id = $1', life.id);
    await life.touches(personId, [
      [60, 'email'],
      [61, 'email'],
    ]);
    await gather();
    await sql(`delete from touch where workspace_id = $1 and occurred_at < '2026-03-03'`, life.id);
    expect(await kept()).toHaveLength(3);
    expect(await gather()).toBe(1);
    expect(await kept()).toEqual([{ day: '2026-03-03' }]);
  });
});
