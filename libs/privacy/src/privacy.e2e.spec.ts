import { Readers, Sequencer } from '#journal';
import { DAY_MS } from '#kernel';
import { ErasePerson } from '#people';
import { askAs } from '../../../test/support/http-client.js';
import { startTestApp } from '../../../test/support/test-app.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../test/support/workspace-builder.js';
import { EndKeeping } from './application/end-keeping.js';
import { EXPORTED } from './application/export-person.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['administrator', 'marketing-manager'] },
  { name: 'Vera', roles: ['viewer'] },
] as const;

interface Captured {
  readonly leadId: string;
  readonly personId?: string;
  readonly status: string;
}
interface Consents {
  readonly mayBeWrittenTo: boolean;
  readonly current: readonly {
    readonly purpose: string;
    readonly state: string;
    readonly source: string;
    readonly wording: string | null;
    readonly leadId: string | null;
  }[];
  readonly history: readonly { readonly state: string; readonly recordedBy: string | null }[];
}

describe('privacy', () => {
  let db: TestDatabase;
  let app: TestApp;
  let ws: string;
  let giulia: ActingMember;
  let vera: ActingMember;
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db, { env: { ROLES: 'api,worker' } });
  });
  beforeEach(async () => {
    const built = await buildWorkspace(db, { members: MEMBERS });
    ws = built.id;
    ({ Giulia: giulia, Vera: vera } = built.members);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const ask = () => askAs(app.url, giulia);
  const capture = async (submission: object, member = giulia): Promise<Captured> => {
    const { body } = await askAs(app.url, member).post<{ results: readonly Captured[] }>(
      '/leads',
      submission,
    );
    return body.results[0]!;
  };
  const person = async (leadId: string): Promise<string | null> =>
    (await db.oracle<{ person_id: string | null }>('select person_id from lead where id = $1', [leadId]))[0]
      ?.person_id ?? null;
  const captured = async (submission: object): Promise<{ leadId: string; personId: string }> => {
    const { leadId } = await capture(submission);
    return { leadId, personId: (await person(leadId)) ?? '' };
  };
  const erase = async (personId: string): Promise<void> => {
    const { body } = await ask().get<{ version: number }>(`/people/${personId}/erasure`);
    expect((await ask().post(`/people/${personId}/erasure`, { version: body.version })).status).toBe(200);
  };
  const count = async (table: string): Promise<number> =>
    (
      await db.oracle<{ n: number }>(`select count(*)::int as n from ${table} where workspace_id = $1`, [ws])
    )[0]?.n ?? -1;

  /** The figures of boards, once every reader has followed. */
  async function boards(): Promise<unknown[]> {
    await app.app.get(Sequencer, { strict: false }).number(ws);
    const readers = app.app.get(Readers, { strict: false });
    for (const reader of readers.all()) await readers.catchUp(reader, ws);
    const shown: unknown[] = [];
    for (const board of ['funnel', 'leadership'])
      shown.push((await ask().get<{ cells: unknown }>(`/boards/${board}`)).body.cells);
    return shown;
  }

  /** Tables of the whole database in which some column of some row says one of these. */
  async function tablesThatSay(...texts: string[]): Promise<string[]> {
    const tables = await db.oracle<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    // Bytes are told in hexadecimal.
    const all = [...texts, ...texts.map((text) => Buffer.from(text).toString('hex'))];
    const found: string[] = [];
    for (const { name } of tables)
      if (
        (
          await db.oracle(
            `select 1 from ${name} t where exists (select 1 from unnest($1::text[]) s where t::text ilike '%' || s || '%') limit 1`,
            [all],
          )
        ).length > 0
      )
        found.push(name);
    return found;
  }

  describe('erasing', () => {
    const ANNA = {
      ...{
        externalId: 'a-1',
        firstName: 'Annabella',
        lastName: 'Quattrocchi',
        email: 'annabella@quattrocchi.example',
      },
      ...{
        phone: '+39 333 765 4321',
        custom: { note: 'Annabella calls back' },
        utm: { source: 'google', medium: 'cpc', term: 'annabella' },
        landingPage: 'https://shop.example/annabella/offer',
      },
    };
    const TRACES = ['annabella', 'quattrocchi', '3337654321', '333 765 4321'];

    it('leaves no trace, keeps every count, and a record that comes again is a lead of nobody', async () => {
      const { personId } = await captured(ANNA);
      expect(await tablesThatSay(...TRACES)).toEqual(expect.arrayContaining(['person', 'intake_submission']));
      // The company is one of its own: its domain names it, and the company is no person.
      const before = [
        await count('lead'),
        await count('touch'),
        await count('person'),
        await count('company'),
      ];
      const shown = await boards();
      expect(shown).toMatchObject([{ 'now.inquiry': 1 }, {}]);
      await erase(personId);
      expect(await tablesThatSay('annabella', '3337654321', '333 765 4321')).toEqual([]);
      expect(await boards()).toEqual(shown);
      expect([
        await count('lead'),
        await count('touch'),
        await count('person'),
        await count('company'),
      ]).toEqual(before);

      const again = await capture({ ...ANNA, externalId: 'a-2' });
      expect(again.status).toBe('captured');
      expect(await person(again.leadId)).toBeNull();
      expect(await tablesThatSay('annabella', '3337654321', '333 765 4321')).toEqual([]);
      expect(await count('lead')).toBe(before[0]! + 1);
      const [lead] = await db.oracle<{ channel: string }>('select channel from lead where id = $1', [
        again.leadId,
      ]);
      expect(lead?.channel).toBe('paid-search');
      const [kept] = await db.oracle<{ why: string }>(
        `select why from intake_submission where workspace_id = $1 and external_id = 'a-2'`,
        [ws],
      );
      expect(kept?.why).toContain('erased');
    });

    it('cannot be undone, and keeps hashes only, of which no other workspace knows', async () => {
      const { personId } = await captured(ANNA);
      await erase(personId);
      // Their address, their number and the record that told of them.
      expect(await count('suppression')).toBe(3);
      await erase(personId);
      expect(await count('suppression')).toBe(3);
      const { id: other, members } = await buildWorkspace(db, { members: MEMBERS });
      const theirs = await capture({ email: ANNA.email }, members.Giulia);
      expect(await person(theirs.leadId)).not.toBeNull();
      expect(other).not.toBe(ws);
    });

    it('goes by the address where there is one: of a number with another address only the number is left out', async () => {
      const { personId } = await captured(ANNA);
      await erase(personId);
      const ugo = await captured({ firstName: 'Ugo', email: 'ugo@verdi.example', phone: ANNA.phone });
      const [row] = await db.oracle<{ email: string; phone: string | null }>(
        'select email, phone from person where id = $1',
        [ugo.personId],
      );
      expect(row).toEqual({ email: 'ugo@verdi.example', phone: null });
      const byPhone = await capture({ firstName: 'Annabella', phone: ANNA.phone });
      expect(await person(byPhone.leadId)).toBeNull();
    });
  });

  describe('consent', () => {
    const consent = {
      purpose: 'newsletter',
      basis: 'consent',
      at: '2026-03-02T09:00:00.000Z',
      text: 'Yes, send me news.',
    };

    it('comes with what was sent, is proven by its lead, and is shown with its history', async () => {
      const { personId, leadId } = await captured({ email: 'bea@consent.example', consent });
      const { body } = await ask().get<Consents>(`/people/${personId}/consents`);
      expect(body).toMatchObject({
        mayBeWrittenTo: true,
        current: [{ purpose: 'newsletter', state: 'given', leadId, wording: 'Yes, send me news.' }],
      });
      const heard = { purpose: 'newsletter', basis: 'consent', state: 'withdrawn' };
      expect((await ask().post(`/people/${personId}/consents`, heard)).status).toBe(201);
      const after = (await ask().get<Consents>(`/people/${personId}/consents`)).body;
      expect(after).toMatchObject({
        mayBeWrittenTo: false,
        current: [{ state: 'withdrawn', source: 'member' }],
      });
      expect(after.history.map(({ state, recordedBy }) => [state, recordedBy])).toEqual([
        ['withdrawn', 'Giulia'],
        ['given', null],
      ]);
    });

    it('is never rewritten: the serving role may neither change nor delete a fact', async () => {
      const granted = await db.oracle<{ privilege_type: string }>(
        `select privilege_type from information_schema.role_table_grants where grantee = 'staffetta_app' and table_name = 'consent' order by 1`,
      );
      expect(granted.map((each) => each.privilege_type)).toEqual(['INSERT', 'SELECT']);
    });

    it('refuses what lies ahead, what nobody knows, and those who may not', async () => {
      const { personId } = await captured({ email: 'carl@consent.example' });
      const heard = { purpose: 'news', basis: 'consent', state: 'given' };
      const ahead = await ask().post(`/people/${personId}/consents`, {
        ...heard,
        occurredAt: '2999-01-01T00:00:00Z',
      });
      expect(ahead).toMatchObject({ status: 422, body: { code: 'consent/in-future' } });
      expect((await ask().post(`/people/${personId}/consents`, { ...heard, basis: 'because' })).status).toBe(
        400,
      );
      expect((await ask().get('/people/0197a000-0000-7000-8000-000000000001/consents')).status).toBe(404);
      expect((await askAs(app.url, vera).get(`/people/${personId}/consents`)).status).toBe(403);
      expect((await askAs(app.url, vera).get(`/people/${personId}/export`)).status).toBe(403);
      expect((await askAs(app.url, vera).get('/privacy/retention')).status).toBe(403);
    });

    it('is taken back on the public page, without signing in, without a script, in the language of the browser', async () => {
      const { personId } = await captured({ email: 'dora@consent.example', firstName: 'Dorotea', consent });
      const { url } = (await ask().get<{ url: string }>(`/people/${personId}/preference-link`)).body;
      const path = new URL(url).pathname;
      const page = await fetch(`${app.url}${path}`, { headers: { 'accept-language': 'it' } });
      const html = await page.text();
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(html).toContain('<html lang="it">');
      expect(html).toContain('newsletter');
      expect(html).not.toMatch(/dora@|Dorotea|<script/);
      // Reading changes nothing.
      expect((await ask().get<Consents>(`/people/${personId}/consents`)).body.mayBeWrittenTo).toBe(true);
      const form = (body: string) =>
        fetch(`${app.url}${path}`, {
          ...{ method: 'POST', body },
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
        });
      expect(await (await form('purpose=newsletter')).text()).toContain('role="status"');
      await form('purpose=newsletter');
      const { body } = await ask().get<Consents>(`/people/${personId}/consents`);
      expect(body).toMatchObject({
        mayBeWrittenTo: false,
        current: [{ state: 'withdrawn', source: 'preferences' }],
      });
      expect(body.history).toHaveLength(2);
      expect((await form('List-Unsubscribe=One-Click')).status).toBe(200);
      const silenced = (await ask().get<Consents>(`/people/${personId}/consents`)).body;
      expect(silenced.current.map(({ purpose, state }) => [purpose, state])).toEqual([
        ['contact', 'withdrawn'],
        ['newsletter', 'withdrawn'],
      ]);
      expect((await form('purpose=unheard-of')).status).toBe(200);
      await erase(personId);
      expect((await fetch(`${app.url}${path}`)).status).toBe(404);
      expect((await fetch(`${app.url}${path}x`)).status).toBe(404);
    });
  });

  describe('the export of a person', () => {
    it('holds their rows of every table, and nobody else’s', async () => {
      const { personId, leadId } = await captured({
        ...{
          externalId: 'x-1',
          email: 'elsa@export.example',
          firstName: 'Elsa',
          utm: { source: 'google', medium: 'cpc' },
        },
        consent: { purpose: 'news', basis: 'consent' },
      });
      await captured({ externalId: 'x-2', email: 'fred@export.example', firstName: 'Frederik' });
      const response = await fetch(`${app.url}/api/v1/people/${personId}/export`, {
        headers: giulia.headers,
      });
      expect(response.headers.get('content-disposition')).toContain('attachment');
      const text = await response.text();
      const whole = JSON.parse(text) as {
        personId: string;
        tables: Record<string, readonly Record<string, unknown>[]>;
      };
      expect(whole.personId).toBe(personId);
      expect(Object.keys(whole.tables)).toEqual(EXPORTED);
      expect(whole.tables).toMatchObject({
        person: [{ id: personId, first_name: 'Elsa' }],
        person_identity: [{ value: 'elsa@export.example' }],
        ...{ lead: [{ id: leadId }], touch: [{ person_id: personId }], consent: [{ purpose: 'news' }] },
        intake_submission: [{ body: { email: 'elsa@export.example' } }],
      });
      expect(text).not.toMatch(/fred/i);
      expect(text).not.toContain(ws);
    });

    it('reads every table that is declared personal', () => {
      const declared = app.app.get(ErasePerson, { strict: false }).personalTables();
      const missing = declared.map(({ table }) => table).filter((table) => !EXPORTED.includes(table));
      expect(missing).toEqual([]);
    });
  });

  describe('keeping for a time only', () => {
    const old = async (personId: string, months: number): Promise<void> => {
      const past = `now() - interval '${months} months'`;
      await db.oracle(`update person set created_at = ${past} where id = $1`, [personId]);
      await db.oracle(
        `update lead set captured_at = ${past}, updated_at = ${past}, stage = 'disqualified' where person_id = $1`,
        [personId],
      );
      await db.oracle(`update touch set occurred_at = ${past} where person_id = $1`, [personId]);
    };

    /** As of the night after so many days. */
    const endedOn = (days: number): Promise<number> =>
      app.app.get(EndKeeping, { strict: false }).run(ws, new Date(Date.now() + days * DAY_MS));

    it('tells who would go, erases them each night, leaves every count, and lets them come again', async () => {
      const gone = await captured({ email: 'gina@keep.example', firstName: 'Ginevra' });
      const open = await captured({ email: 'hugo@keep.example', firstName: 'Hugo' });
      await old(gone.personId, 30);
      await db.oracle(`update person set created_at = now() - interval '30 months' where id = $1`, [
        open.personId,
      ]);
      const preview = await ask().get<{ count: number }>('/privacy/retention/prospects/preview?months=24');
      expect(preview.body).toEqual({ count: 1, people: [{ id: gone.personId, name: 'Ginevra' }] });
      expect((await ask().get('/privacy/retention/prospects/preview?months=31')).body).toEqual({
        count: 0,
        people: [],
      });
      expect((await ask().get('/privacy/retention/customers/preview?months=24')).body).toMatchObject({
        count: 0,
      });
      expect(await endedOn(1)).toBe(0);

      expect((await ask().put('/privacy/retention/prospects', { months: 24 })).body).toEqual({
        kind: 'prospects',
        months: 24,
      });
      const before = [await count('lead'), await count('touch'), await count('person')];
      expect(await endedOn(2)).toBe(1);
      expect((await ask().get('/privacy/retention')).body).toMatchObject({
        rules: [{ kind: 'prospects', lastCount: 1, lastAt: expect.any(String) as string }, {}],
      });
      expect(await tablesThatSay('gina@', 'ginevra')).toEqual([]);
      expect([await count('lead'), await count('touch'), await count('person')]).toEqual(before);
      expect(await count('suppression')).toBe(0);
      expect((await captured({ email: 'gina@keep.example' })).personId).not.toBe('');
      expect(await endedOn(3)).toBe(0);
    });

    it('lists every kind, ends a rule, and refuses what is no time', async () => {
      await ask().put('/privacy/retention/customers', { months: 120 });
      expect((await ask().get('/privacy/retention')).body).toEqual({
        rules: [
          { kind: 'prospects', months: null, lastAt: null, lastCount: null },
          { kind: 'customers', months: 120, lastAt: null, lastCount: null },
        ],
      });
      await ask().put('/privacy/retention/customers', { months: null });
      expect((await ask().get('/privacy/retention')).body).toMatchObject({ rules: [{}, { months: null }] });
      for (const months of [0, 241, 1.5, 'six'])
        expect((await ask().put('/privacy/retention/customers', { months })).status).toBe(400);
      expect((await ask().put('/privacy/retention/strangers', { months: 3 })).status).toBe(400);
    });
  });
});
