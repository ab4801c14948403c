import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
  { name: 'Paolo', roles: ['partner'], team: 'partner' },
  { name: 'Vera', roles: ['viewer'], team: 'leadership' },
] as const;
type Name = (typeof MEMBERS)[number]['name'];

interface Written {
  readonly noteId: string;
}
interface LeadRead {
  readonly notes: readonly { readonly id: string; readonly text: string; readonly mentions: string[] }[];
  readonly timeline: readonly { readonly type: string; readonly payload: { readonly noteId?: string } }[];
}
interface Refusal {
  readonly code: string;
  readonly detail: string;
}

describe('notes about a lead', () => {
  let db: TestDatabase;
  let app: TestApp;
  let ask: Record<Name, ReturnType<typeof askAs>>;
  let ids: Record<Name, string>;
  let headers: Record<Name, Readonly<Record<string, string>>>;
  let lead = '';
  beforeAll(async () => {
    db = await testDatabase();
    const { members, teams } = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db);
    const each = <T>(of: (name: Name) => T): Record<Name, T> =>
      Object.fromEntries(MEMBERS.map(({ name }) => [name, of(name)])) as Record<Name, T>;
    ask = each((name) => askAs(app.url, members[name]));
    ids = each((name) => members[name].id);
    headers = each((name) => members[name].headers);
    const hit = { channel: 'website', leadType: 'demo', origin: 'marketing' };
    const { body } = await ask.Giulia.post<{ results: { leadId: string }[] }>('/leads', [
      { ...hit, firstName: 'Ada', lastName: 'Rossi', email: 'ada@rossi.example' },
    ]);
    lead = body.results[0]?.leadId ?? '';
    await ask.Giulia.post('/handovers', { leadIds: [lead], toTeamId: teams.sales });
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const write = (who: Name, text: string, ...mentions: Name[]) =>
    ask[who].post<Written & Refusal>(`/leads/${lead}/notes`, {
      text,
      mentions: mentions.map((name) => ids[name]),
    });
  const takeBack = (who: Name, noteId: string): Promise<number> =>
    fetch(`${app.url}/api/v1/leads/${lead}/notes/${noteId}`, {
      method: 'DELETE',
      headers: headers[who],
    }).then(({ status }) => status);
  const read = async (): Promise<LeadRead> => (await ask.Marco.get<LeadRead>(`/leads/${lead}`)).body;

  it('are told to whom they mention, once, where they stand, and hold no word in the journal', async () => {
    const { status, body } = await write('Giulia', 'Met her at the fair. @Anna', 'Anna');
    expect(status).toBe(201);
    const page = await read();
    expect(page.notes).toContainEqual(
      expect.objectContaining({ id: body.noteId, text: 'Met her at the fair. @Anna', mentions: [ids.Anna] }),
    );
    expect(
      page.timeline.some(({ type, payload }) => type === 'note.added' && payload.noteId === body.noteId),
    ).toBe(true);
    const [entry] = await db.oracle<{ payload: string }>(
      `select payload::text from journal_entry where type = 'note.added' and payload->>'noteId' = $1`,
      [body.noteId],
    );
    expect(entry?.payload).not.toContain('fair');
    const told = await until('the mention is told', async () => {
      const { body: list } = await ask.Anna.get<{ items: { kind: string; leadId: string; facts: object }[] }>(
        '/notifications?kind=mentioned',
      );
      return list.items.length > 0 ? list.items : undefined;
    });
    expect(told).toEqual([
      expect.objectContaining({ kind: 'mentioned', leadId: lead, facts: { noteId: body.noteId } }),
    ]);
  });

  it.each<[Name[], string]>([
    [['Paolo'], 'a partner is with another team'],
    [['Vera'], 'a viewer may not see whom the lead is about'],
    [['Anna', 'Paolo'], 'one of two does not see it'],
  ])('mention nobody who may not read them: %j, because %s', async (mentions) => {
    const { status, body } = await write('Marco', 'Look.', ...mentions);
    expect([status, body.code]).toEqual([422, 'note/not-for-their-eyes']);
    expect(body.detail).toContain(mentions.at(-1));
    expect(body.detail).toContain('leave the mention out');
    expect(body.detail).not.toContain('Anna');
  });

  it('ask those who sign for the other side to excuse a promise, and nobody where there is none', async () => {
    const obligationId = newId();
    await db.oracle(
      `insert into desk_clock (workspace_id, lead_id, agreement_id, clause_key, obligation_id, kind, owed_by, started_at, due_at)
       select workspace_id, id, $2, 'contact', $3, 'duty.contact', 'sales', now(), now() from lead where id = $1`,
      [lead, newId(), obligationId],
    );
    const asking = (who: Name, about: string) =>
      ask[who].post<Written & Refusal>(`/leads/${lead}/notes`, {
        text: 'Their plant burnt.',
        obligationId: about,
      });
    const { status, body } = await asking('Marco', obligationId);
    expect(status).toBe(201);
    const written = (await read()).notes.find(({ id }) => id === body.noteId);
    expect(written).toMatchObject({ text: 'Their plant burnt.', mentions: [ids.Giulia] });
    const told = await until('it is told', async () => {
      const path = '/notifications?kind=waiver-asked';
      const { body: list } = await ask.Giulia.get<{ items: object[] }>(path);
      return list.items.length > 0 ? list.items : undefined;
    });
    expect(told).toEqual([
      expect.objectContaining({
        ...{ kind: 'waiver-asked', leadId: lead },
        facts: { noteId: body.noteId, obligationId, owedBy: 'sales' },
      }),
    ]);
    const other = await asking('Marco', newId());
    expect([other.status, other.body.code]).toEqual([409, 'note/nothing-to-excuse']);
    await db.oracle(`update desk_clock set owed_by = 'marketing' where obligation_id = $1`, [obligationId]);
    const { body: back } = await asking('Giulia', obligationId);
    expect((await read()).notes.find(({ id }) => id === back.noteId)?.mentions).toEqual([ids.Marco]);
  });

  it('offer those who may be mentioned, by name', async () => {
    const { body } = await ask.Anna.get<{ items: { id: string; name: string }[] }>(
      `/leads/${lead}/mentionable`,
    );
    expect(body.items.map(({ name }) => name)).toEqual(['Anna', 'Giulia', 'Marco']);
  });

  it('are written and asked about only by those who see the lead and its person', async () => {
    expect((await write('Vera', 'Hello')).status).toBe(403);
    expect((await write('Paolo', 'Hello')).status).toBe(404);
    expect((await ask.Paolo.get(`/leads/${lead}/mentionable`)).status).toBe(403);
  });

  it('are no activity: the lead grows no younger and its clocks run', async () => {
    const age = () =>
      db.oracle<{ last: Date; state: string }>(
        'select last_activity_at as last, work_state as state from lead where id = $1',
        [lead],
      );
    const before = await age();
    await write('Anna', 'Only a thought.');
    expect(await age()).toEqual(before);
  });

  it('are taken back by their author, soon, and nobody else', async () => {
    const { body } = await write('Anna', 'Wrong lead!', 'Marco');
    expect(await takeBack('Marco', body.noteId)).toBe(403);
    expect(await takeBack('Anna', body.noteId)).toBe(200);
    expect(await takeBack('Anna', body.noteId)).toBe(404);
    expect((await read()).notes.map(({ id }) => id)).not.toContain(body.noteId);
  });

  it('stay once ten minutes have passed', async () => {
    const { body } = await write('Anna', 'Said is said.');
    await db.oracle(`update lead_note set written_at = written_at - interval '11 minutes' where id = $1`, [
      body.noteId,
    ]);
    expect(await takeBack('Anna', body.noteId)).toBe(409);
  });
});
