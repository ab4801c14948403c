import { countStatements } from '../../../../test/support/count-statements.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { byProduct } from '#leads';
import type { RefusedSubmission, Submission, SubmissionResult } from '../domain/submission.js';
import { intakeApp } from '../test-support/intake-app.js';
import type { IntakeApp } from '../test-support/intake-app.js';
import { CaptureSubmissions } from './capture-submissions.js';
import { ForgetOldIntake } from './forget-old-intake.js';

let db: TestDatabase;
let intake: IntakeApp;
let workspaceId: string;

beforeAll(async () => {
  db = await testDatabase();
  intake = await intakeApp(db);
});
beforeEach(async () => ({ id: workspaceId } = await buildWorkspace(db, { members: [] })));
afterAll(async () => {
  await intake.close();
  await db.drop();
});

const capture = (
  hits: readonly (Submission | RefusedSubmission)[],
  connector = 'form',
): Promise<SubmissionResult[]> =>
  db.database.withWorkspace(workspaceId, (tx) =>
    intake.app.get(CaptureSubmissions, { strict: false }).run(tx, byProduct(workspaceId), connector, hits),
  );

const count = async (table: string, where = 'true'): Promise<number> => {
  const [row] = await db.oracle<{ count: string }>(
    `select count(*) from ${table} where workspace_id = $1 and ${where}`,
    [workspaceId],
  );
  return Number(row?.count);
};

