import { Webhook } from 'standardwebhooks';
import { newId } from '#kernel';
import { until } from '../../../test/support/until.js';
import { Desk } from './test-support/desk.js';
import type { DeskLead } from './test-support/desk.js';

interface Taken {
  readonly callId: string;
  readonly status: string;
  readonly code?: string;
}

describe('what a telephone system tells', () => {
  let desk: Desk;
  let connector: { readonly id: string; readonly secret: string };

  beforeAll(async () => {
    desk = await Desk.open();
    const made = await desk
      .ask('Giulia')
      .post<typeof connector>('/call-connectors', { name: 'Switchboard', country: 'IT' });
    expect(made.status).toBe(201);
    connector = made.body;
  });
  afterAll(() => desk.close());

  const tell = async (
    call: object,
    { secret = connector.secret, id = connector.id, at = new Date() } = {},
  ): Promise<{ status: number; body: Taken }> => {
    const body = JSON.stringify(call);
    const response = await fetch(`${desk.app.url}/api/v1/hooks/calls/${id}`, {
      ...{ method: 'POST', body },
      headers: {
        ...{ 'content-type': 'application/json', 'webhook-id': 'msg_1' },
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
      },
    });
    return { status: response.status, body: (await response.json()) as Taken };
  };
  const outbound = ({ phone }: Pick<DeskLead, 'phone'>, facts: object = {}) => ({
    ...{ callId: newId(), direction: 'outbound', from: '02 7654321', to: phone.replace('+39 ', '') },
    ...{ startedAt: new Date().toISOString(), answeredAt: null, endedAt: null, disposition: 'no_answer' },
    ...facts,
  });

  it('is logged once at the lead of whoever was at the other end, and stops the contact clock', async () => {
    const lead = await desk.accepted();
    const call = outbound(lead);
    expect(await tell(call)).toEqual({ status: 200, body: { callId: call.callId, status: 'logged' } });
    expect((await tell(call)).body.status).toBe('repeated');
    const message = await desk.message(lead.leadId, { kind: 'call' });
    expect(message).toMatchObject({ direction: 'out', outcome: 'no_answer', text: null });
    expect(await desk.attempts(lead.leadId)).toEqual([
      expect.objectContaining({ type: 'call', source: 'call-log', evidenceId: message.id }),
    ]);
    await until('the clock stops', async () => (await desk.clock(lead.leadId, 'contact')) === 'met');
    const [kept] = await desk.db.oracle<{ raw: string }>('select raw from message where id = $1', [
      message.id,
    ]);
    expect(JSON.parse(kept?.raw ?? '')).toEqual(call);
  });

  it('is logged once, whatever is told of it at the same time', async () => {
    const lead = await desk.accepted();
    const call = outbound(lead, { disposition: 'answered' });
    const told = await Promise.all(Array.from({ length: 8 }, () => tell(call)));
    expect(told.map(({ body }) => body.status).toSorted()).toEqual(['logged', ...Array(7).fill('repeated')]);
    expect(await desk.attempts(lead.leadId)).toHaveLength(1);
  });

  it('waits for somebody to give it to a lead where nobody has the number', async () => {
    const { leadId } = await desk.accepted();
    const call = { ...outbound({ phone: '+39 02 5551234' }), direction: 'inbound' };
    expect((await tell({ ...call, from: '02 5551234', to: '02 7654321' })).body.status).toBe('unmatched');
    const found = await desk.unmatched({ kind: 'call', reason: 'unknown-address' });
    expect(found.sender).toBe('+39025551234');
    const path = `/mailbox/unmatched/${found.id}`;
    expect((await desk.ask('Marco').post(`${path}/assignment`, { leadId })).status).toBe(200);
    expect((await desk.attempts(leadId)).map(({ direction, source }) => [direction, source])).toEqual([
      ['in', 'call-log'],
    ]);
    expect((await desk.ask('Marco').post(`${path}/dismissal`)).status).toBe(404);
  });

  it('is believed by either secret for a day after a new one was made', async () => {
    const lead = await desk.accepted();
    const { body } = await desk
      .ask('Giulia')
      .post<{ secret: string }>(`/call-connectors/${connector.id}/secret`);
    expect((await tell(outbound(lead))).body.status).toBe('logged');
    expect((await tell(outbound(lead), { secret: body.secret })).body.status).toBe('logged');
    await desk.db.oracle(`update call_connector set previous_until = now() - interval '1 second'`);
    expect(await tell(outbound(lead))).toMatchObject({ status: 401, body: { code: 'hook/signature' } });
    connector = { ...connector, secret: body.secret };
  });

  it.each([
    {
      what: 'a signature of nobody',
      how: { secret: `whsec_${Buffer.alloc(32).toString('base64')}` },
      is: 401,
    },
    { what: 'one of yesterday', how: { at: new Date(Date.now() - 86_400_000) }, is: 401 },
    { what: 'an unknown connector', how: { id: '0197b0f0-0000-7000-8000-000000000000' }, is: 404 },
  ])('is refused with $what, and nothing is kept', async ({ how, is }) => {
    const lead = await desk.accepted();
    expect((await tell(outbound(lead), how)).status).toBe(is);
    expect(await desk.messages(lead.leadId)).toEqual([]);
  });

  it('is shown with what was told last, and with the number of what was not believed', async () => {
    const made = await desk.ask('Giulia').post<typeof connector>('/call-connectors', { name: 'Mobile' });
    const lead = await desk.accepted();
    const call = { ...outbound(lead), from: '+39027654321', to: lead.phone };
    const nobody = { id: made.body.id, secret: `whsec_${Buffer.alloc(32).toString('base64')}` };
    for (const at of [new Date(), new Date(), new Date(Date.now() - 3_600_000)])
      expect((await tell(call, { ...nobody, at })).status).toBe(401);
    expect((await tell(call, made.body)).body.status).toBe('logged');
    expect(await desk.ask('Giulia').get(`/call-connectors/${made.body.id}`)).toMatchObject({
      status: 200,
      body: {
        connector: { name: 'Mobile', lastHeardAt: expect.any(String) },
        calls: [{ callId: call.callId, direction: 'out', state: 'matched', leadId: lead.leadId }],
        refusals: expect.arrayContaining([
          expect.objectContaining({ reason: 'signature', refused: 2 }),
          expect.objectContaining({ reason: 'timestamp', refused: 1 }),
        ]),
      },
    });
    const kept = await desk.db.oracle(`select * from call_refusal where connector_id = $1`, [made.body.id]);
    expect(JSON.stringify(kept)).not.toContain(lead.phone.replaceAll(' ', ''));
    expect((await desk.ask('Marco').get(`/call-connectors/${made.body.id}`)).status).toBe(403);
    const { headers } = desk.members.Giulia;
    await fetch(`${desk.app.url}/api/v1/call-connectors/${made.body.id}`, { method: 'DELETE', headers });
    expect((await desk.ask('Giulia').get(`/call-connectors/${made.body.id}`)).status).toBe(404);
  });

  it('is refused when it is no call', async () => {
    expect((await tell({ callId: 'x' })).status).toBe(400);
  });

  it('is told by connectors that only keepers of keys see, and see without secrets', async () => {
    const { body } = await desk.ask('Giulia').get<{ items: object[] }>('/call-connectors');
    expect(body.items).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain('whsec_');
    expect((await desk.ask('Marco').get('/call-connectors')).status).toBe(403);
  });
});
