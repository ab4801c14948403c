import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';
import { StartImports } from '../application/start-imports.js';
import { intakeApp } from '../test-support/intake-app.js';
import type { IntakeApp } from '../test-support/intake-app.js';

type Name = 'Giulia' | 'Anna Snelling' | 'Moses Frase';

interface Preview {
  readonly guesses: readonly { readonly column: string; readonly field: string }[];
  readonly proposals: readonly {
    readonly column: string;
    readonly field: string;
    readonly words: readonly { readonly word: string; readonly option: string }[];
  }[];
}

const LEADS = [
  'Id,Mail,When,Status,Reason,Owner',
  'L1,ada@rossi.example,2024-03-01T09:00:00Z,inquiry,,Anna Snelling',
  'L2,bo@verdi.example,2024-03-01T10:00:00Z,disqualified,Ringing,"Snelling, Anna"',
  'L3,cy@neri.example,2024-03-01T11:00:00Z,inquiry,Ringing,Darcel Schlecht',
  'L4,di@bruni.example,2024-03-01T12:00:00Z,customer,,Moses Fraser',
].join('\n');
const LEAD_COLUMNS = {
  ...{ Id: 'externalId', Mail: 'email', When: 'occurredAt', Status: 'stage' },
};

const DEALS = [
  'Id,Account,Stage,Opened,Closed,Loss reason,Owner email',
  'D1,Acme,lost,2024-03-01T09:00:00Z,2024-04-02,Troppo caro,anna',
  'D2,Beta,won,2024-03-01T09:00:00Z,2024-04-02,Troppo caro,anna',
].join('\n');

