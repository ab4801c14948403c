import { byProduct } from '#leads';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';
import type { Submission, SubmissionResult } from '../domain/submission.js';
import { CaptureSubmissions } from './capture-submissions.js';

const CRM = [{ source: 'crm', id: 'C-9' }];
const ANNA = { firstName: 'Annabella', email: 'annabella@ids.example' };

describe('ids of somebody who was erased', () => {
  let db: TestDatabase;
  let app: TestApp;
  let ws: string;
  let giulia: ActingMember;
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db);
  });
  beforeEach(async () => {
    const built = await buildWorkspace(db, { members: [{ name: 'Giulia', roles: ['administrator'] }] });
    ws = built.id;
    giulia = built.members.Giulia;
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const ask = () => askAs(app.url, giulia);
  const capture = async (submission: Submission): Promise<SubmissionResult> => {
    const take = app.app.get(CaptureSubmissions, { strict: false });
    const [result] = await db.database.withWorkspace(ws, (tx) =>
      take.run(tx, byProduct(ws), 'list', [submission]),
    );
    return result!;
  };
  const erased = async (submission: Submission): Promise<void> => {
    const { personId } = await capture(submission);
    const { body } = await ask().get<{ version: number }>(`/people/${personId}/erasure`);
    expect((await ask().post(`/people/${personId}/erasure`, { version: body.version })).status).toBe(200);
  };
  /** As an import that is taken back lets its records come again. */
  const release = async (): Promise<void> => {
    await db.oracle('delete from intake_record where workspace_id = $1', [ws]);
    await db.oracle('update lead set external_source = null, external_id = null where workspace_id = $1', [
      ws,
    ]);
  };
  const says = async (text: string): Promise<number> =>
    (
      await db.oracle<{ n: number }>(
        `select count(*)::int as n from lead l full join intake_record r on false
          where coalesce(l.workspace_id, r.workspace_id) = $1 and (l::text ilike $2 or r::text ilike $2)`,
        [ws, `%${text}%`],
      )
    )[0]!.n;

  const LAWS: readonly {
    was: Submission;
    comes: Submission;
    becomes: 'nobody' | 'somebody';
    because: string;
  }[] = [
    {
      was: { ...ANNA, externalIds: CRM },
      comes: { firstName: 'Annabella', externalIds: CRM },
      becomes: 'nobody',
      because: 'the system that gave the id knows who it is',
    },
    {
      was: { ...ANNA, externalIds: CRM },
      comes: { firstName: 'Annabella', email: 'new@ids.example', externalIds: CRM },
      becomes: 'nobody',
      because: 'it is the same person with another address',
    },
    {
      was: { ...ANNA, externalIds: CRM },
      comes: { firstName: 'Bruno', externalIds: [{ source: 'shop', id: 'C-9' }] },
      becomes: 'somebody',
      because: 'another system gives the same id to another person',
    },
    {
      was: { firstName: 'Annabella', externalId: '7' },
      comes: { firstName: 'Annabella', externalId: '7' },
      becomes: 'nobody',
      because: 'whoever was known by a record alone is remembered by it',
    },
    {
      was: { ...ANNA, externalId: '7' },
      comes: { firstName: 'Annabella', externalId: '7', company: { name: 'Rossi' } },
      becomes: 'nobody',
      because: 'the record told of them, whatever it leaves out now',
    },
    {
      was: { ...ANNA, externalId: '7' },
      comes: { firstName: 'Bruno', email: 'bruno@ids.example', externalId: '7' },
      becomes: 'somebody',
      because: 'lists count from one, and an address says who it is',
    },
    {
      was: { ...ANNA, externalId: '7' },
      comes: { firstName: 'Bruno', externalIds: [{ source: 'list', id: '7' }] },
      becomes: 'somebody',
      because: 'the id of a record is no id of a person',
    },
  ];
  it.each(LAWS)('of $was let $comes come as $becomes, because $because', async ({ was, comes, becomes }) => {
    await erased(was);
    await release();
    const again = await capture(comes);
    expect(again.status).toBe('captured');
    expect(again.personId === undefined ? 'nobody' : 'somebody').toBe(becomes);
  });

  it('that say who it was are known under what stands for them: the record is taken once and said nowhere', async () => {
    await erased({ ...ANNA, externalId: 'crm:annabella@ids.example' });
    const again = await capture({ firstName: 'A.', externalId: 'crm:annabella@ids.example' });
    expect(again.status).toBe('duplicate');
    expect(await says('annabella')).toBe(0);
  });

  it('that said who it was by their name stay under what stands for them, when the record comes without that name', async () => {
    const named = 'crm-annabella-2021';
    await erased({ ...ANNA, externalId: named });
    const again = await capture({ firstName: 'A.', externalId: named });
    expect(again.status).toBe('duplicate');
    expect(await says('annabella')).toBe(0);
    expect((await capture({ firstName: 'Bruno', externalId: 'crm-bruno-2021' })).status).toBe('captured');
  });

  it('that say nobody stay as they are, so that the record is known again', async () => {
    await erased({ ...ANNA, externalId: 'C-2021' });
    const again = await capture({ firstName: 'A.', externalId: 'C-2021' });
    expect(again.status).toBe('duplicate');
    expect(await says('C-2021')).toBe(2);
  });
});
