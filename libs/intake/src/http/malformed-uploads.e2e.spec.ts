import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';
import { bombs, malformedUploads } from '../test-support/malformed-uploads.js';
import type { Roll, Upload } from '../test-support/malformed-uploads.js';

const COUNT = 10_000;
const AT_ONCE = 8;
/** So many of those that were taken are looked at and mapped too. */
const LOOKED_AT = 6;
const SEED = 20_261_122;
const KINDS = ['leads', 'opportunities', 'companies', 'products'] as const;
/** Everything that an import makes, and what is kept of one that was begun. */
const MADE = [
  ...['person', 'person_identity', 'company', 'lead', 'touch', 'opportunity', 'product', 'journal_entry'],
  ...['intake_record', 'intake_submission', 'import_error', 'import_made'],
];

/** Numbers that look random and are the same in every run (mulberry32). */
function rollsFrom(seed: number): Roll {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

describe(`${COUNT} malformed files`, () => {
  let db: TestDatabase;
  let app: TestApp;
  let home: string;
  let workspace: BuiltWorkspace<'Giulia'>;
  beforeAll(async () => {
    db = await testDatabase();
    home = mkdtempSync(join(tmpdir(), 'staffetta-uploads-'));
    app = await startTestApp(db, { env: { ROLES: 'api', STAFFETTA_HOME: home } });
    workspace = await buildWorkspace(db, {
      members: [{ name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' }],
    });
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
    rmSync(home, { recursive: true, force: true });
  });

  async function ask(method: string, path: string, body?: Buffer | object): Promise<Answer> {
    const isFile = Buffer.isBuffer(body);
    const response = await fetch(`${app.url}/api/v1/imports${path}`, {
      method,
      headers: {
        ...workspace.members.Giulia.headers,
        ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body && { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  }

  const counts = (): Promise<object[]> =>
    db.oracle(
      `select ${MADE.map((name) => `(select count(*)::int from ${name} where workspace_id = $1) as ${name}`).join()}`,
      [workspace.id],
    );

  it('are refused with what is wrong, or stand there to be looked at; none is a fault of ours and nothing is loaded', async () => {
    const roll = rollsFrom(SEED);
    const files = [...bombs(), ...(await malformedUploads(COUNT - bombs().length, roll))];
    const before = await counts();
    const faults: string[] = [];
    const met = { taken: 0, refused: 0, mapped: 0, unmapped: 0 };
    const judge = ({ status, text }: Answer, what: string, { name, content }: Upload): boolean => {
      const isRefused = status >= 400 && status < 500 && /"code":"(import|request)\//.test(text);
      if (status >= 300 && !isRefused)
        faults.push(`${what} ${name}: ${status} ${text.slice(0, 200)} ${content.toString('base64', 0, 300)}`);
      return status < 300;
    };
    const send = async (file: Upload, index: number): Promise<void> => {
      const kind = KINDS[index % KINDS.length] as string;
      const query = new URLSearchParams({ kind, fileName: file.name });
      const answer = await ask('POST', `?${query.toString()}`, file.content);
      if (!judge(answer, `POST ${kind}`, file)) return void (met.refused += 1);
      met.taken += 1;
      if (met.taken % LOOKED_AT > 0) return;
      const { id } = JSON.parse(answer.text) as { id: string };
      const shown = await ask('GET', `/${id}/preview`);
      if (!judge(shown, 'preview', file)) return;
      const [column = 'Id'] = (JSON.parse(shown.text) as { columns: string[] }).columns;
      const columns = { [column]: { field: kind === 'opportunities' ? 'externalId' : 'name' } };
      const isMapped = judge(
        await ask('PUT', `/${id}/mapping`, { source: 'bent', instant: '2024-01-01T00:00:00Z', columns }),
        'mapping',
        file,
      );
      met[isMapped ? 'mapped' : 'unmapped'] += 1;
    };
    const queue = files.entries();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const [index, file] of queue) await send(file, index);
      }),
    );
    expect(faults).toEqual([]);
    expect(await counts()).toEqual(before);
    // Of what was refused nothing lies about; what was taken waits, and nothing of it was begun.
    const runs = await db.oracle<{ state: string; count: number }>(
      `select state, count(*)::int as count from import_run where workspace_id = $1 and position = 0 group by 1 order by 1`,
      [workspace.id],
    );
    expect(runs.every(({ state }) => state === 'uploaded' || state === 'mapped')).toBe(true);
    expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(met.taken);
    const lying = readdirSync(join(home, 'imports', workspace.id)).map((name) => name.split('.')[0]);
    expect(new Set(lying).size).toBe(met.taken);
    expect(met.taken + met.refused).toBe(COUNT);
    expect(Math.min(...Object.values(met))).toBeGreaterThan(COUNT / 100);
  });
});
