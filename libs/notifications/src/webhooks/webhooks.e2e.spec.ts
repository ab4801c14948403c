import { Webhook } from 'standardwebhooks';
import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { answers, Receiver } from '../test-support/receiver.js';
import type { Behaviour, Received } from '../test-support/receiver.js';

const MEMBERS = [
  { name: 'Ada', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
  { name: 'Omar', roles: ['operations'] },
] as const;
const ENV = {
  WEBHOOK_ALLOW_LOOPBACK: 'true',
  WEBHOOK_TIMEOUT_MS: '10000',
  WEBHOOK_RETRY_SECONDS: '0.05,0.05',
};

interface Made {
  readonly id: string;
  readonly secret: string;
}
interface Logged {
  readonly state: string;
  readonly attempts: number;
  readonly nextAt: string | null;
  readonly log: readonly { readonly outcome: string; readonly status: number | null }[];
}

const verified = (secret: string, { headers, body }: Received): unknown =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

describe('outgoing webhooks', () => {
  let db: TestDatabase;
  let apps: TestApp[];
  let workspaceId: string;
  let ask: ReturnType<typeof askAs>;
  let omar: ReturnType<typeof askAs>;
  const receivers: Receiver[] = [];

  beforeAll(async () => {
    db = await testDatabase();
    const workspace = await buildWorkspace(db, { members: MEMBERS });
    workspaceId = workspace.id;
    apps = [await startTestApp(db, { env: ENV }), await startTestApp(db, { env: ENV })];
    ask = askAs(apps[0]!.url, workspace.members.Ada);
    omar = askAs(apps[1]!.url, workspace.members.Omar);
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await Promise.all(receivers.map((receiver) => receiver.close()));
    await db.drop();
  });

  const receiving = async (...behaviours: readonly Behaviour[]): Promise<Receiver> => {
    const receiver = await Receiver.start();
    receivers.push(receiver);
    return behaviours.length > 0 ? receiver.behaves(...behaviours) : receiver;
  };
  const endpoint = async (url: string, types = ['webhook.test'], format = 'cloudevents'): Promise<Made> => {
    const { status, body } = await ask.post<Made>('/webhooks', { url, types, format });
    expect(status).toBe(201);
    return body;
  };
  const tested = async (id: string): Promise<string> =>
    (await ask.post<{ deliveryId: string }>(`/webhooks/${id}/test`)).body.deliveryId;
  const settled = (id: string, deliveryId: string): Promise<Logged> =>
    until('the delivery is settled', async () => {
      const { body } = await ask.get<Logged>(`/webhooks/${id}/deliveries/${deliveryId}`);
      return body.state !== 'pending' && body;
    });
  const captured = async (): Promise<string> => {
    const person = { firstName: 'Grace', lastName: 'Hopper', email: `${newId()}@rossi.example` };
    const lead = { ...person, channel: 'website', origin: 'marketing', leadType: 'demo' };
    return (await ask.post<{ results: [{ leadId: string }] }>('/leads', lead)).body.results[0].leadId;
  };

  it('tells what happened as a signed CloudEvent that the official verifier takes, without names', async () => {
    const receiver = await receiving();
    const { secret } = await endpoint(receiver.url, ['lead.*']);
    const leadId = await captured();
    const received = await until('the lead is told', () =>
      receiver.received.find(({ body }) => body.includes(leadId)),
    );
    expect(verified(secret, received)).toMatchObject({
      ...{ specversion: '1.0', type: expect.stringMatching(/^lead\./), datacontenttype: 'application/json' },
      ...{ source: expect.stringContaining(workspaceId), sequence: expect.stringMatching(/^\d+$/) },
      data: { leadId, isCut: false },
    });
    expect(received.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(received.body).not.toMatch(/Grace|Hopper|rossi\.example/);
    expect(() => verified(secret, { ...received, body: `${received.body} ` })).toThrow(/signature/);
  });

  it('sends each entry of the types asked for once, whichever of two processes sends it', async () => {
    const receiver = await receiving();
    const { id } = await endpoint(receiver.url, ['lead.captured']);
    const leads = await Promise.all(Array.from({ length: 20 }, captured));
    const told = await until(
      'all leads are told',
      () => receiver.received.length >= leads.length && receiver.received,
    );
    const subjects = told.map(({ body }) => (JSON.parse(body) as { data: { leadId: string } }).data.leadId);
    expect(subjects.sort()).toEqual([...leads].sort());
    expect(new Set(told.map(({ headers }) => headers['webhook-id'])).size).toBe(leads.length);
    const { body } = await ask.get<{ items: { type: string; state: string }[] }>(
      `/webhooks/${id}/deliveries?limit=100&state=delivered`,
    );
    expect(new Set(body.items.map(({ type }) => type))).toEqual(new Set(['lead.captured']));
  });

  it('stops an endpoint that is gone, says so to whoever keeps the keys, and drops what waits', async () => {
    const receiver = await receiving(answers(410));
    const { id } = await endpoint(receiver.url);
    await settled(id, await tested(id));
    const { body } = await ask.get<object>(`/webhooks/${id}`);
    expect(body).toMatchObject({ isEnabled: false, disabledBecause: 'gone' });
    expect(await ask.post(`/webhooks/${id}/test`)).toMatchObject({
      ...{ status: 409, body: { code: 'webhook/stopped' } },
    });
    const told = await ask.get<{ items: { kind: string; subjectId: string }[] }>('/notifications?limit=100');
    expect(told.body.items.filter(({ subjectId }) => subjectId === id)).toMatchObject([
      { kind: 'webhook-stopped', subjectKind: 'webhook', facts: { because: 'gone' } },
    ]);
    const others = await omar.get<{ items: { subjectId: string }[] }>('/notifications?limit=100');
    expect(others.body.items.filter(({ subjectId }) => subjectId === id)).toEqual([]);
  });

  it('stops an endpoint that has only failed for five days, and not one that failed once', async () => {
    const receiver = await receiving(answers(500));
    const { id } = await endpoint(receiver.url);
    await settled(id, await tested(id));
    expect((await ask.get<object>(`/webhooks/${id}`)).body).toMatchObject({ isEnabled: true });
    await db.oracle(
      `update webhook_endpoint set failing_since = now() - interval '121 hours' where id = $1`,
      [id],
    );
    await tested(id);
    const stopped = await until('it is stopped', async () => {
      const { body } = await ask.get<{ isEnabled: boolean; disabledBecause: string }>(`/webhooks/${id}`);
      return !body.isEnabled && body;
    });
    expect(stopped.disabledBecause).toBe('failing');
    await ask.put(`/webhooks/${id}`, { url: receiver.url, types: ['*'] });
    expect((await ask.get<object>(`/webhooks/${id}`)).body).toMatchObject({
      ...{ isEnabled: true, disabledBecause: null, failingSince: null },
    });
  });

  it('signs with both secrets after a change, with the new one alone a day later', async () => {
    const receiver = await receiving();
    const { id, secret } = await endpoint(receiver.url);
    const { body } = await ask.post<{ secret: string }>(`/webhooks/${id}/secret`);
    await settled(id, await tested(id));
    const both = receiver.received.at(-1)!;
    expect([verified(secret, both), verified(body.secret, both)]).toHaveLength(2);
    await db.oracle(`update webhook_endpoint set previous_until = now() where id = $1`, [id]);
    await settled(id, await tested(id));
    const later = receiver.received.at(-1)!;
    expect(verified(body.secret, later)).toBeDefined();
    expect(() => verified(secret, later)).toThrow(/signature/);
  });

  it('sends again what it sent before, under the same id', async () => {
    const receiver = await receiving();
    const { id } = await endpoint(receiver.url);
    const deliveryId = await tested(id);
    await settled(id, deliveryId);
    expect(await ask.post(`/webhooks/${id}/deliveries/${deliveryId}/replay`)).toMatchObject({ status: 200 });
    await until('it comes again', () => receiver.received.length === 2);
    const [first, again] = receiver.received;
    expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(await settled(id, deliveryId)).toMatchObject({ attempts: 2 });
  });

  it('sends again what never arrived since an instant', async () => {
    const receiver = await receiving(answers(500), answers(500), answers(500), answers(200));
    const { id } = await endpoint(receiver.url);
    const deliveryId = await tested(id);
    expect(await settled(id, deliveryId)).toMatchObject({ state: 'given_up' });
    const since = new Date(Date.now() - 3_600_000).toISOString();
    expect((await ask.post(`/webhooks/${id}/replay`, { since })).body).toEqual({ replayed: 1 });
    expect(await settled(id, deliveryId)).toMatchObject({ state: 'delivered', attempts: 4 });
    expect((await ask.post(`/webhooks/${id}/replay`, { since })).body).toEqual({ replayed: 0 });
  });

  it('writes to a chat as its incoming webhooks take it', async () => {
    const [slack, teams] = [await receiving(), await receiving()];
    await endpoint(slack.url, ['lead.captured'], 'slack');
    await endpoint(teams.url, ['lead.captured'], 'teams');
    const leadId = await captured();
    const line = await until('Slack is told', () => slack.received.find(({ body }) => body.includes(leadId)));
    expect(JSON.parse(line.body)).toEqual({
      text: expect.stringMatching(/^A new lead came in\. <http\S+\|Open in Staffetta>$/),
    });
    expect(line.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8' });
    expect(line.headers).not.toHaveProperty('webhook-signature');
    const card = await until('Teams is told', () => teams.received.find(({ body }) => body.includes(leadId)));
    expect(JSON.parse(card.body)).toMatchObject({
      type: 'message',
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
      ],
    });
  });

  it('shows the secret once, and endpoints to whoever keeps the keys only', async () => {
    const receiver = await receiving();
    const made = await endpoint(receiver.url);
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { body } = await ask.get<object>('/webhooks');
    expect(JSON.stringify(body)).toContain(made.id);
    expect(JSON.stringify(body)).not.toContain('whsec_');
    expect((await omar.get('/webhooks')).status).toBe(403);
    expect(await ask.post('/webhooks', { url: receiver.url, types: ['everything'] })).toMatchObject({
      status: 400,
    });
    expect(await ask.post('/webhooks', { url: 'http://example.com', types: ['*'] })).toMatchObject({
      ...{ status: 422, body: { code: 'webhook/address' } },
    });
    expect(await ask.get(`/webhooks/${newId()}`)).toMatchObject({
      ...{ status: 404, body: { code: 'webhook/missing' } },
    });
  });
});
