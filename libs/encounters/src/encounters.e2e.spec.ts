import { askAs } from '../../../test/support/http-client.js';
import { startTestApp } from '../../../test/support/test-app.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../test/support/workspace-builder.js';

interface Counted {
  readonly registered: number;
  readonly attended: number;
  readonly leads: number;
}
interface Taken extends Counted {
  readonly rows: number;
  readonly refused: number;
  readonly problems: readonly { readonly row: number; readonly reason: string }[];
}
interface Touches {
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

const FAIR = { startsAt: '2026-05-12T07:00:00Z', endsAt: '2026-05-14T17:00:00Z', place: 'Milano' };

describe('encounters', () => {
  let db: TestDatabase;
  let app: TestApp;
  let [giulia, marco, vera]: ActingMember[] = [];
  beforeAll(async () => {
    db = await testDatabase();
    const { members } = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-rep'], team: 'sales' },
        { name: 'Vera', roles: ['viewer'] },
      ],
    });
    [giulia, marco, vera] = [members.Giulia, members.Marco, members.Vera];
    app = await startTestApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const as = (member: ActingMember | undefined): ReturnType<typeof askAs> => askAs(app.url, member!);
  let named = 0;
  const fair = async (more: object = {}): Promise<string> => {
    named += 1;
    const body = { name: `Fair ${named}`, ...FAIR, ...more };
    return (await as(giulia).post<{ id: string }>('/events', body)).body.id;
  };
  const counts = async (id: string): Promise<Counted> => (await as(vera).get<Counted>(`/events/${id}`)).body;
  const scan = async (
    id: string,
    csv: string | Buffer,
    query = '',
  ): Promise<{ status: number; body: Taken }> => {
    const response = await fetch(`${app.url}/api/v1/events/${id}/scans${query}`, {
      method: 'POST',
      headers: { ...giulia!.headers, 'content-type': 'text/csv' },
      body: typeof csv === 'string' ? csv : new Uint8Array(csv),
    });
    return { status: response.status, body: (await response.json()) as Taken };
  };
  const touchesOf = (email: string): Promise<{ action: string; evidence: string | null }[]> =>
    db.oracle(
      `select t.action, t.evidence, t.kind, t.occurred_at as at from touch t join person p on p.id = t.person_id
        where p.email = $1 order by t.occurred_at, t.id`,
      [email],
    );

  describe('an event', () => {
    it('stands on a campaign of its own name, or of the one that is named', async () => {
      const campaigns = await Promise.all(
        [await fair({ name: 'Open day' }), await fair({ campaign: 'Spring' })].map(async (id) =>
          as(vera).get(`/events/${id}`),
        ),
      );
      expect(campaigns.map(({ body }) => body)).toMatchObject([
        { campaign: { name: 'Open day' } },
        { campaign: { name: 'Spring' } },
      ]);
    });

    it('is changed on the version that was seen', async () => {
      const id = await fair();
      const change = { name: 'Renamed', ...FAIR, version: 1 };
      expect(await as(giulia).put(`/events/${id}`, change)).toMatchObject({
        status: 200,
        body: { version: 2 },
      });
      expect(await as(giulia).put(`/events/${id}`, change)).toMatchObject({ status: 412 });
    });

    it('does not end before it starts, and is made by marketing only', async () => {
      const body = { name: 'Never', startsAt: FAIR.endsAt, endsAt: FAIR.startsAt };
      expect(await as(giulia).post('/events', body)).toMatchObject({
        body: { errors: [{ pointer: '/endsAt' }] },
      });
      expect(await as(marco).post('/events', { name: 'Mine', ...FAIR })).toMatchObject({ status: 403 });
    });
  });

  describe('attendance', () => {
    const list = (...attendees: readonly object[]): object => ({ attendees });

    it('is a touch each of who registered and who came, once however often the list is sent', async () => {
      const id = await fair({ name: 'Twice' });
      const anna = { person: { firstName: 'Anna', email: 'anna@fair.example' }, badge: 'B-1' };
      const sent = list({
        ...anna,
        registeredAt: '2026-04-01T08:00:00Z',
        attendedAt: '2026-05-12T09:00:00Z',
      });
      const path = `/events/${id}/attendance`;
      expect((await as(giulia).post(path, sent)).body).toEqual({
        registered: 1,
        attended: 1,
        leads: 0,
        nobody: [],
      });
      expect((await as(giulia).post(path, sent)).body).toEqual({
        registered: 0,
        attended: 0,
        leads: 0,
        nobody: [],
      });
      expect(await touchesOf('anna@fair.example')).toMatchObject([
        { action: 'event-registered', kind: 'online', evidence: 'Twice · B-1' },
        { action: 'event-attended', kind: 'offline', evidence: 'Twice · B-1' },
      ]);
      expect(await counts(id)).toMatchObject({ registered: 1, attended: 1, leads: 0 });
    });

    it('counts once who is sent by two lists at once', async () => {
      const id = await fair();
      const person = { firstName: 'Bruno', email: 'bruno@fair.example' };
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() =>
          as(giulia).post<Counted>(`/events/${id}/attendance`, list({ person, attended: true })),
        ),
      );
      expect(answers.map(({ body }) => body.attended).sort()).toEqual([0, 0, 0, 1]);
      expect(await touchesOf('bruno@fair.example')).toHaveLength(1);
    });

    it('makes leads of who came, once, also of a list that is sent again for its leads', async () => {
      const id = await fair({ name: 'Leads' });
      const sent = list({ person: { firstName: 'Carla', email: 'carla@fair.example' }, attended: true });
      await as(giulia).post(`/events/${id}/attendance`, sent);
      const path = `/events/${id}/attendance`;
      const wished = { ...sent, makesLeads: true, leadType: 'machines' };
      expect((await as(giulia).post(path, wished)).body).toMatchObject({ attended: 0, leads: 1 });
      expect((await as(giulia).post(path, wished)).body).toMatchObject({ attended: 0, leads: 0 });
      const leads = await db.oracle(
        `select l.lead_type, l.channel, c.name from lead l join campaign c on c.id = l.campaign_id where c.name = 'Leads'`,
      );
      expect(leads).toEqual([{ lead_type: 'machines', channel: 'event', name: 'Leads' }]);
      const { body } = await as(vera).get<Touches>(`${path}?is=lead`);
      expect(body.items).toMatchObject([{ person: { name: 'C.' }, leadId: expect.any(String) as string }]);
    });

    it('says of whom nothing tells who they are, and takes the others', async () => {
      const id = await fair();
      const sent = list(
        { person: {}, badge: 'only-a-badge', attended: true },
        { person: { firstName: 'Dora', email: 'dora@fair.example' }, attended: true },
      );
      expect((await as(giulia).post(`/events/${id}/attendance`, sent)).body).toMatchObject({
        attended: 1,
        nobody: [0],
      });
    });

    it('tells who registered and stayed away', async () => {
      const id = await fair();
      const said = { registeredAt: '2026-04-01T08:00:00Z' };
      await as(giulia).post(
        `/events/${id}/attendance`,
        list(
          { person: { firstName: 'Elio', email: 'elio@fair.example' }, ...said },
          { person: { firstName: 'Fede', email: 'fede@fair.example' }, ...said, attended: true },
        ),
      );
      const { body } = await as(giulia).get<Touches>(`/events/${id}/attendance?is=absent`);
      expect(body.items).toMatchObject([{ person: { email: 'elio@fair.example' }, attendedAt: null }]);
    });
  });

  describe('a file of scans', () => {
    it('is read in Italian with semicolons, its days by those of the event, and taken once', async () => {
      const id = await fair({ name: 'Scans' });
      const csv = [
        'Codice badge;Nome;Cognome;E-mail;Società;Data scansione',
        '001;Gina;Rossi;gina@scan.example;Rossi srl;12/05/2026 10.30',
        '002;Ugo;Neri;ugo@scan.example;Neri spa;05/13/2026 9:00 AM',
        '003;Ida;Blu;ida@scan.example;;03/01/2026',
        ';;;;;12/05/2026',
      ].join('\r\n');
      const first = await scan(id, csv, '?makesLeads=true');
      expect(first.body).toMatchObject({ rows: 4, attended: 2, leads: 2, refused: 2 });
      expect(first.body.problems).toEqual([
        { row: 4, reason: 'time' },
        { row: 5, reason: 'nobody' },
      ]);
      expect(await touchesOf('gina@scan.example')).toMatchObject([
        { action: 'event-attended', at: new Date('2026-05-12T08:30:00Z'), evidence: 'Scans · 001' },
      ]);
      expect((await scan(id, csv, '?makesLeads=true')).body).toMatchObject({ attended: 0, leads: 0 });
      expect(await counts(id)).toMatchObject({ attended: 2, leads: 2, absent: 0 });
    });

    it('means that everybody on it came where no column says so, by name and company too', async () => {
      const id = await fair();
      const csv = 'Name,Company\nMarta Verdi,Verdi\nMarta Verdi,Verdi\n';
      expect((await scan(id, csv)).body).toMatchObject({ attended: 1 });
      expect((await scan(id, csv)).body).toMatchObject({ attended: 0 });
    });

    it('is read in Western European letters where it is no UTF-8', async () => {
      const id = await fair();
      const csv = Buffer.from('Nome;E-mail\nNiccolò;nico@scan.example\n', 'latin1');
      await scan(id, csv);
      const found = await db.oracle('select first_name from person where email = $1', ['nico@scan.example']);
      expect(found).toEqual([{ first_name: 'Niccolò' }]);
    });

    it.each([
      ['PK\u0003\u0004\u0000', 'no text', 'a spreadsheet under another name'],
      ['Colour,Size\nred,3\n', 'no column', 'nothing in it says who'],
    ])('is refused in words when it is %j (%s): %s', async (csv) => {
      expect(await scan(await fair(), csv)).toMatchObject({ status: 422 });
    });
  });

  describe('a call or a visit by hand', () => {
    const met = (more: object): object => ({
      ...{ kind: 'visit', at: '2026-05-20T09:00:00Z', place: 'Bari', evidence: 'Signed visit sheet 12' },
      ...more,
    });

    it('is an offline touch with its evidence, and a lead of sales where asked for', async () => {
      const person = { firstName: 'Pia', email: 'pia@met.example', company: { name: 'Pia & Co' } };
      const { status, body } = await as(marco).post<{ leadId: string }>(
        '/encounters',
        met({ person, makesLead: true }),
      );
      expect(status).toBe(201);
      expect(await touchesOf('pia@met.example')).toMatchObject([
        { action: 'visit', kind: 'offline', evidence: 'Signed visit sheet 12 · Bari' },
      ]);
      const lead = await db.oracle('select origin, channel from lead where id = $1', [body.leadId]);
      expect(lead).toEqual([{ origin: 'sales', channel: 'seller' }]);
    });

    it('takes the code that was told as where it came from, and refuses one nobody made', async () => {
      const { body: guide } = await as(giulia).post<{ id: string }>('/assets', { name: 'Met guide' });
      const wish = { medium: 'offline', channel: 'event' };
      const made = await as(giulia).post<{ code: string }>(`/assets/${guide.id}/codes`, wish);
      const person = { firstName: 'Ida', email: 'ida@met.example' };
      const told = { person, kind: 'call', makesLead: true };
      const wrong = await as(marco).post('/encounters', met({ ...told, distributionCode: 'K7M2-PQ9D' }));
      expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/distributionCode' }] } });
      const spelt = made.body.code.toLowerCase().replace('-', ' ');
      const { status } = await as(marco).post('/encounters', met({ ...told, distributionCode: spelt }));
      expect(status).toBe(201);
      expect(await touchesOf('ida@met.example')).toMatchObject([
        {
          action: 'call',
          kind: 'offline',
          evidence: `Signed visit sheet 12 · Bari · code ${made.body.code}`,
        },
      ]);
      const lead = 'select channel, asset_id as asset from lead where asset_id = $1';
      expect(await db.oracle(lead, [guide.id])).toEqual([{ channel: 'event', asset: guide.id }]);
    });

    it('is of somebody who is known, and without evidence it is refused', async () => {
      const person = { firstName: 'Rino', email: 'rino@met.example' };
      const first = await as(marco).post<{ personId: string }>('/encounters', met({ person, kind: 'call' }));
      const { personId } = first.body;
      const again = await as(marco).post<{ personId: string; leadId: null }>(
        '/encounters',
        met({ personId, kind: 'stand' }),
      );
      expect(again.body).toMatchObject({ personId, leadId: null });
      const refused = await as(marco).post('/encounters', met({ personId, evidence: undefined }));
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/evidence' }] } });
      const { body } = await as(giulia).get<Touches>(`/people/${personId}/touches`);
      expect(body.items.map(({ action }) => action).sort()).toEqual(['call', 'stand']);
    });

    it('asks who it was where nothing tells', async () => {
      expect(await as(marco).post('/encounters', met({ person: { firstName: 'Solo' } }))).toMatchObject({
        status: 422,
      });
    });
  });

  it('notes a look at a product once, on the timeline of whoever looked, and shows no evidence to who sees no names', async () => {
    const person = { firstName: 'Tea', email: 'tea@shop.example' };
    const view = {
      externalId: 'v-1',
      person,
      product: 'Pump X200',
      url: 'https://shop.example/p/x200?u=tea',
    };
    const body = { source: 'shop', views: [view, view, { ...view, externalId: 'v-2', person: {} }] };
    const answer = await as(giulia).post<{ results: { status: string; personId?: string }[] }>(
      '/product-views',
      body,
    );
    expect(answer.body.results.map(({ status }) => status)).toEqual(['noted', 'duplicate', 'nobody']);
    const path = `/people/${answer.body.results[0]?.personId}/touches`;
    const shown = { action: 'product-view', asset: 'Pump X200', channel: 'e-commerce' };
    expect((await as(giulia).get<Touches>(path)).body.items).toMatchObject([{ ...shown, page: '/p/x200' }]);
    expect((await as(vera).get<Touches>(path)).body.items).toMatchObject([
      { ...shown, page: null, evidence: null },
    ]);
  });
});
