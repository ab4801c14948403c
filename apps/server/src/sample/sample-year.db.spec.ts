import type { INestApplicationContext } from '@nestjs/common';
import { Timers } from '#agreements';
import { VerifyWorkspace } from '#scoreboard';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { createApplication } from '../open-application.js';
import { readSettings } from '../settings.js';
import { planYear } from './plan-year.js';
import { playYear } from './play-year.js';
import type { Command, FoundedCompany } from './stage.js';

describe('a played year', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  beforeAll(async () => {
    db = await testDatabase();
    app = await createApplication(
      readSettings({ LOG_LEVEL: 'error', DATABASE_ALLOW_LOSS: 'true' }),
      db.appUrl,
    );
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  it('verifies', async () => {
    const command: Command = (part) => app.get(part as never, { strict: false });
    const plan = planYear({ seed: 7, until: Date.now(), months: 2, goal: 12 });
    const t = Date.now();
    const company = await playYear(command, plan, { locale: 'it' });
    console.log(plan.steps.length, 'steps', Date.now() - t, 'ms');
    const verdict = await app.get(VerifyWorkspace, { strict: false }).verify(company.workspaceId);
    console.log(JSON.stringify(verdict).slice(0, 3000));
    console.log(
      await db.oracle('select clause_key, status, count(*) from obligation group by 1,2 order by 1,2'),
    );
    console.log(
      await db.oracle('select period, bucket, sum(amount) from tally_entry group by 1,2 order by 1,2'),
    );
    console.log(await db.oracle('select subject_kind, count(*), min(at) from due group by 1'));
  }, 120_000);
});
