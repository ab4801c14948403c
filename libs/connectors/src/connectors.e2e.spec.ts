import { createHmac } from 'node:crypto';
import { askAs } from '../../../test/support/http-client.js';
import { payload } from './test-support/payloads.js';
import { Switchboard } from './test-support/switchboard.js';
import type { Source } from './test-support/switchboard.js';

interface Hit {
  readonly id: string;
  readonly verdict: string;
  readonly reason: string | null;
  readonly leadIds: readonly string[];
}

describe('a source of leads', () => {
  let board: Switchboard;
  beforeAll(async () => {
    board = await Switchboard.open();
  });
  afterAll(() => board.close());

  const hitsOf = async ({ id }: Source, query = ''): Promise<readonly Hit[]> =>
    (await board.ask.get<{ items: Hit[] }>(`/connectors/${id}/hits${query}`)).body.items;
  const verdictsOf = async (source: Source): Promise<readonly string[]> =>
    (await hitsOf(source)).map(({ verdict }) => verdict).toReversed();
  const hexOf = (secret: string, body: string): string =>
    `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

  it('tells of a lead once, whatever it repeats; every hit is kept with what became of it', async () => {
    const source = await board.connect('standard-webhooks');
    const lead = { email: 'ada@once.example', firstName: 'Ada', campaign: 'Spring' };
    const told = await board.tellSigned(source, lead, 'msg_1');
    expect(told).toEqual({ status: 200, body: { id: expect.any(String) as string, status: 'accepted' } });
    expect((await board.tellSigned(source, lead, 'msg_1')).body.status).toBe('duplicate');
    const [again, first] = await hitsOf(source);
    expect(first).toMatchObject({ id: told.body.id, verdict: 'accepted', leadIds: [expect.any(String)] });
    expect(again).toMatchObject({ verdict: 'duplicate', leadIds: first?.leadIds });
    const { body } = await board.ask.get<{ body: string; headers: object }>(
      `/connectors/${source.id}/hits/${told.body.id}`,
    );
    expect(JSON.parse(body.body)).toEqual(lead);
    expect(JSON.stringify(body.headers)).not.toMatch(/signature/);
  });

  it('is refused where it does not prove itself, and the hit is kept and never taken', async () => {
    const source = await board.connect('standard-webhooks');
    const other = { ...source, secret: `whsec_${Buffer.alloc(32).toString('base64')}` };
    const told = await board.tellSigned(other, { email: 'eve@refused.example' });
    expect([told.status, told.body.code]).toEqual([401, 'hit/unproven']);
    const [hit] = await hitsOf(source);
    expect(hit).toMatchObject({ verdict: 'refused', leadIds: [] });
    const replay = await board.ask.post<{ code: string }>(`/connectors/${source.id}/hits/${hit?.id}/replay`);
    expect([replay.status, replay.body.code]).toEqual([409, 'hit/unproven-replay']);
    expect(await board.count('person', 'email = $2', 'eve@refused.example')).toBe(0);
    expect((await board.tell({ path: '/api/v1/in/no-such-address' }, '{}')).body.code).toBe(
      'connector/unknown-address',
    );
  });

  it('is believed by either secret for a day after a change', async () => {
    const source = await board.connect('standard-webhooks');
    const { body } = await board.ask.post<{ secret: string }>(`/connectors/${source.id}/secret`, {});
    const now = { ...source, secret: body.secret };
    expect((await board.tellSigned(source, { email: 'a@rotate.example' })).status).toBe(200);
    expect((await board.tellSigned(now, { email: 'b@rotate.example' })).status).toBe(200);
    await board.db.oracle(`update connector set previous_until = now() - interval '1 second'`);
    expect((await board.tellSigned(source, { email: 'c@rotate.example' })).status).toBe(401);
    expect((await board.tellSigned(now, { email: 'c@rotate.example' })).status).toBe(200);
  });

  it('that names records only has them read back; what failed is replayed without doubling', async () => {
    const source = await board.connect('meta', { secret: 'app_secret', token: 'page-token' });
    const { webhook, readBack } = payload<{ webhook: object; readBack: object }>('meta');
    const body = JSON.stringify(webhook).replaceAll('"leadgen_id":"444444444444"', '"leadgen_id":"77"');
    const tell = () => board.tell(source, body, { 'x-hub-signature-256': hexOf('app_secret', body) });
    expect((await tell()).body.status).toBe('failed');
    expect((await tell()).body.status).toBe('failed');
    expect((await board.ask.get<{ health: string }>(`/connectors/${source.id}`)).body.health).toBe('failing');
    board.records.set('/v23.0/77', readBack);
    const since = new Date(Date.now() - 60_000).toISOString();
    const replay = () => board.ask.post<{ items: Hit[] }>(`/connectors/${source.id}/replay`, { since });
    const [one, other] = await Promise.all([replay(), replay()]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect((await tell()).body.status).toBe('duplicate');
    expect(await board.count('lead', 'external_source = $2', `connector:${source.id}`)).toBe(1);
    expect(await board.count('person', 'email = $2', 'joe@example.com')).toBe(1);
    expect(await hitsOf(source, '?verdict=failed')).toEqual([]);
    expect((await verdictsOf(source)).toSorted()).toEqual(['accepted', 'duplicate', 'duplicate']);
    expect((await board.ask.get<{ health: string }>(`/connectors/${source.id}`)).body.health).toBe('ok');
  });

  it('answers the first question of its vendor, and no other', async () => {
    const { path, settings } = await board.connect('meta', { secret: 'app_secret' });
    const asked = (token: string) =>
      fetch(
        `${board.app.url}${path}?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${encodeURIComponent(token)}`,
      );
    const right = await asked(settings.verifyToken ?? '');
    expect([right.status, await right.text()]).toEqual([200, '1158201444']);
    expect((await asked('wrong')).status).toBe(401);
  });

  it('that deleted a record has its person erased, and the record never comes again', async () => {
    const source = await board.connect('linkedin', { secret: 'client-secret', token: 'access-token' });
    const { sample } = payload<{ sample: object }>('linkedin');
    const tell = (told: object) => {
      const body = JSON.stringify(told);
      const signature = createHmac('sha256', 'client-secret').update(`hmacsha256=${body}`).digest('hex');
      return board.tell(source, body, { 'x-li-signature': signature });
    };
    board.records.set('/rest/leadFormResponses/a1b2c3', {
      formResponse: {
        answers: [
          { questionId: 1, answerDetails: { textQuestionAnswer: { answer: 'gone@linked.example' } } },
        ],
      },
    });
    expect((await tell(sample)).body.status).toBe('accepted');
    expect((await tell({ ...sample, leadAction: 'DELETED' })).body.status).toBe('accepted');
    expect(await board.count('person', 'email = $2', 'gone@linked.example')).toBe(0);
    expect(await board.count('lead', 'external_source = $2', `connector:${source.id}`)).toBe(1);
    expect((await tell(sample)).body.status).toBe('duplicate');
    const asked = board.asked.filter((path) => path.endsWith('a1b2c3'));
    expect(asked).toHaveLength(1);
  });

  it('gives a visitor who was known by a browser only their name, once they say it', async () => {
    const source = await board.connect('segment');
    const authorization = `Basic ${Buffer.from(`${source.secret}:`).toString('base64')}`;
    const call = { anonymousId: 'anon-77', timestamp: new Date().toISOString() };
    const track = { ...call, type: 'track', event: 'Price List Viewed', messageId: 'm1' };
    const identify = {
      ...call,
      type: 'identify',
      messageId: 'm2',
      userId: 'u1',
      traits: { email: 'v@seg.example' },
    };
    for (const each of [track, track, identify])
      await board.tell(source, JSON.stringify(each), { authorization });
    expect(await verdictsOf(source)).toEqual(['accepted', 'duplicate', 'accepted']);
    const persons = await board.db.oracle<{ touches: number }>(
      `select (select count(*)::int from touch t where t.person_id = p.id) as touches from person p where p.email = 'v@seg.example'`,
    );
    expect(persons).toEqual([{ touches: 2 }]);
  });

  it('keeps an appointment that is moved one lead of one person', async () => {
    const source = await board.connect('calendly');
    const { body } = payload<{ body: { payload: { uri: string } } }>('calendly');
    const moved = { ...body.payload, uri: 'uri:2', old_invitee: body.payload.uri };
    const cancelled = { ...body.payload, rescheduled: true, new_invitee: 'uri:2' };
    for (const each of [
      body,
      { ...body, event: 'invitee.canceled', payload: cancelled },
      { ...body, payload: moved },
    ]) {
      const [text, t] = [JSON.stringify(each), Math.floor(Date.now() / 1_000)];
      const v1 = createHmac('sha256', source.secret).update(`${t}.${text}`).digest('hex');
      await board.tell(source, text, { 'calendly-webhook-signature': `t=${t},v1=${v1}` });
    }
    expect(await verdictsOf(source)).toEqual(['accepted', 'ignored', 'duplicate']);
    expect(await board.count('lead', 'external_source = $2', `connector:${source.id}`)).toBe(1);
    expect(await board.count('person', 'email = $2', 'invitee@example.com')).toBe(1);
  });

  it('takes a form as browsers send it, and the same form again as the same', async () => {
    const source = await board.connect('salesforce', { secret: '00D000000000001' });
    const { example } = payload<{ example: string }>('salesforce');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await board.tell(source, example, headers)).body.status).toBe('accepted');
    expect((await board.tell(source, example, headers)).body.status).toBe('duplicate');
    expect((await board.tell(source, example.replace('1&retURL', '2&retURL'), headers)).status).toBe(401);
  });

  it('is tried out by a sample that makes a test lead and takes no record', async () => {
    const source = await board.connect('google-ads');
    const path = `/connectors/${source.id}/test`;
    const { body } = await board.ask.post<{ verdict: string; leadIds: string[] }>(path);
    expect([body.verdict, body.leadIds.length]).toEqual(['test', 1]);
    expect(await board.count('lead', 'is_test and id = $2', body.leadIds[0])).toBe(1);
    // What counts leads goes by their entries, and passes over those that say so.
    const entries = await board.db.oracle<{ isTest: boolean }>(
      `select (payload->'lead'->>'isTest')::boolean as "isTest" from journal_entry where lead_id = $1`,
      [body.leadIds[0]],
    );
    expect(entries).toEqual([{ isTest: true }]);
  });

  it('keeps what comes while it is paused, to be taken later', async () => {
    const source = await board.connect('json');
    await fetch(`${board.app.url}/api/v1/connectors/${source.id}`, {
      ...{ method: 'PATCH', body: JSON.stringify({ state: 'paused' }) },
      headers: { ...board.firm.members.Giulia.headers, 'content-type': 'application/json' },
    });
    const told = await board.tell(source, '{"externalId":"p1","email":"p@paused.example"}');
    expect(told.body.status).toBe('ignored');
    expect(await board.count('person', 'email = $2', 'p@paused.example')).toBe(0);
    const replay = `/connectors/${source.id}/hits/${told.body.id}/replay`;
    expect((await board.ask.post<Hit>(replay)).body.verdict).toBe('accepted');
    expect((await board.ask.post<Hit>(replay)).body.verdict).toBe('accepted');
    expect(await board.count('lead', 'external_source = $2', `connector:${source.id}`)).toBe(1);
  });

  it('forgets what it sent of whoever is erased, also what was refused', async () => {
    const source = await board.connect('standard-webhooks');
    const lead = { email: 'forget@erase.example' };
    await board.tellSigned(source, lead);
    await board.tellSigned({ ...source, secret: 'whsec_AAAA' }, lead);
    const [person] = await board.db.oracle<{ id: string; version: number }>(
      `select id, version from person where email = 'forget@erase.example'`,
    );
    const erased = await board.ask.post(`/people/${person?.id}/erasure`, { version: person?.version });
    expect(erased.status).toBeLessThan(300);
    expect(await hitsOf(source)).toEqual([]);
  });

  it('is set up by keepers of keys only, and shows its secret once', async () => {
    const source = await board.connect('standard-webhooks');
    const list = await board.ask.get<object>('/connectors');
    expect(JSON.stringify(list.body)).not.toContain(source.secret);
    const vera = askAs(board.app.url, board.firm.members.Vera);
    expect((await vera.get('/connectors')).status).toBe(403);
    for (const log of ['all', source.id]) {
      const name = encodeURIComponent(`connector-log/${log}`);
      expect((await vera.get(`/boards/${name}`)).status).toBe(403);
      const { status, body } = await board.ask.get<{ cells: object }>(`/boards/${name}`);
      expect([status, Object.keys(body.cells)]).toEqual([
        200,
        expect.arrayContaining([log === 'all' ? source.id : 'state']),
      ]);
    }
    const refused = await board.ask.post<{ code: string }>('/connectors', { kind: 'meta', name: 'Meta' });
    expect([refused.status, refused.body.code]).toEqual([422, 'connector/secret-required']);
    const mapping = { fields: { hobby: { pointer: '/a' }, email: { pointer: 'no pointer' } } };
    const wrong = await board.ask.post<{ errors: { pointer: string }[] }>('/connectors', {
      ...{ kind: 'json', name: 'Json', settings: { mapping } },
    });
    expect(wrong.body.errors.map(({ pointer }) => pointer)).toEqual([
      ...['/settings/mapping/fields/hobby', '/settings/mapping/fields/email/pointer'],
    ]);
  });

  it('shows on a pasted body the lead it would make, and keeps nothing', async () => {
    const before = await board.count('lead');
    const settings = { mapping: { fields: { email: { pointer: '/mail' } } } };
    const trial = { kind: 'json', settings, body: '{"mail":"a@trial.example"}' };
    const { body } = await board.ask.post<{ items: { lead: object }[] }>('/connectors/trial', trial);
    expect(body.items[0]?.lead).toMatchObject({ email: 'a@trial.example' });
    expect((await board.ask.post('/connectors/trial', { ...trial, body: '{' })).status).toBe(422);
    expect(await board.count('lead')).toBe(before);
  });
});
