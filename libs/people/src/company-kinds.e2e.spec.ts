import { askAs } from '../../../test/support/http-client.js';
import { startTestApp } from '../../../test/support/test-app.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../test/support/workspace-builder.js';

interface Shown {
  readonly kinds: readonly string[];
  readonly version: number;
}

describe('what a company is to us', () => {
  let db: TestDatabase;
  let app: TestApp;
  let [giulia, paolo, vera]: ActingMember[] = [];
  beforeAll(async () => {
    db = await testDatabase();
    const { members } = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
        { name: 'Paolo', roles: ['partner'], team: 'partner' },
        { name: 'Vera', roles: ['viewer'] },
      ],
    });
    [giulia, paolo, vera] = [members.Giulia, members.Paolo, members.Vera];
    app = await startTestApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const as = (member: ActingMember | undefined): ReturnType<typeof askAs> => askAs(app.url, member!);
  const companyOf = async (email: string): Promise<{ id: string; personId: string }> => {
    const lead = { email, firstName: 'Ada', company: { name: `Of ${email}` } };
    const { body } = await as(giulia).post<{ results: { personId: string }[] }>('/leads', [lead]);
    const personId = body.results[0]?.personId ?? '';
    const person = await as(giulia).get<{ company: { id: string } }>(`/people/${personId}`);
    return { id: person.body.company.id, personId };
  };

  it('may be several at once, is shown with its people, and is told once in the journal', async () => {
    const { id, personId } = await companyOf('ada@several.example');
    const say = (): Promise<{ status: number; body: Shown }> =>
      as(giulia).put<Shown>(`/companies/${id}/kinds`, { kinds: ['supplier', 'customer'] });
    expect(await say()).toMatchObject({ status: 200, body: { kinds: ['customer', 'supplier'] } });
    expect((await say()).body).toEqual((await as(vera).get(`/companies/${id}`)).body);
    const person = await as(giulia).get(`/people/${personId}`);
    expect(person.body).toMatchObject({ company: { kinds: ['customer', 'supplier'] } });
    const told = await db.oracle(
      `select payload from journal_entry where type = 'company.kinds_set' and subject_id = $1`,
      [id],
    );
    expect(told).toEqual([{ payload: { kinds: ['customer', 'supplier'] } }]);
  });

  it('is nothing until somebody says it, and nothing again when they take it back', async () => {
    const { id } = await companyOf('ada@nothing.example');
    expect((await as(vera).get<Shown>(`/companies/${id}`)).body.kinds).toEqual([]);
    await as(giulia).put(`/companies/${id}/kinds`, { kinds: ['competitor'] });
    await as(giulia).put(`/companies/${id}/kinds`, { kinds: [] });
    expect((await as(vera).get<Shown>(`/companies/${id}`)).body.kinds).toEqual([]);
  });

  it.each<[object, string]>([
    [{ kinds: ['friend'] }, 'it is none of the five'],
    [{ kinds: ['customer', 'customer'] }, 'it is said twice'],
    [{}, 'nothing is said'],
  ])('is refused as %j because %s', async (body) => {
    const { id } = await companyOf('ada@refused.example');
    expect(await as(giulia).put(`/companies/${id}/kinds`, body)).toMatchObject({ status: 400 });
  });

  it('is not said by who may only look, and not shown to guests', async () => {
    const { id } = await companyOf('ada@guests.example');
    expect(await as(vera).put(`/companies/${id}/kinds`, { kinds: [] })).toMatchObject({ status: 403 });
    expect(await as(paolo).get(`/companies/${id}`)).toMatchObject({ status: 404 });
  });

  it('stays when the company becomes known better', async () => {
    const { id } = await companyOf('ada@better.example');
    await as(giulia).put(`/companies/${id}/kinds`, { kinds: ['partner'] });
    const company = { name: 'Of ada@better.example', industry: 'Steel' };
    await as(giulia).post('/leads', [{ email: 'ada@better.example', company }]);
    expect((await as(vera).get(`/companies/${id}`)).body).toMatchObject({
      kinds: ['partner'],
      industry: 'Steel',
    });
  });
});