describe('captured submissions', () => {
  it('become a person, a touch with its campaign, and a lead', async () => {
    const [result] = await capture([
      {
        externalId: 'f-1',
        email: 'Anna@Rossi.it',
        firstName: 'Anna',
        company: { name: 'Rossi', employees: 12, industry: 'steel' },
        utm: { source: 'google', medium: 'cpc', campaign: 'Spring' },
        asset: 'Catalogue',
        intent: 'solve',
        custom: { colour: 'red' },
        occurredAt: new Date('2024-05-01T10:00:00Z'),
      },
    ]);
    expect(result?.status).toBe('captured');
    const [lead] = await db.oracle<object>(
      `select l.channel, l.intent, l.company_size, l.custom, l.external_id, c.name as campaign, a.name as asset,
              t.lead_id = l.id as "isLinked", t.occurred_at, p.email
         from lead l join campaign c on c.id = l.campaign_id join asset a on a.id = l.asset_id
         join touch t on t.person_id = l.person_id join person p on p.id = l.person_id where l.id = $1`,
      [result?.leadId],
    );
    expect(lead).toEqual({
      channel: 'paid-search',
      intent: 'solve',
      company_size: 12,
      custom: { colour: 'red' },
      external_id: 'f-1',
      campaign: 'Spring',
      asset: 'Catalogue',
      isLinked: true,
      occurred_at: new Date('2024-05-01T10:00:00Z'),
      email: 'anna@rossi.it',
    });
  });

  it('enrich the open lead of the same person, and leave a second touch', async () => {
    const [first] = await capture([{ email: 'a@x.it' }]);
    const [second] = await capture([{ email: 'A@x.it', company: { name: 'X', employees: 3 } }]);
    expect(second).toEqual({ status: 'enriched', leadId: first?.leadId, personId: first?.personId });
    expect(await count('touch')).toBe(2);
  });

  it('of a record that was taken change nothing, even when it enriched a lead of another record', async () => {
    await capture([{ externalId: '1', email: 'a@x.it' }]);
    await capture([{ externalId: '2', email: 'a@x.it' }]);
    const entries = await count('journal_entry');
    const again = await capture([
      { externalId: '1', email: 'a@x.it' },
      { externalId: '2', email: 'other@x.it' },
    ]);
    expect(again.map(({ status }) => status)).toEqual(['duplicate', 'duplicate']);
    expect(again[0]?.leadId).toBe(again[1]?.leadId);
    expect([await count('journal_entry'), await count('touch'), await count('person')]).toEqual([
      entries,
      2,
      1,
    ]);
  });

  it('are told apart by their connector', async () => {
    const [one] = await capture([{ externalId: '1' }], 'form-a');
    const [other] = await capture([{ externalId: '1' }], 'form-b');
    expect([one?.status, other?.status]).toEqual(['captured', 'captured']);
  });

  it('that meet their twin in one batch are taken once', async () => {
    const results = await capture([{ externalId: '1' }, { externalId: '2' }, { externalId: '1' }]);
    expect(results.map(({ status }) => status)).toEqual(['captured', 'captured', 'duplicate']);
    expect(results[2]?.leadId).toBe(results[0]?.leadId);
  });

  it('of nobody make no person, of a name with an id one person', async () => {
    const results = await capture([
      { externalId: '1', company: { name: 'X' } },
      { externalId: '2', lastName: 'Neri' },
    ]);
    expect(results.map(({ personId }) => personId !== undefined)).toEqual([false, true]);
    expect([await count('person'), await count('company'), await count('touch')]).toEqual([1, 1, 1]);
  });

  it('are all kept as they were sent, the refused ones with the reason', async () => {
    const refused = {
      refused: { email: 'x', externalId: '9' },
      errors: [{ pointer: '/email', detail: 'No.' }],
    };
    const results = await capture([{ externalId: '1', email: 'a@x.it' }, refused, { externalId: '1' }]);
    expect(results[1]).toEqual({ status: 'refused', errors: refused.errors });
    const log = await db.oracle<object>(
      `select status, external_id, body, why is not null as "isExplained", lead_id is not null as "hasLead"
         from intake_submission where workspace_id = $1 order by status`,
      [workspaceId],
    );
    expect(log).toEqual([
      {
        status: 'accepted',
        external_id: '1',
        body: { externalId: '1', email: 'a@x.it' },
        isExplained: false,
        hasLead: true,
      },
      { status: 'duplicate', external_id: '1', body: { externalId: '1' }, isExplained: true, hasLead: true },
      {
        status: 'refused',
        external_id: '9',
        body: { email: 'x', externalId: '9' },
        isExplained: true,
        hasLead: false,
      },
    ]);
  });

  it('cost the same number of statements for one and for a thousand', async () => {
    const statements = async (size: number): Promise<number> => {
      return db.database.withWorkspace(workspaceId, (tx) => {
        const hits = Array.from({ length: size }, (_, index): Submission => ({
          externalId: `${size}-${index}`,
          email: `p${size}-${index}@x.it`,
          campaign: 'C',
        }));
        const capturing = intake.app.get(CaptureSubmissions, { strict: false });
        return countStatements(tx, () => capturing.run(tx, byProduct(workspaceId), 'form', hits));
      });
    };
    // The first one makes the company of the domain.
    await statements(2);
    expect(await statements(1_000)).toBe(await statements(1));
  });

  it('sent by 20 requests at once end as one lead', async () => {
    const hit: Submission = { externalId: 'same', email: 'a@x.it' };
    const results = (await Promise.all(Array.from({ length: 20 }, () => capture([hit])))).flat();
    expect(results.filter(({ status }) => status === 'captured')).toHaveLength(1);
    expect(results.filter(({ status }) => status === 'duplicate')).toHaveLength(19);
    expect(new Set(results.map(({ leadId }) => leadId)).size).toBe(1);
    expect([await count('lead'), await count('touch'), await count('intake_submission')]).toEqual([1, 1, 20]);
  });

  it('are forgotten after 90 days, the leads are not', async () => {
    await capture([{ externalId: '1', email: 'a@x.it' }]);
    await capture([{ externalId: '2', email: 'b@x.it' }]);
    await db.oracle(
      `update intake_submission set received_at = now() - interval '91 days' where workspace_id = $1 and external_id = '1'`,
      [workspaceId],
    );
    expect(await intake.app.get(ForgetOldIntake, { strict: false }).run(workspaceId)).toBe(1);
    expect([await count('intake_submission'), await count('lead')]).toEqual([1, 2]);
    expect((await capture([{ externalId: '1' }]))[0]?.status).toBe('duplicate');
  });
});
