import { SYSTEM } from '#contracts';
import { TakeBackLeads, byProduct } from '#leads';
import { MergePersons } from '#people';
import { askAs } from '../../../test/support/http-client.js';
import { startTestApp } from '../../../test/support/test-app.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../test/support/workspace-builder.js';

interface Counts {
  readonly registered: number;
  readonly attended: number;
  readonly absent: number;
  readonly leads: number;
}
interface Came {
  readonly items: readonly {
    readonly person: { readonly id: string; readonly email: string };
    readonly registeredAt: string | null;
    readonly attendedAt: string | null;
    readonly leadId: string | null;
  }[];
}

describe('who came to an event', () => {
  let db: TestDatabase;
  let app: TestApp;
  let firm: BuiltWorkspace<'Giulia'>;
  let events = 0;
  beforeAll(async () => {
    db = await testDatabase();
    firm = await buildWorkspace(db, {
      members: [{ name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' }],
    });
    app = await startTestApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const ask = (): ReturnType<typeof askAs> => askAs(app.url, firm.members.Giulia);
  const part = <T>(of: { readonly prototype: T }): T => app.app.get(of as never, { strict: false });
  const fair = async (): Promise<string> => {
    const when = { startsAt: '2026-05-12T07:00:00Z', endsAt: '2026-05-12T17:00:00Z' };
    return (await ask().post<{ id: string }>('/events', { name: `Fair ${(events += 1)}`, ...when })).body.id;
  };
  const send = async (id: string, attendees: readonly object[], more: object = {}): Promise<void> => {
    expect((await ask().post(`/events/${id}/attendance`, { attendees, ...more })).status).toBe(200);
  };
  const who = (email: string, said: object): object => ({ person: { firstName: email, email }, ...said });
  const came = async (id: string): Promise<Came['items']> =>
    (await ask().get<Came>(`/events/${id}/attendance`)).body.items;
  const counts = async (id: string): Promise<Counts> => {
    const { registered, attended, absent, leads } = (await ask().get<Counts>(`/events/${id}`)).body;
    return { registered, attended, absent, leads };
  };
  const merged = (survivorId: string, loserId: string): Promise<{ mergeId: string }> =>
    db.database.withWorkspace(firm.id, (tx) =>
      part(MergePersons).run(tx, firm.id, { survivorId, loserId }, SYSTEM),
    );
  const apart = (personId: string, mergeId: string): Promise<unknown> =>
    db.database.withWorkspace(firm.id, (tx) =>
      part(MergePersons).undo(tx, firm.id, { personId, mergeId }, SYSTEM),
    );

  it('is one where two records that both came are one person, and two again', async () => {
    const id = await fair();
    await send(id, [
      who('one@both.example', { registeredAt: '2026-05-01T08:00:00Z' }),
      who('two@both.example', { registeredAt: '2026-05-02T08:00:00Z', attendedAt: '2026-05-12T09:00:00Z' }),
      who('three@both.example', { registeredAt: '2026-05-03T08:00:00Z' }),
    ]);
    const before = [await counts(id), await came(id)];
    const idOf = async (email: string): Promise<string> =>
      (await came(id)).find(({ person }) => person.email === email)?.person.id ?? '';
    const [one, two, three] = [
      await idOf('one@both.example'),
      await idOf('two@both.example'),
      await idOf('three@both.example'),
    ];
    const first = await merged(three, two);
    const second = await merged(one, three);
    expect(await counts(id)).toEqual({ registered: 1, attended: 1, absent: 0, leads: 0 });
    expect(await came(id)).toMatchObject([
      {
        person: { id: one, email: 'one@both.example' },
        ...{ registeredAt: '2026-05-01T08:00:00.000Z', attendedAt: '2026-05-12T09:00:00.000Z' },
      },
    ]);
    expect((await ask().get<Came>(`/events/${id}/attendance?is=absent`)).body.items).toEqual([]);
    await apart(one, second.mergeId);
    await apart(three, first.mergeId);
    expect([await counts(id), await came(id)]).toEqual(before);
  });

  it('follows the person, and goes back', async () => {
    const id = await fair();
    await send(id, [who('gone@both.example', { attended: true })]);
    const other = await fair();
    await send(other, [who('stays@both.example', { attended: true })]);
    const [gone] = await came(id);
    const [stays] = await came(other);
    const { mergeId } = await merged(stays!.person.id, gone!.person.id);
    expect(await came(id)).toMatchObject([{ person: { id: stays!.person.id } }]);
    await apart(stays!.person.id, mergeId);
    expect(await came(id)).toEqual([gone]);
  });

  it('came, though the lead it became is taken back; and may become one again', async () => {
    const id = await fair();
    const list = [who('lead@both.example', { attended: true })];
    await send(id, list, { makesLeads: true });
    const [before] = await came(id);
    expect(before?.leadId).not.toBeNull();
    await db.database.withWorkspace(firm.id, (tx) =>
      part(TakeBackLeads).run(tx, byProduct(firm.id), [before!.leadId!], firm.id),
    );
    expect(await came(id)).toEqual([{ ...before, leadId: null }]);
    expect(await counts(id)).toMatchObject({ attended: 1, leads: 0 });
  });
});
