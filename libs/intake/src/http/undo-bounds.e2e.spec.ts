import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '#database';
import { AcceptHandover, byProduct, OfferLeads, QualifyLeads, TakeBackLeads } from '#leads';
import { RecordRevenue } from '#revenue';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';
import { ImportFile } from '../application/import-file.js';
import { RunImport } from '../application/run-import.js';
import { StartImports } from '../application/start-imports.js';
import { UndoImport } from '../application/undo-import.js';

type Name = 'Giulia' | 'Mia' | 'Olga' | 'Sara' | 'Ada';
type Room = BuiltWorkspace<Name>;

const LEADS = ['Id,Mail,When', 'X1,cy@rossi.example,2024-05-01', 'X2,di@neri.example,2024-05-02'];
const DEALS = ['Id,Firm,Stage,Opened,Closed,Worth', 'D1,Neri,won,2024-05-01,2024-05-04,900'];
const COLUMNS = {
  leads: {
    ...{ Id: 'externalId', Mail: 'email' },
    When: { field: 'occurredAt', format: 'YYYY-MM-DD' },
  },
  opportunities: {
    ...{ Id: 'externalId', Firm: 'company', Stage: 'stage', Worth: 'amount' },
    Opened: { field: 'openedAt', format: 'YYYY-MM-DD' },
    Closed: { field: 'closedOn', format: 'YYYY-MM-DD' },
  },
};

