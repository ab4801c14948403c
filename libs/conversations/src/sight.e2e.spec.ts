import { askAs } from '../../../test/support/http-client.js';
import { startTestApp } from '../../../test/support/test-app.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { until } from '../../../test/support/until.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../test/support/workspace-builder.js';

type Name = 'Carla' | 'Giulia' | 'Luca' | 'Otto' | 'Pia' | 'Vera';
interface Listed {
  readonly items: readonly { readonly id: string }[];
}
interface Known {
  readonly leadId: string;
  readonly email: string;
}

describe('a conversation is seen', () => {
  let db: TestDatabase;
  let app: TestApp;
  let firm: BuiltWorkspace<Name>;
  let names = 0;
  beforeAll(async () => {
    db = await testDatabase();
    firm = await buildWorkspace(db, {
      members: [
        { name: 'Carla', roles: ['care'], team: 'care' },
        { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
        { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
        // A rep of another team, and a partner.
        { name: 'Otto', roles: ['sales-rep'], team: 'operations' },
        { name: 'Pia', roles: ['partner'], team: 'partner' },
        { name: 'Vera', roles: ['viewer'] },
      ],
    });
    app = await startTestApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const as = (name: Name): ReturnType<typeof askAs> => askAs(app.url, firm.members[name]);
  const somebody = (): string => `sight-${(names += 1)}@care.example`;
  const captured = async (email = somebody(), more: object = {}): Promise<Known> => {
    const { body } = await as('Giulia').post<{ results: [{ leadId: string }] }>('/leads', {
      ...{ channel: 'website', origin: 'marketing', leadType: 'demo', email, ...more },
    });
    return { leadId: body.results[0].leadId, email };
  };
  const withTeam = async ({ leadId }: Known, team: 'sales' | 'operations' | 'partner'): Promise<void> => {
    await db.oracle('update lead set team_id = $2 where id = $1', [leadId, firm.teams[team]]);
    // Boards move with entries: of any lead.
    await captured();
  };
  const opened = async (email: string | null): Promise<string> => {
    const person = email === null ? {} : { person: { email } };
    const body = { kind: 'care', subject: 'Where?', handle: '@who', ...person };
    return (await as('Carla').post<{ conversationId: string }>('/conversations', body)).body.conversationId;
  };
  const ofLead = async (lead: Known): Promise<string> => {
    const id = await opened(lead.email);
    expect(
      (await as('Carla').post<Known>(`/conversations/${id}/lead`, { leadType: 'demo' })).body.leadId,
    ).toBe(lead.leadId);
    return id;
  };
  const board = async (name: Name): Promise<Readonly<Record<string, number>>> => {
    const path = `/boards/${encodeURIComponent(`conversations/${firm.members[name].id}`)}`;
    return (await as(name).get<{ cells: Record<string, number> }>(path)).body.cells;
  };
  /** Who of them sees it, in the list, by itself and, where they have one of their own, on the board. */
  const seers = async (
    id: string,
    of: readonly Name[] = ['Carla', 'Luca', 'Otto', 'Vera'],
  ): Promise<Name[]> => {
    const found: Name[] = [];
    for (const name of of) {
      const list = (await as(name).get<Listed>('/conversations?limit=100')).body.items.some(
        (one) => one.id === id,
      );
      expect([name, (await as(name).get(`/conversations/${id}`)).status]).toEqual([name, list ? 200 : 404]);
      await until(
        `the board of ${name} ${list ? 'has' : 'lacks'} it`,
        async () => id in (await board(name)) === list,
      );
      if (list) found.push(name);
    }
    return found;
  };

  it('exactly by who sees its lead, and by care, whom customers ask whoever sells to them', async () => {
    const lead = await captured();
    const id = await ofLead(lead);
    expect(await seers(id)).toEqual(['Carla', 'Vera']);
    await withTeam(lead, 'sales');
    expect(await seers(id)).toEqual(['Carla', 'Luca', 'Vera']);
    await withTeam(lead, 'operations');
    expect(await seers(id)).toEqual(['Carla', 'Otto', 'Vera']);
  });

  it('by who sees a lead of its person, where it has none of its own', async () => {
    const lead = await captured();
    await withTeam(lead, 'sales');
    const id = await opened(lead.email);
    expect(await seers(id)).toEqual(['Carla', 'Luca', 'Vera']);
  });

  it('by whoever works conversations, where nobody of it is a lead', async () => {
    for (const email of [somebody(), null])
      expect(await seers(await opened(email))).toEqual(['Carla', 'Luca', 'Otto', 'Vera']);
  });

  it('by whom it was given to', async () => {
    const lead = await captured();
    await withTeam(lead, 'operations');
    const id = await ofLead(lead);
    const { version } = (await as('Carla').get<{ version: number }>(`/conversations/${id}`)).body;
    const given = { ownerId: firm.members.Luca.id, version };
    expect((await as('Carla').post(`/conversations/${id}/assignment`, given)).status).toBe(200);
    expect(await seers(id)).toEqual(['Carla', 'Luca', 'Otto', 'Vera']);
  });

  it('with the lead in which its own one ended, and with its own one again once that is taken back', async () => {
    const phone = '+39 347 555 7788';
    const [one, other] = [await captured(somebody(), { phone }), await captured(somebody(), { phone })];
    const id = await ofLead(other);
    await withTeam(one, 'sales');
    await withTeam(other, 'operations');
    const personOf = async ({ leadId }: Known): Promise<string> =>
      (await as('Giulia').get<{ person: { id: string } }>(`/leads/${leadId}`)).body.person.id;
    const [survivorId, loserId] = [await personOf(one), await personOf(other)];
    const told = async (): Promise<boolean> => {
      const { body } = await as('Giulia').get<Listed>(`/conversations?leadId=${one.leadId}`);
      return body.items.some((each) => each.id === id);
    };
    expect([await seers(id), await told()]).toEqual([['Carla', 'Otto', 'Vera'], false]);
    const { body } = await as('Giulia').post<{ mergeId: string }>(`/people/${survivorId}/merges`, {
      loserId,
    });
    expect([await seers(id), await told()]).toEqual([['Carla', 'Luca', 'Vera'], true]);
    const whose = async () =>
      (await as('Giulia').get<{ person: { id: string } }>(`/conversations/${id}`)).body.person.id;
    expect(await whose()).toBe(survivorId);
    expect((await as('Giulia').post(`/people/${survivorId}/merges/${body.mergeId}/reversal`)).status).toBe(
      200,
    );
    expect([await seers(id), await told()]).toEqual([['Carla', 'Otto', 'Vera'], false]);
    expect(await whose()).toBe(loserId);
  });

  it('by nobody else, who neither works it, nor asks for those of a lead, nor watches those of others', async () => {
    const lead = await captured();
    await withTeam(lead, 'operations');
    const id = await ofLead(lead);
    const tried = await Promise.all([
      as('Luca').post(`/conversations/${id}/messages`, { direction: 'note', text: 'Mine?' }),
      as('Luca').post(`/conversations/${id}/assignment`, { ownerId: firm.members.Luca.id, version: 1 }),
      as('Luca').post(`/conversations/${id}/status`, { status: 'closed', version: 1 }),
      as('Luca').post(`/conversations/${id}/priority`, { priority: 'low', version: 1 }),
      as('Luca').post(`/conversations/${id}/lead`),
      as('Luca').get(`/conversations?leadId=${lead.leadId}`),
    ]);
    expect(tried.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    const boards = ['conversations', `conversations/${firm.members.Otto.id}`].map((each) =>
      as('Luca').get(`/boards/${encodeURIComponent(each)}`),
    );
    expect((await Promise.all(boards)).filter(({ status }) => status === 200)).toEqual([]);
  });

  it('by no guest, not even of their own leads', async () => {
    const lead = await captured();
    await withTeam(lead, 'partner');
    const id = await ofLead(lead);
    const paths = ['/conversations', `/conversations/${id}`, `/conversations?leadId=${lead.leadId}`];
    const asked = await Promise.all(paths.map((path) => as('Pia').get(path)));
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});
