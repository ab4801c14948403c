import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';
import { intakeApp } from '../test-support/intake-app.js';
import type { IntakeApp } from '../test-support/intake-app.js';

interface Run {
  readonly id: string;
  readonly state: string;
}

describe('a list of companies that says what they are to us', () => {
  let db: TestDatabase;
  let intake: IntakeApp;
  let workspace: BuiltWorkspace<'Giulia'>;
  beforeAll(async () => {
    db = await testDatabase();
    intake = await intakeApp(db);
    workspace = await buildWorkspace(db, {
      members: [{ name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' }],
    });
  });
  afterAll(async () => {
    await intake.close();
    await db.drop();
  });

  async function bring(lines: readonly string[]): Promise<Run> {
    const { headers } = workspace.members.Giulia;
    const ask = <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object | string) =>
      intake.ask<T>(method, `imports${path}`, { headers, ...(body !== undefined && { body }) });
    const file = ['Azienda;Tipo', ...lines].join('\n');
    const { id } = (await ask<Run>('POST', '?kind=companies&fileName=list.csv', file)).body;
    const columns = { Azienda: 'name', Tipo: 'kinds' };
    const preview = await ask<{ guesses: object[] }>('GET', `/${id}/preview`);
    expect(preview.body.guesses).toContainEqual({ column: 'Tipo', field: 'kinds', confidence: 1 });
    await ask('PUT', `/${id}/mapping`, { source: 'list', columns });
    await ask('POST', `/${id}/run`, {});
    return until('the companies to be in', async () => {
      const { body } = await ask<Run>('GET', `/${id}`);
      return body.state === 'done' ? body : undefined;
    });
  }

  const kinds = async (): Promise<Record<string, readonly string[]>> => {
    const found = await db.oracle<{ name: string; kinds: string[] }>(
      'select name, kinds from company where workspace_id = $1',
      [workspace.id],
    );
    return Object.fromEntries(found.map((each) => [each.name, each.kinds]));
  };
  const told = (): Promise<object[]> =>
    db.oracle(`select payload from journal_entry where workspace_id = $1 and type = 'company.kinds_set'`, [
      workspace.id,
    ]);

  it('makes them what it says, all rows of one together, and refuses the word that is no kind', async () => {
    const run = await bring([
      'Rossi;Cliente',
      'Rossi;fornitore',
      'Verdi;Partner, competitor',
      'Neri;',
      'Blu;amico',
    ]);
    expect(run).toMatchObject({ captured: 3, refused: 1 });
    expect(await kinds()).toEqual({
      Rossi: ['customer', 'supplier'],
      Verdi: ['partner', 'competitor'],
      Neri: [],
    });
    expect(await told()).toHaveLength(2);
  });

  it('adds to what is known of them, takes nothing away, and tells only what changed', async () => {
    const run = await bring(['Rossi;partner', 'Verdi;partner', 'Neri;']);
    expect(run).toMatchObject({ captured: 0, enriched: 1, duplicate: 2 });
    expect(await kinds()).toMatchObject({
      Rossi: ['customer', 'partner', 'supplier'],
      Verdi: ['partner', 'competitor'],
    });
    expect(await told()).toHaveLength(3);
  });
});
