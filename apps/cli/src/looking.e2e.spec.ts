import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';

const MAIN = join(__dirname, '../../../dist/program/cli.js');

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function staffetta(told: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...told], {
    env: { PATH: process.env.PATH, DATABASE_ALLOW_LOSS: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

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
    const { code, said } = await staffetta(told, { STAFFETTA_HOME: home });
    expect(said).toContain(`There is no installation in ${home}`);
    expect([code, existsSync(home)]).toEqual([1, false]);
  });

  it('finds in the doctor that there is none yet, which is well', async () => {
    const { said } = await staffetta(['doctor', '--json'], { STAFFETTA_HOME: home, PORT: '1' });
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
      const { code, said } = await staffetta(told, env);
      expect(said).toMatch(/The schema is \d+ steps behind this program, and this command only looks/);
      expect([code, await steps()]).toEqual([1, before]);
    },
  );
});