describe('words of a file that stand for people and reasons', () => {
  let db: TestDatabase;
  let intake: IntakeApp;
  let workspace: BuiltWorkspace<Name>;
  beforeEach(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Anna Snelling', roles: ['sales-rep'], team: 'sales' },
        { name: 'Moses Frase', roles: ['sales-rep'], team: 'sales' },
      ],
    });
    intake = await intakeApp(db);
  });
  afterEach(async () => {
    await intake.close();
    await db.drop();
  });

  const ask: IntakeApp['ask'] = (method, path, how = {}) =>
    intake.ask(method, path, { ...how, headers: { ...workspace.members.Giulia.headers, ...how.headers } });

  async function upload(kind: string, text: string): Promise<{ id: string; preview: Preview }> {
    const { body } = await ask<{ id: string }>('POST', `imports?kind=${kind}&fileName=f.csv`, {
      body: text,
      headers: { 'content-type': 'text/csv' },
    });
    return { id: body.id, preview: (await ask<Preview>('GET', `imports/${body.id}/preview`)).body };
  }

  async function run(id: string, columns: object): Promise<unknown> {
    expect(await ask('PUT', `imports/${id}/mapping`, { body: { source: 'crm', columns } })).toMatchObject({
      status: 200,
    });
    await ask('POST', `imports/${id}/run`, { body: {} });
    await intake.app.get(StartImports, { strict: false }).settled();
    return (await ask('GET', `imports/${id}`)).body;
  }

  const proposed = ({ proposals }: Preview, column: string, field: string) =>
    Object.fromEntries(
      proposals
        .find((each) => each.column === column && each.field === field)
        ?.words.map(({ word, option }) => [word, option]) ?? [],
    );

  const leads = (): Promise<object[]> =>
    db.oracle(
      `select l.external_id as id, l.stage, l.reason, m.name as owner from lead l left join member m on m.id = l.owner_id
        where l.workspace_id = $1 and not l.is_implied order by 1`,
      [workspace.id],
    );

  it('are shown with the answer they are like, and none where nobody is', async () => {
    const { preview } = await upload('leads', LEADS);
    const [anna, moses] = [workspace.members['Anna Snelling'].id, workspace.members['Moses Frase'].id];
    expect(proposed(preview, 'Owner', 'owner')).toEqual({
      'Anna Snelling': anna,
      'Snelling, Anna': anna,
      'Moses Fraser': moses,
    });
    expect(proposed(preview, 'Reason', 'reason')).toEqual({ Ringing: 'UNREACHABLE' });
    expect(preview.guesses).toEqual(
      expect.arrayContaining([expect.objectContaining({ column: 'Owner', field: 'owner' })]),
    );
  });

  it('are never guessed: a name that is not somebody’s own is refused until somebody says who it is', async () => {
    const { id } = await upload('leads', LEADS);
    const columns = { ...LEAD_COLUMNS, Owner: 'owner' };
    expect(await run(id, columns)).toMatchObject({ captured: 1, refused: 3 });
    const { text } = await ask('GET', `imports/${id}/errors.csv`);
    expect(text).toContain('Darcel Schlecht');
    expect(text).toContain('Nobody here is called so');
    expect(await leads()).toEqual([{ id: 'L1', stage: 'inquiry', reason: null, owner: 'Anna Snelling' }]);
  });

  it('give leads their owners and reasons once they are said, whatever the stage, and notify nobody', async () => {
    const { id, preview } = await upload('leads', LEADS);
    const owners = { ...proposed(preview, 'Owner', 'owner'), 'Darcel Schlecht': '' };
    const columns = {
      ...LEAD_COLUMNS,
      Owner: { field: 'owner', values: owners },
      Reason: { field: 'reason', values: proposed(preview, 'Reason', 'reason') },
    };
    expect(await run(id, columns)).toMatchObject({ captured: 4, refused: 0 });
    expect(await leads()).toEqual([
      { id: 'L1', stage: 'inquiry', reason: null, owner: 'Anna Snelling' },
      { id: 'L2', stage: 'disqualified', reason: 'UNREACHABLE', owner: 'Anna Snelling' },
      { id: 'L3', stage: 'inquiry', reason: null, owner: null },
      { id: 'L4', stage: 'customer', reason: null, owner: 'Moses Frase' },
    ]);
    const since = await db.oracle(
      `select from ownership o join lead l on l.id = o.lead_id where o.workspace_id = $1 and o.from_at = l.captured_at`,
      [workspace.id],
    );
    expect(since).toHaveLength(3);
  });

  it('leave a lead with whom it is here, whatever a later file says', async () => {
    const first = await upload('leads', LEADS);
    await run(first.id, { ...LEAD_COLUMNS, Owner: 'owner' });
    const again = LEADS.split('\n')[1]?.replace('L1', 'L9').replace('Anna Snelling', 'Moses Frase') ?? '';
    const { id } = await upload('leads', ['Id,Mail,When,Status,Reason,Owner', again].join('\n'));
    expect(await run(id, { ...LEAD_COLUMNS, Owner: 'owner' })).toMatchObject({ enriched: 1, refused: 0 });
    expect(await leads()).toEqual([expect.objectContaining({ id: 'L1', owner: 'Anna Snelling' })]);
  });

  it('give deals their owner and, where they were lost, the reason', async () => {
    const { id, preview } = await upload('opportunities', DEALS);
    const columns = {
      ...{ Id: 'externalId', Account: 'company', Stage: 'stage', Opened: 'openedAt' },
      Closed: { field: 'closedOn', format: 'YYYY-MM-DD' },
      'Loss reason': { field: 'closeReason', values: proposed(preview, 'Loss reason', 'closeReason') },
      'Owner email': { field: 'owner', values: { anna: workspace.members['Anna Snelling'].id } },
    };
    expect(await run(id, columns)).toMatchObject({ captured: 2, refused: 0 });
    const deals = await db.oracle(
      `select o.external_id as id, o.stage, o.close_reason as reason, m.name as owner, x.name as "ownerOfLead"
         from opportunity o left join member m on m.id = o.owner_id
         join lead l on l.id = o.lead_id left join member x on x.id = l.owner_id
        where o.workspace_id = $1 order by 1`,
      [workspace.id],
    );
    const owner = { owner: 'Anna Snelling', ownerOfLead: 'Anna Snelling' };
    expect(deals).toEqual([
      { id: 'D1', stage: 'lost', reason: 'PRICE', ...owner },
      { id: 'D2', stage: 'won', reason: null, ...owner },
    ]);
  });
});
