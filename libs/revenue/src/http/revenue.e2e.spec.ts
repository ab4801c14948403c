import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { DealDesk, DealRoom } from '../test-support/deal-desk.js';

interface Problem {
  readonly code: string;
  readonly errors: readonly { readonly pointer: string }[];
}

describe('revenue over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let desk: DealDesk;
  let room: DealRoom;
  let manager: ReturnType<typeof askAs>;
  let viewer: ReturnType<typeof askAs>;
  beforeAll(async () => {
    db = await testDatabase();
    desk = new DealDesk(db);
    app = await startTestApp(db);
    const { id, members, teams } = await buildWorkspace(db, {
      members: [
        { name: 'Sara', roles: ['sales-manager'], team: 'sales' },
        { name: 'Vera', roles: ['viewer'] },
      ],
    });
    room = new DealRoom(desk, id, { sara: members.Sara, otto: members.Vera }, teams.sales);
    manager = askAs(app.url, members.Sara);
    viewer = askAs(app.url, members.Vera);
  });
  afterAll(async () => {
    await app.close();
    await desk.close();
    await db.drop();
  });

  const opened = async (facts: object = {}) => {
    const body = {
      leadId: await room.lead(),
      name: 'Press line',
      amount: '12000.00',
      currency: 'EUR',
      ...facts,
    };
    return manager.post<{ opportunityId: string; leadId: string }>('/opportunities', body);
  };

  it('opens, moves, wins and refunds a deal', async () => {
    const { status, body } = await opened();
    expect(status).toBe(201);
    const path = `/opportunities/${body.opportunityId}`;
    expect(await manager.post(`${path}/stage`, { stage: 'proposal' })).toMatchObject({ status: 200 });
    expect(await manager.post(`${path}/won`, { closedOn: '2026-02-03' })).toMatchObject({ status: 200 });
    const refund = { opportunityId: body.opportunityId, kind: 'refunded', amount: '2000.00' };
    expect(await manager.post('/revenue-events', refund)).toMatchObject({
      status: 201,
      body: { amount: '-2000.00' },
    });
    expect((await manager.get(path)).body).toMatchObject({
      stage: 'won',
      amount: '12000.00',
      closedOn: '2026-02-03',
      revenueEvents: [{ kind: 'booked' }, { kind: 'refunded', amount: '-2000.00' }],
    });
  });

  it('answers 409 with the winner when a deal was closed already', async () => {
    const { body } = await opened();
    await manager.post(`/opportunities/${body.opportunityId}/lost`, { reason: 'PRICE' });
    expect(await manager.post(`/opportunities/${body.opportunityId}/won`, {})).toMatchObject({
      status: 409,
      body: { code: 'opportunity/already-closed', winner: { name: 'Sara' }, stage: 'lost' },
    });
  });

  it.each([
    ['an amount in words', { amount: 'twelve' }, '/amount'],
    ['an amount as a number', { amount: 12 }, '/amount'],
    ['a currency that is none', { currency: 'euro' }, '/currency'],
    ['a deal that opens closed', { stage: 'won' }, '/stage'],
    ['a day that does not exist', { closeOn: '2026-02-30' }, '/closeOn'],
    ['no units at all', { lines: [{ product: 'press', quantity: 0 }] }, '/lines/0/quantity'],
  ])('refuses %s and points at it', async (_what, facts, pointer) => {
    const { status, body } = await opened(facts);
    expect(status).toBe(400);
    expect((body as unknown as Problem).errors.map((error) => error.pointer)).toContain(pointer);
  });

  it('refuses half a cent, for it is well written and still no amount in euros', async () => {
    expect(await opened({ amount: '1.005' })).toMatchObject({
      status: 422,
      body: { code: 'money/amount', errors: [{ pointer: '/amount' }] },
    });
  });

  it('opens one deal for one idempotency key', async () => {
    const body = { leadId: await room.lead(), name: 'Once' };
    const headers = { 'idempotency-key': newId() };
    const first = await manager.post('/opportunities', body, headers);
    const second = await manager.post('/opportunities', body, headers);
    expect(second.body).toEqual(first.body);
    const list = await manager.get<{ items: unknown[] }>('/opportunities?q=Once');
    expect(list.body.items).toHaveLength(1);
  });

  it('lets a viewer see deals without amounts and change nothing', async () => {
    const { body } = await opened();
    const path = `/opportunities/${body.opportunityId}`;
    expect(await viewer.get(path)).toMatchObject({ status: 200, body: { amount: null } });
    expect(await viewer.post(`${path}/won`, {})).toMatchObject({ status: 403 });
    expect(await viewer.post('/revenue-events', {})).toMatchObject({ status: 403 });
  });

  it('keeps the buyer’s steps and people beside the deal', async () => {
    const path = `/opportunities/${(await opened()).body.opportunityId}`;
    const steps = [{ name: 'requirements', expectedOn: '2999-01-31' }, { name: 'Trial' }];
    expect(await manager.put(`${path}/steps`, { steps })).toMatchObject({
      status: 200,
      body: { steps: 2, done: 0 },
    });
    const { body } = await manager.get<{ steps: { id: string }[] }>(path);
    const step = `${path}/steps/${body.steps[0]?.id ?? ''}/completion`;
    expect(await manager.post(step, { note: 'They sent the list.' })).toMatchObject({ status: 200 });
    expect((await manager.get(path)).body).toMatchObject({
      decision: { done: 1, current: { name: 'Trial' } },
      steps: [{ evidenceNote: 'They sent the list.', expectedOn: '2999-01-31' }, { doneOn: null }],
    });
    expect(await viewer.post(step, {})).toMatchObject({ status: 403 });
    expect(await viewer.put(`${path}/contacts/${newId()}`, { role: 'user' })).toMatchObject({ status: 403 });
    expect(await viewer.put('/decision-template', { steps: [] })).toMatchObject({ status: 403 });
  });

  it.each([
    ['a step without a name', { steps: [{ name: ' ' }] }, '/steps/0/name'],
    [
      'a step on a day that does not exist',
      { steps: [{ name: 'x', expectedOn: '2026-02-30' }] },
      '/steps/0/expectedOn',
    ],
    ['more steps than anybody keeps in mind', { steps: Array(31).fill({ name: 'x' }) }, '/steps'],
  ])('refuses %s and points at it', async (_what, plan, pointer) => {
    const path = `/opportunities/${(await opened()).body.opportunityId}`;
    const { status, body } = await manager.put<Problem>(`${path}/steps`, plan);
    expect(status).toBe(400);
    expect(body.errors.map((error) => error.pointer)).toContain(pointer);
  });

  it('answers 404 for a deal that is not there', async () => {
    expect(await manager.get(`/opportunities/${newId()}`)).toMatchObject({
      status: 404,
      body: { code: 'opportunity/missing' },
    });
  });
});
