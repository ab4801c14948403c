import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { staffetta as run } from '../../../test/support/stack/staffetta.js';
import type { Ended } from '../../../test/support/stack/staffetta.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';

/** With nothing around that says where a database is. */
const staffetta = (told: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> =>
  run(told, { DATABASE_ALLOW_LOSS: 'true', ...env }, { PATH: process.env.PATH });

describe('a command that only looks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staffetta-looking-'));
  const home = join(folder, 'nowhere');
  const file = join(folder, 'leads.csv');
  const looking = [
    { told: ['verify'] },
    { told: ['verify', '--expect', 'a'.repeat(64)] },
    { told: ['export', 'leads', file] },
    { told: ['audit', 'verify'] },
  ];
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(async () => {
    await db.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(looking)('makes no installation where there is none, and says so: $told', async ({ told }) => {
    const { code, text: said } = await staffetta(told, { STAFFETTA_HOME: home });
    expect(said).toContain(`There is no installation in ${home}`);
    expect([code, existsSync(home)]).toEqual([1, false]);
  });

  it('finds in the doctor that there is none yet, which is well', async () => {
    const { text: said } = await staffetta(['doctor', '--json'], { STAFFETTA_HOME: home, PORT: '1' });
    expect(JSON.parse(said)).toEqual(
      expect.arrayContaining([
        { what: 'Home folder', found: `${home}, made by the first start` },
        { what: 'Database', found: 'none yet: the first start makes an embedded one' },
      ]),
    );
    expect(existsSync(home)).toBe(false);
  });

  it.each([looking[0]!, looking[2]!, looking[3]!])(
    'leaves an older schema as it is, and says what to do: $told',
    async ({ told }) => {
      const steps = () => db.oracle<{ count: number }>('select count(*)::int as count from migration');
      await db.oracle('delete from migration where id = (select max(id) from migration)');
      const before = await steps();
      const env = { STAFFETTA_HOME: home, DATABASE_URL: db.ownerUrl, DATABASE_APP_URL: db.appUrl };
      const { code, text: said } = await staffetta(told, env);
      expect(said).toMatch(/The schema is \d+ steps behind this program, and this command only looks/);
      expect([code, await steps()]).toEqual([1, before]);
    },
  );
});
