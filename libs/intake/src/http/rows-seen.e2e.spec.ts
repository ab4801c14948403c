import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';
import { StartImports } from '../application/start-imports.js';
import { intakeApp } from '../test-support/intake-app.js';
import type { IntakeApp } from '../test-support/intake-app.js';

type Name = 'Giulia' | 'Olga' | 'Mia';

const FILE = 'Id,Mail\n1,ada@rossi.example\n2,not ada@rossi example\n';
const MAPPING = {
  source: 'fair',
  instant: '2024-05-01T10:00:00Z',
  columns: { Id: 'externalId', Mail: 'email' },
};

/** Olga of operations imports files and sees nobody's name. */
describe('the rows of a file', () => {
  let db: TestDatabase;
  let intake: IntakeApp;
  let firm: BuiltWorkspace<Name>;
  beforeAll(async () => {
    db = await testDatabase();
    intake = await intakeApp(db);
    firm = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Mia', roles: ['marketer'], team: 'marketing' },
        { name: 'Olga', roles: ['operations'] },
      ],
    });
  });
  afterAll(async () => {
    await intake.close();
    await db.drop();
  });

  const ask = (name: Name, method: 'GET' | 'POST' | 'PUT', path: string, body?: object | string) =>
    intake.ask<{ id: string; code?: string }>(method, `imports${path}`, {
      headers: firm.members[name].headers,
      ...(body !== undefined && { body }),
    });

  async function bring(name: Name): Promise<string> {
    const { id } = (await ask(name, 'POST', '?kind=leads&fileName=list.csv', FILE)).body;
    expect((await ask(name, 'PUT', `/${id}/mapping`, MAPPING)).status).toBe(200);
    return id;
  }
  const rehearse = async (name: Name, id: string): Promise<number> => {
    const { status } = await ask(name, 'POST', `/${id}/run`, { dryRun: true });
    await intake.app.get(StartImports, { strict: false }).settled();
    return status;
  };

  it('are shown to whoever may see people, whoever brought them', async () => {
    const id = await bring('Olga');
    expect(await rehearse('Olga', id)).toBe(202);
    expect((await ask('Mia', 'GET', `/${id}/preview`)).text).toContain('ada@rossi.example');
    expect((await ask('Mia', 'GET', `/${id}/errors.csv`)).text).toContain('not ada@rossi example');
  });

  it('are shown to whoever brought them, who has seen them anyway', async () => {
    const id = await bring('Olga');
    expect(await rehearse('Olga', id)).toBe(202);
    expect((await ask('Olga', 'GET', `/${id}/preview`)).text).toContain('ada@rossi.example');
    expect((await ask('Olga', 'GET', `/${id}/errors.csv`)).text).toContain('not ada@rossi example');
  });

  it('stay closed to others who import but may not see people, who cannot make them theirs by running them', async () => {
    const id = await bring('Giulia');
    expect(await rehearse('Giulia', id)).toBe(202);
    expect(await rehearse('Olga', id)).toBe(403);
    for (const what of ['preview', 'errors.csv']) {
      const answer = await ask('Olga', 'GET', `/${id}/${what}`);
      expect(answer).toMatchObject({ status: 403, body: { code: 'access/forbidden' } });
      expect(answer.text).not.toContain('rossi');
    }
    expect((await ask('Olga', 'GET', `/${id}`)).status).toBe(200);
  });
});