describe('the bounds of undoing an import', () => {
  let db: TestDatabase;
  let app: TestApp;
  let folder: string;
  let files = 0;
  let here: Room;
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db, { env: { ROLES: 'api' } });
    folder = mkdtempSync(join(tmpdir(), 'staffetta-undo-bounds-'));
  });
  beforeEach(async () => {
    here = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Mia', roles: ['marketer'], team: 'marketing' },
        { name: 'Olga', roles: ['operations'] },
        { name: 'Sara', roles: ['sales-manager'], team: 'sales' },
        { name: 'Ada', roles: ['administrator'] },
      ],
    });
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const part = <T>(of: { readonly prototype: T }): T => app.app.get(of as never, { strict: false });
  const oracle = <T = Record<string, unknown>>(sql: string, ...more: unknown[]): Promise<T[]> =>
    db.oracle<T>(sql, [here.id, ...more]);
  const settled = (): Promise<void> => part(StartImports).settled();

  /** Brought by Mia, a marketer. */
  async function bring(kind: keyof typeof COLUMNS = 'leads', lines = LEADS): Promise<string> {
    const path = join(folder, `${(files += 1)}.csv`);
    writeFileSync(path, lines.join('\n'));
    const facts = { instant: '2024-05-01T10:00:00Z', currency: 'EUR', columns: COLUMNS[kind] };
    const { id } = await part(ImportFile).run({
      ...{ workspaceId: here.id, memberId: here.members.Mia.id, kind, path },
      mapping: { source: 'crm', ...facts },
    });
    return id;
  }

  async function ask(name: Name, id: string, touched: 'keep' | 'take'): Promise<string> {
    const response = await fetch(`${app.url}/api/v1/imports/${id}/undo`, {
      method: 'POST',
      headers: { ...here.members[name].headers, 'content-type': 'application/json' },
      body: JSON.stringify({ touched }),
    });
    const { code } = (await response.json()) as { code?: string };
    await settled();
    return code ?? String(response.status);
  }

  const leadOf = async (externalId: string): Promise<string> => {
    const [lead] = await oracle<{ id: string }>(
      'select id from lead where workspace_id = $1 and external_id = $2',
      externalId,
    );
    return lead?.id ?? '';
  };

  async function accept(leadId: string): Promise<void> {
    const { Giulia, Sara } = here.members;
    await part(Database).withWorkspace(here.id, async (tx) => {
      const by = byProduct(here.id, Giulia.id);
      await part(QualifyLeads).run(tx, by, [leadId]);
      await part(OfferLeads).run(tx, by, { leadIds: [leadId], toTeamId: here.teams.sales });
    });
    const [offer] = await oracle<{ id: string }>(
      'select id from handover where workspace_id = $1 and lead_id = $2',
      leadId,
    );
    await part(Database).withWorkspace(here.id, (tx) =>
      part(AcceptHandover).run(tx, byProduct(here.id, Sara.id), offer?.id ?? ''),
    );
  }

  const stateOf = async (id: string): Promise<unknown> =>
    (
      await oracle(
        'select state, touched, taken_back from import_run where workspace_id = $1 and id = $2',
        id,
      )
    )[0];

  it('takes what sales accepted only for who brought the file, or may assign every lead', async () => {
    const first = await bring();
    await accept(await leadOf('X1'));
    await db.oracle('update import_run set started_by = $2 where id = $1', [first, here.members.Giulia.id]);
    expect(await ask('Mia', first, 'take')).toBe('import/not-yours-to-take');
    expect(await leadOf('X1')).not.toBe('');
    expect(await ask('Olga', first, 'take')).toBe('202');
    expect(await stateOf(first)).toMatchObject({ state: 'undone', taken_back: 2 });

    const own = await bring();
    await accept(await leadOf('X1'));
    expect(await ask('Mia', own, 'take')).toBe('202');

    const other = await bring();
    await accept(await leadOf('X1'));
    await db.oracle('update import_run set started_by = null where id = $1', [other]);
    expect(await ask('Mia', other, 'keep')).toBe('202');
    expect(await stateOf(other)).toMatchObject({ state: 'undone', taken_back: 1 });
  });

  it('takes money that moved since only for who may change revenue, whoever brought the file', async () => {
    const id = await bring('opportunities', DEALS);
    const [deal] = await oracle<{ id: string }>('select id from opportunity where workspace_id = $1');
    await part(Database).withWorkspace(here.id, (tx) =>
      part(RecordRevenue).run(tx, byProduct(here.id, here.members.Sara.id), {
        ...{ opportunityId: deal?.id ?? '', kind: 'refunded', amount: '100.00' },
      }),
    );
    expect(await ask('Mia', id, 'take')).toBe('access/forbidden');
    expect(await ask('Olga', id, 'take')).toBe('access/forbidden');
    expect(await stateOf(id)).toMatchObject({ state: 'done' });
    expect(await ask('Sara', id, 'take')).toBe('202');
    expect(await stateOf(id)).toMatchObject({ state: 'undone', taken_back: 1 });
  });

  it('needs no more than the right to import for money that only the file told of', async () => {
    const id = await bring('opportunities', DEALS);
    expect(await ask('Olga', id, 'take')).toBe('202');
    expect(await stateOf(id)).toMatchObject({ state: 'undone', taken_back: 1 });
  });

  it('leaves persons who said what may be sent to them, so that a withdrawal is remembered', async () => {
    const id = await bring();
    await oracle(
      `insert into consent (workspace_id, id, person_id, purpose, basis, state, occurred_at, recorded_at, source)
       select $1, uuidv7(), id, 'newsletter', 'consent', 'withdrawn', now(), now(), 'page'
         from person where workspace_id = $1 and email = 'cy@rossi.example'`,
    );
    expect(await ask('Mia', id, 'take')).toBe('202');
    expect(await oracle('select email from person where workspace_id = $1')).toEqual([
      { email: 'cy@rossi.example' },
    ]);
    expect(await oracle('select id from lead where workspace_id = $1')).toEqual([]);
  });

  it('leaves what other sources sent as taken, of leads that go and of leads that were there before', async () => {
    await bring('leads', [LEADS[0]!, 'B1,di@neri.example,2024-04-01']);
    const id = await bring();
    await oracle(
      `insert into intake_record (workspace_id, source, external_id, lead_id, taken_at)
       select $1, 'form', 'of ' || l.external_id, l.id, m.made_at
         from import_made m, lead l where m.workspace_id = $1 and m.import_id = $2 and l.workspace_id = $1`,
      id,
    );
    expect(await ask('Mia', id, 'keep')).toBe('202');
    expect(
      await oracle('select source, external_id from intake_record where workspace_id = $1 order by 1, 2'),
    ).toEqual([
      { source: 'crm', external_id: 'B1' },
      { source: 'form', external_id: 'of B1' },
      { source: 'form', external_id: 'of X1' },
    ]);
  });

  it('begins also where it is asked before the import has put its file away', async () => {
    const asking = askAs(app.url, here.members.Mia);
    const send = (method: string, path: string, body: string, type = 'application/json') =>
      fetch(`${app.url}/api/v1/imports${path}`, {
        ...{ method, body },
        headers: { ...here.members.Mia.headers, 'content-type': type },
      });
    const sent = await send('POST', '?kind=leads&fileName=a.csv', LEADS.join('\n'), 'text/csv');
    const { id } = (await sent.json()) as { id: string };
    const mapping = { source: 'crm', instant: '2024-05-01T10:00:00Z', columns: COLUMNS.leads };
    await send('PUT', `/${id}/mapping`, JSON.stringify(mapping));
    let putAway = (): void => undefined;
    const tidying = new Promise<void>((resolve) => (putAway = resolve));
    const running = part(RunImport);
    const run = running.run.bind(running);
    const held = vi
      .spyOn(running, 'run')
      .mockImplementationOnce((ws, of, how) => run(ws, of, { ...how, onChunk: () => tidying }));
    await send('POST', `/${id}/run`, '{}');
    await until('the end of the import', async () => {
      const { body } = await asking.get<{ state: string }>(`/imports/${id}`);
      return body.state === 'done';
    });
    expect((await send('POST', `/${id}/undo`, '{"touched":"keep"}')).status).toBe(202);
    putAway();
    await settled();
    held.mockRestore();
    expect(await oracle('select path from import_run where workspace_id = $1')).toEqual([{ path: null }]);
    expect(await stateOf(id)).toMatchObject({ state: 'undone', taken_back: 2 });
  });

  it('tries again when a chunk cannot be taken back', async () => {
    const id = await bring();
    const fault = vi.spyOn(part(TakeBackLeads), 'run').mockRejectedValueOnce(new Error('deadlock'));
    expect(await ask('Mia', id, 'keep')).toBe('202');
    expect(fault).toHaveBeenCalledTimes(2);
    fault.mockRestore();
    expect(await stateOf(id)).toMatchObject({ state: 'undone', taken_back: 2 });
  });

  it.each(['keep', 'take'] as const)(
    'keeps what is worked on after it was asked, whichever way was chosen, and tells how many: %s',
    async (touched) => {
      const id = await bring();
      await accept(await leadOf('X1'));
      await part(UndoImport).begin(here.id, id, touched, here.members.Mia.id);
      const meanwhile = await leadOf('X2');
      await accept(meanwhile);
      expect(await ask('Mia', id, touched)).toBe('202');
      expect(await leadOf('X2')).toBe(meanwhile);
      const [run] = await oracle('select state, taken_back, kept from import_run where workspace_id = $1');
      expect(run).toEqual(
        touched === 'take'
          ? { state: 'undone', taken_back: 1, kept: 1 }
          : { state: 'undone', taken_back: 0, kept: 2 },
      );
    },
  );

  it('goes on with what was begun however late, and only in the way it was begun', async () => {
    const id = await bring();
    await part(UndoImport).begin(here.id, id, 'keep', here.members.Mia.id);
    await oracle(
      `update import_run set ended_at = now() - interval '3 days', taken_back = 7 where workspace_id = $1 and id = $2`,
      id,
    );
    expect(await ask('Mia', id, 'take')).toBe('import/undo-begun');
    expect(await stateOf(id)).toEqual({ state: 'undoing', touched: 'keep', taken_back: 7 });
    expect(await ask('Mia', id, 'keep')).toBe('202');
    expect(await stateOf(id)).toEqual({ state: 'undone', touched: 'keep', taken_back: 9 });
    expect(await ask('Mia', id, 'keep')).toBe('import/not-undoable');
  });
});
