import type { QueryRunner } from 'typeorm';
import { newId } from '#kernel';
import { Partners1764000030000 } from '../../../migrations/1764000030000-partners.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';

/** What the step says about leads that were there before it. */
async function backfill(): Promise<string> {
  const statements: string[] = [];
  const query = (sql: string): Promise<void> => Promise.resolve(void statements.push(sql));
  await new Partners1764000030000().up({ query } as unknown as QueryRunner);
  return statements.at(-1) ?? '';
}

describe('whose partner a lead of before is', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  it('is the partner of its open offer, else the one it is with; nobody where that is of the house', async () => {
    const { id, teams } = await buildWorkspace(db, {
      members: [{ name: 'Marco', roles: ['sales-manager'], team: 'sales' }],
    });
    const partner = newId();
    await db.oracle(
      `insert into team (workspace_id, id, kind, name, created_at) values ($1, $2, 'partner', 'Acme', now())`,
      [id, partner],
    );
    const lead = async (teamId: string | null, stage: string, offeredTo?: string): Promise<string> => {
      const leadId = newId();
      await db.oracle(
        `insert into lead (workspace_id, id, stage, team_id, lead_type, channel, origin, captured_at, captured_on, stage_since, updated_at, last_activity_at)
         values ($1, $2, $3, $4, 'general', 'website', 'marketing', now(), current_date, now(), now(), now())`,
        [id, leadId, stage, teamId],
      );
      if (offeredTo !== undefined)
        await db.oracle(
          `insert into handover (workspace_id, id, lead_id, episode, to_team_id, state, offered_at, is_first_of_episode)
           values ($1, $2, $3, 1, $4, 'offered', now(), true)`,
          [id, newId(), leadId, offeredTo],
        );
      return leadId;
    };
    const expected = new Map([
      [await lead(partner, 'sal'), partner],
      [await lead(teams.sales, 'sal'), null],
      [await lead(null, 'mql', partner), partner],
      [await lead(partner, 'mql', teams.sales), null],
      [await lead(partner, 'recycled'), null],
      [await lead(null, 'inquiry'), null],
    ]);
    await db.oracle(await backfill());
    const found = await db.oracle<{ id: string; partner: string | null }>(
      'select id, partner_id as partner from lead',
    );
    expect(new Map(found.map((each) => [each.id, each.partner]))).toEqual(expected);
    const bound = await db.oracle(
      `select relname from pg_class where relname in ('lead', 'handover', 'team') and relforcerowsecurity order by 1`,
    );
    expect(bound.map((each) => (each as { relname: string }).relname)).toEqual(['handover', 'lead', 'team']);
  });
});
