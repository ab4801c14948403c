import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { startStaffetta } from '../../../test/support/stack/staffetta.js';
import type { Ended } from '../../../test/support/stack/staffetta.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { until } from '../../../test/support/until.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';

const ROWS = 3_000;

interface Report {
  readonly id: string;
  readonly state: string;
  readonly rows: number;
  readonly captured: number;
  readonly duplicate: number;
  readonly refused: number;
}

describe('the commands that bring files in, take them back, and let them out', () => {
  let db: TestDatabase;
  let home: string;
  let file: string;
  let map: string;
  beforeAll(async () => {
    db = await testDatabase();
    await buildWorkspace(db, { members: [] });
    home = mkdtempSync(join(tmpdir(), 'staffetta-verbs-'));
    [file, map] = [join(home, 'leads.csv'), join(home, 'map.json')];
    const lines = Array.from({ length: ROWS }, (_, row) => `R${row},p${row}@firm-${row % 40}.example`);
    writeFileSync(file, ['Id,Mail', ...lines, 'X,nobody', ''].join('\n'));
    const columns = { Id: 'externalId', Mail: 'email' };
    writeFileSync(map, JSON.stringify({ source: 'crm', instant: '2024-01-01T00:00:00Z', columns }));
  });
  afterAll(async () => {
    await db.drop();
    rmSync(home, { recursive: true, force: true });
  });

  /** Runs the built command; `interrupt` is asked again and again until it says that it is time for Ctrl-C. */
  function staffetta(told: readonly string[], interrupt?: () => Promise<boolean>): Promise<Ended> {
    const { child, ended } = startStaffetta(told, {
      ...{ STAFFETTA_HOME: home, DATABASE_ALLOW_LOSS: 'true' },
      ...{ DATABASE_URL: db.ownerUrl, DATABASE_APP_URL: db.appUrl },
    });
    if (interrupt) void until('the moment to interrupt', interrupt, 60_000).then(() => child.kill('SIGINT'));
    return ended;
  }

  const importing = (...more: readonly string[]): readonly string[] => [
    ...['import', 'leads', file, '--map', map, '--json'],
    ...more,
  ];
  const reportOf = ({ out }: Ended): Report => JSON.parse(out.slice(out.search(/^\{/m))) as Report;
  const count = async (table: 'lead' | 'person' | 'import_made'): Promise<number> => {
    const [row] = await db.oracle<{ count: number }>(`select count(*)::int as count from ${table}`);
    return row?.count ?? -1;
  };

  let whole: Report;

  it('rehearse without a trace, and end with 1 where a row is refused', async () => {
    const ended = await staffetta(importing('--dry-run'));
    expect([ended.code, ended.err]).toEqual([1, expect.not.stringContaining('rror:')]);
    expect(reportOf(ended)).toMatchObject({ state: 'done', captured: ROWS, refused: 1 });
    expect([await count('lead'), await count('person')]).toEqual([0, 0]);
  });

  it('stop between two chunks at Ctrl-C, and go on where they were when typed again', async () => {
    const isUnderWay = async (): Promise<boolean> => (await count('import_made')) > 0;
    const cut = reportOf(await staffetta(importing(), isUnderWay));
    expect(cut.state).toBe('cancelled');
    expect(await count('lead')).toBe(cut.captured);
    expect(cut.captured).toBeGreaterThan(0);
    expect(cut.captured).toBeLessThan(ROWS);
    const errors = join(home, 'refused.csv');
    whole = reportOf(await staffetta(importing('--errors', errors)));
    expect(whole).toMatchObject({ state: 'done', duplicate: cut.captured, refused: 1 });
    expect(whole.captured + cut.captured).toBe(ROWS);
    expect(await count('lead')).toBe(ROWS);
    const [head, refused] = readFileSync(errors, 'utf8').replace('\uFEFF', '').trim().split('\n');
    expect(head).toBe('error_row,error_column,error,what_to_do,Id,Mail');
    expect(refused).toContain('X,nobody');
  });

  it('let everything out into a file, packed by its name', async () => {
    const [plain, packed] = [join(home, 'people.csv'), join(home, 'leads.jsonl.gz')];
    expect(await staffetta(['export', 'people', plain])).toMatchObject({ code: 0 });
    expect(readFileSync(plain, 'utf8').trim().split('\n')).toHaveLength(ROWS + 1);
    expect(await staffetta(['export', 'leads', packed, '--format', 'jsonl'])).toMatchObject({ code: 0 });
    const lines = gunzipSync(readFileSync(packed)).toString().trim().split('\n');
    expect(new Set(lines.map((line) => (JSON.parse(line) as { id: string }).id)).size).toBe(ROWS);
    const unknown = await staffetta(['export', 'secrets', join(home, 'secrets.csv')]);
    expect([unknown.code, existsSync(join(home, 'secrets.csv'))]).toEqual([1, false]);
  });

  it('tell what an undo would take back, and take it back only when told so', async () => {
    const told = await staffetta(['undo-import', whole.id]);
    expect(told).toMatchObject({ code: 0, out: expect.stringContaining('Say --yes to do it') });
    expect(await count('lead')).toBe(ROWS);
    const done = await staffetta(['undo-import', whole.id, '--yes']);
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('Taken back') });
    expect(await count('lead')).toBe(ROWS - whole.captured);
    const again = await staffetta(['undo-import', whole.id, '--yes']);
    expect(again.code).toBe(1);
  });
});
