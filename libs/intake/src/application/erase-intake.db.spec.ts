import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { SYSTEM } from '#contracts';
import { newId } from '#kernel';
import { byProduct } from '#leads';
import { ErasePerson } from '#people';
import type { RefusedSubmission, Submission, SubmissionResult } from '../domain/submission.js';
import { intakeApp } from '../test-support/intake-app.js';
import type { IntakeApp } from '../test-support/intake-app.js';
import { CaptureSubmissions } from './capture-submissions.js';

const ANNA: Submission = {
  externalId: 'form-7',
  ...{ firstName: 'Annamaria', lastName: 'Zanzottera', email: 'Annamaria.Zanzottera@posta.example' },
  ...{ phone: '+39 333 999 8877', jobTitle: 'Buyer', intent: 'solve', campaign: 'Spring' },
  landingPage: 'https://shop.example/thanks?email=annamaria.zanzottera@posta.example',
};
const BRUNO: Submission = { externalId: 'form-8', firstName: 'Bruno', email: 'bruno@posta.example' };
/** Of Anna, though nobody knows: neither was understood. */
const REFUSED: readonly RefusedSubmission[] = [
  {
    refused: { mail: 'ANNAMARIA.zanzottera@posta.example' },
    errors: [{ pointer: '/mail', detail: 'Not known.' }],
  },
  {
    refused: { tel: '+39 (333) 999-88.77', note: 'call' },
    errors: [{ pointer: '/tel', detail: 'Not known.' }],
  },
];
const STRANGER: RefusedSubmission = {
  refused: { mail: 'carla@' },
  errors: [{ pointer: '/mail', detail: 'No.' }],
};
/** However it is written. */
const TRACE = 'zanzottera|annamaria|333[^0-9]{0,3}999|3339998877';

describe('erasing a person', () => {
  let db: TestDatabase;
  let intake: IntakeApp;
  let workspaceId: string;
  let anna: SubmissionResult | undefined;

  beforeAll(async () => {
    db = await testDatabase();
    intake = await intakeApp(db);
    ({ id: workspaceId } = await buildWorkspace(db, { members: [] }));
    [anna] = await capture([ANNA, BRUNO]);
    // The same record again, without saying whose it is; a second interest; what was not understood.
    await capture([{ externalId: 'form-7', lastName: 'Zanzottera' }]);
    await capture([{ ...ANNA, externalId: 'form-9' }]);
    await capture([...REFUSED, STRANGER]);
    await keepImportError('Annamaria.Zanzottera@POSTA.example');
    await keepImportError('dora@posta.example');
  });
  afterAll(async () => {
    await intake.close();
    await db.drop();
  });

  const capture = (hits: readonly (Submission | RefusedSubmission)[]): Promise<SubmissionResult[]> =>
    db.database.withWorkspace(workspaceId, (tx) =>
      intake.app.get(CaptureSubmissions, { strict: false }).run(tx, byProduct(workspaceId), 'form', hits),
    );

  async function keepImportError(value: string): Promise<void> {
    const importId = newId();
    await db.oracle(
      `insert into import_run (workspace_id, id, kind, format, file_name, bytes, dialect, state, created_at, updated_at)
       values ($1, $2, 'leads', 'csv', 'fair.csv', 1, '{}', 'done', now(), now())`,
      [workspaceId, importId],
    );
    await db.oracle(
      `insert into import_error (workspace_id, import_id, number, row_number, column_name, value, detail)
       values ($1, $2, 1, 2, 'E-mail', $3, 'This is not an e-mail address.')`,
      [workspaceId, importId, value],
    );
  }

  /** Tables of the whole database, partitions and tables without a workspace included, in which some row matches. */
  async function tablesThatSay(pattern: string): Promise<string[]> {
    const tables = await db.oracle<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables)
      if ((await db.oracle(`select 1 from ${name} t where t::text ~* $1 limit 1`, [pattern])).length > 0)
        found.push(name);
    return found;
  }

  it('begins with traces in each table that may hold them, and in no other', async () => {
    expect(await tablesThatSay(TRACE)).toEqual([
      'import_error',
      'intake_submission',
      'person',
      'person_identity',
    ]);
  });

  it('leaves no trace in any table, keeps what others sent, and keeps the counts', async () => {
    const erasing = intake.app.get(ErasePerson, { strict: false });
    const personId = anna?.personId ?? '';
    const counts = (): Promise<object[]> =>
      db.oracle(
        `select (select count(*) from lead where workspace_id = $1) as leads,
                (select count(*) from touch where workspace_id = $1) as touches`,
        [workspaceId],
      );
    const before = await counts();
    await db.database.withWorkspace(workspaceId, (tx) =>
      erasing.erase(tx, workspaceId, personId, { actor: SYSTEM, occurredAt: new Date() }),
    );
    expect(await tablesThatSay(TRACE)).toEqual([]);
    expect(await counts()).toEqual(before);
    const kept = await db.oracle<{ body: { email?: string; mail?: string } }>(
      'select body from intake_submission where workspace_id = $1 order by received_at, id',
      [workspaceId],
    );
    expect(kept.map(({ body }) => body.email ?? body.mail)).toEqual([BRUNO.email, 'carla@']);
    expect(await tablesThatSay('dora@posta')).toEqual(['import_error']);
  });

  it('takes the same record as taken still, so that it does not come back', async () => {
    const [again] = await capture([{ externalId: 'form-7' }]);
    expect(again).toMatchObject({ status: 'duplicate', leadId: anna?.leadId });
  });

  it('reaches every table that is declared personal here and in people', () => {
    const tables = intake.app.get(ErasePerson, { strict: false }).personalTables();
    expect(tables.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['person', 'person_identity', 'intake_submission', 'import_error']),
    );
  });
});
