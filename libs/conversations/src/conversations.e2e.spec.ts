import { ErasePerson } from '#people';
import { SYSTEM } from '#contracts';
import { askAs } from '../../../test/support/http-client.js';
import { startTestApp } from '../../../test/support/test-app.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../test/support/workspace-builder.js';

interface Whole {
  readonly version: number;
  readonly status: string;
  readonly subject: string | null;
  readonly handle: string | null;
  readonly person: { readonly id: string; readonly name: string | null } | null;
  readonly owner: { readonly id: string } | null;
  readonly messages: readonly { readonly text: string | null; readonly author: string | null }[];
  readonly changes: readonly { readonly field: string; readonly becomes: string | null }[];
  readonly leads: readonly { readonly leadId: string; readonly way: string }[];
}
interface Listed {
  readonly items: readonly { readonly id: string; readonly leadId: string | null }[];
  readonly nextCursor: string | null;
}
type Opened = { readonly conversationId: string; readonly status: string };
type Made = { readonly leadId: string; readonly status: string };

describe('conversations', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspaceId: string;
  let [carla, giulia, marco, vera]: ActingMember[] = [];
  beforeAll(async () => {
    db = await testDatabase();
    const { id, members } = await buildWorkspace(db, {
      members: [
        { name: 'Carla', roles: ['care'], team: 'care' },
        { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
        { name: 'Vera', roles: ['viewer'] },
      ],
    });
    [workspaceId, carla, giulia, marco, vera] = [
      id,
      members.Carla,
      members.Giulia,
      members.Marco,
      members.Vera,
    ];
    app = await startTestApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const as = (member: ActingMember | undefined): ReturnType<typeof askAs> => askAs(app.url, member!);
  const opened = async (body: object): Promise<string> => {
    const answer = await as(carla).post<Opened>('/conversations', { kind: 'care', ...body });
    expect(answer).toMatchObject({ status: 201 });
    return answer.body.conversationId;
  };
  const one = async (id: string, member = carla): Promise<Whole> =>
    (await as(member).get<Whole>(`/conversations/${id}`)).body;
  const entries = (id: string): Promise<{ type: string; lead_id: string | null }[]> =>
    db.oracle(
      'select type, lead_id from journal_entry where subject_id = $1 order by position nulls last, recorded_at, id',
      [id],
    );
  const question = (name: string, more: object = {}): object => ({
    subject: 'Delivery',
    person: { firstName: name, email: `${name.toLowerCase()}@care.example` },
    message: { direction: 'in', text: 'Where is it? And may I have a quote for ten more?' },
    ...more,
  });

  it('opens a ticket of somebody who is found as a capture would find them, with a touch on their timeline', async () => {
    const whole = await one(await opened(question('Anna')));
    expect(whole).toMatchObject({ status: 'open', person: { name: 'Anna' }, owner: null, leads: [] });
    expect(whole.messages).toMatchObject([{ text: 'Where is it? And may I have a quote for ten more?' }]);
    const touches = await db.oracle('select channel, action from touch where person_id = $1', [
      whole.person!.id,
    ]);
    expect(touches).toEqual([{ channel: 'customer-care', action: 'care' }]);
  });

  it('keeps a mention of somebody unknown under their handle', async () => {
    const id = await opened({
      kind: 'social',
      handle: '@piera',
      message: { direction: 'in', text: 'Nice!' },
    });
    expect(await one(id)).toMatchObject({ person: null, handle: '@piera' });
  });

  it('knows a ticket of another system once, and adds what it says anew once', async () => {
    const person = { firstName: 'Twice', email: 'twice@care.example' };
    const ticket = { kind: 'care', source: 'helpdesk', externalId: 'T-1', subject: 'Broken', person };
    const say = (externalId: string): object => ({
      ...ticket,
      message: { direction: 'in', text: `Word ${externalId}`, externalId },
    });
    const answers = await Promise.all(
      ['m1', 'm1', 'm2', 'm2'].map((id) => as(carla).post<Opened>('/conversations', say(id))),
    );
    const ids = new Set(answers.map(({ body }) => body.conversationId));
    expect(ids.size).toBe(1);
    expect(answers.filter(({ body }) => body.status === 'opened')).toHaveLength(1);
    const [id = ''] = ids;
    const texts = (await one(id)).messages.map(({ text }) => text);
    expect(texts.sort()).toEqual(['Word m1', 'Word m2']);
    const touches = `select action from touch t join person p on p.id = t.person_id where p.email = $1`;
    expect(await db.oracle(touches, [person.email])).toEqual([{ action: 'care' }]);
  });

  it('refuses half of a foreign id, naming what is missing', async () => {
    const answer = await as(carla).post('/conversations', { kind: 'care', source: 'helpdesk' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/externalId' }] } });
  });

  describe('deciding', () => {
    it('gives it to a member, remembers every change, and opens it again by a word of the customer', async () => {
      const id = await opened(question('Bruno'));
      const { version } = await one(id);
      const ownerId = carla!.id;
      const taken = await as(carla).post<Whole>(`/conversations/${id}/assignment`, { ownerId, version });
      expect(taken).toMatchObject({ status: 200, body: { ownerId } });
      const next = { status: 'resolved', version: taken.body.version };
      expect(await as(carla).post(`/conversations/${id}/status`, next)).toMatchObject({ status: 200 });
      await as(carla).post(`/conversations/${id}/messages`, { direction: 'out', text: 'It left today.' });
      expect(await one(id)).toMatchObject({ status: 'resolved', owner: { id: ownerId } });
      await as(carla).post(`/conversations/${id}/messages`, { direction: 'in', text: 'It did not.' });
      const whole = await one(id);
      expect(whole.status).toBe('open');
      expect(whole.changes).toMatchObject([
        { field: 'owner', becomes: ownerId },
        { field: 'status', becomes: 'resolved' },
        { field: 'status', becomes: 'open' },
      ]);
      expect((await entries(id)).map(({ type }) => type).sort()).toEqual([
        'conversation.assigned',
        'conversation.message_added',
        'conversation.message_added',
        'conversation.message_added',
        'conversation.opened',
        'conversation.status_changed',
        'conversation.status_changed',
      ]);
    });

    it('lets one of two who take it at once have it, and tells the other', async () => {
      const id = await opened(question('Chiara'));
      const { version } = await one(id);
      const answers = await Promise.all(
        [carla, marco].map((member) =>
          as(member).post(`/conversations/${id}/assignment`, { ownerId: member!.id, version }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
        type: expect.stringContaining('conversation/changed') as string,
      });
    });

    it('says that a member who is not there cannot have it', async () => {
      const id = await opened(question('Dora'));
      const ownerId = '01900000-0000-7000-8000-000000000001';
      const answer = await as(carla).post(`/conversations/${id}/assignment`, { ownerId, version: 1 });
      expect(answer.body).toMatchObject({ type: expect.stringContaining('no-such-member') as string });
    });
  });

  describe('becoming a lead', () => {
    const make = (id: string, body: object = {}): Promise<{ status: number; body: Made }> =>
      as(carla).post<Made>(`/conversations/${id}/lead`, body);

    it('is a lead of care by its own touch, and both know of each other', async () => {
      const id = await opened(question('Elena'));
      const { body } = await make(id, { intent: 'achieve' });
      expect(body.status).toBe('captured');
      const sql = `select l.origin, l.channel, l.intent, t.action, t.lead_id = l.id as "isLinked" from lead l
                     join touch t on t.person_id = l.person_id where l.id = $1`;
      expect(await db.oracle(sql, [body.leadId])).toEqual([
        { origin: 'care', channel: 'customer-care', intent: 'achieve', action: 'care', isLinked: true },
      ]);
      expect((await one(id)).leads).toMatchObject([{ leadId: body.leadId, way: 'made' }]);
      expect(await entries(id)).toContainEqual({ type: 'conversation.lead_made', lead_id: body.leadId });
      const kept = await db.oracle('select status from intake_submission where lead_id = $1', [body.leadId]);
      expect(kept).toEqual([{ status: 'accepted' }]);
    });

    it('is made once, whoever asks again or at once', async () => {
      const id = await opened(question('Franca'));
      const answers = await Promise.all([make(id), make(id), make(id)]);
      expect(new Set(answers.map(({ body }) => body.leadId)).size).toBe(1);
      expect(answers.map(({ body }) => body.status).sort()).toEqual(['captured', 'duplicate', 'duplicate']);
    });

    it('tells the open lead of the person instead of making a second', async () => {
      const first = await make(await opened(question('Gaia')));
      const second = await make(await opened(question('Gaia')));
      expect(second.body).toEqual({ leadId: first.body.leadId, status: 'enriched' });
    });

    it('asks who it is where nobody knows, and then knows', async () => {
      const id = await opened({ kind: 'social', handle: '@rosa' });
      expect((await make(id)).body).toMatchObject({
        type: expect.stringContaining('conversation/nobody') as string,
      });
      const { body } = await make(id, { person: { firstName: 'Rosa', email: 'rosa@care.example' } });
      const found = await db.oracle('select origin, channel from lead where id = $1', [body.leadId]);
      expect(found).toEqual([{ origin: 'marketing', channel: 'social' }]);
      expect(await one(id)).toMatchObject({ person: { name: 'Rosa' } });
    });
  });

  it('comes back to care from a lead, where it knows its lead and the lead knows it', async () => {
    const made = await as(carla).post<Made>(`/conversations/${await opened(question('Ida'))}/lead`);
    const { leadId } = made.body;
    const asked = { subject: 'Invoice is wrong', text: 'They said so on the phone.', priority: 'high' };
    const answer = await as(marco).post<Opened>(`/leads/${leadId}/conversations`, asked);
    expect(answer.status).toBe(201);
    const id = answer.body.conversationId;
    const whole = await one(id);
    expect(whole).toMatchObject({ subject: 'Invoice is wrong', person: { name: 'Ida' } });
    expect(whole.leads).toMatchObject([{ leadId, way: 'handed' }]);
    const touches = await db.oracle('select action from touch where person_id = $1', [whole.person!.id]);
    expect(touches).toEqual([{ action: 'care' }]);
    const listed = await as(marco).get<Listed>(`/conversations?leadId=${leadId}`);
    expect(listed.body.items.map((each) => each.id)).toContain(id);
    expect(await entries(id)).toContainEqual({ type: 'conversation.handed_to_care', lead_id: leadId });
    const stage = await db.oracle('select stage from lead where id = $1', [leadId]);
    expect(stage).toEqual([{ stage: 'inquiry' }]);
  });

  it('pages through what stirred last first, and finds by kind, state and owner', async () => {
    for (const n of [1, 2, 3]) await opened({ kind: 'social', handle: `@page${n}`, subject: `P${n}` });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const path = `/conversations?kind=social&status=active&owner=none&limit=2${after}`;
      const { body }: { body: Listed } = await as(carla).get<Listed>(path);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    const all = await db.oracle<{ id: string }>(
      `select id from conversation where kind = 'social' and status in ('open', 'waiting') and owner_id is null order by stirred_at desc, id desc`,
    );
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  describe('personal data', () => {
    it('shows no word to who may not see names, and lets them change nothing', async () => {
      const id = await opened(question('Lara', { handle: '@lara' }));
      const whole = await one(id, vera);
      expect(whole).toMatchObject({ subject: null, handle: null, person: { name: 'L.' } });
      expect(whole.messages).toMatchObject([{ text: null, author: null }]);
      const answer = await as(vera).post(`/conversations/${id}/messages`, { direction: 'in', text: 'x' });
      expect(answer.status).toBe(403);
    });

    it('goes with its person, who does not come back by it', async () => {
      const body = question('Mina', { handle: '@mina' });
      const id = await opened(body);
      const { person } = await one(id);
      await db.database.withWorkspace(workspaceId, (tx) =>
        app.app
          .get(ErasePerson, { strict: false })
          .erase(tx, workspaceId, person!.id, { actor: SYSTEM, occurredAt: new Date() }),
      );
      const again = await one(await opened(body));
      for (const whole of [await one(id), again]) {
        expect(whole).toMatchObject({ subject: null, handle: null });
        expect(whole.messages).toMatchObject([{ text: null, author: null }]);
      }
      expect(again.person).toBeNull();
    });

    it('keeps no word that its source or a member adds after its person was erased, whichever of them began it', async () => {
      const ticket = { kind: 'care', source: 'helpdesk', ...question('Rita', { handle: '@rita' }) };
      const say = (externalId: string, message: string): object => ({
        ...{ ...ticket, externalId },
        message: { direction: 'in', text: 'It is Rita again.', author: 'Rita', externalId: message },
      });
      const id = await opened(say('T-rita', 'r1'));
      const { person } = await one(id);
      await db.database.withWorkspace(workspaceId, (tx) =>
        app.app
          .get(ErasePerson, { strict: false })
          .erase(tx, workspaceId, person!.id, { actor: SYSTEM, occurredAt: new Date() }),
      );
      const withheld = await opened(say('T-rita-later', 'r1'));
      for (const ticketId of ['T-rita', 'T-rita-later'])
        expect(await as(carla).post('/conversations', say(ticketId, 'r2'))).toMatchObject({
          body: { status: 'known' },
        });
      await as(carla).post(`/conversations/${id}/messages`, { direction: 'out', text: 'Dear Rita' });
      const [known, later] = [await one(id), await one(withheld)];
      expect([known.messages.length, later.messages.length]).toEqual([3, 2]);
      for (const message of [...known.messages, ...later.messages])
        expect(message).toMatchObject({ text: null, author: null });
    });

    it('is part of what is exported of a person', async () => {
      const { person } = await one(await opened(question('Nora')));
      const response = await fetch(`${app.url}/api/v1/people/${person!.id}/export`, {
        headers: giulia!.headers,
      });
      const { tables } = (await response.json()) as { tables: Record<string, readonly object[]> };
      expect(tables).toMatchObject({
        conversation: [{ subject: 'Delivery' }],
        conversation_message: [{ text: 'Where is it? And may I have a quote for ten more?' }],
      });
    });
  });

  it('moves its board when something is said', async () => {
    const id = await opened(question('Olga'));
    const board = await as(carla).get<{ cells: Record<string, number> }>('/boards/conversations');
    expect(board.body).toMatchObject({ cells: { [id]: (await one(id)).version } });
  });
});
