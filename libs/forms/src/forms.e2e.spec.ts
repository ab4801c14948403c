import { askAs } from '../../../test/support/http-client.js';
import { startTestApp } from '../../../test/support/test-app.js';
import { definitionOf, SHOP, ShopWindow } from './test-support/shop-window.js';
import type { BuiltForm } from './test-support/shop-window.js';

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string }[];
}

describe('a form of a web site', () => {
  let shop: ShopWindow;
  beforeAll(async () => {
    shop = await ShopWindow.open({ hasMail: false });
  });
  afterAll(() => shop.close());

  it('is a page of its own in the language of its visitor, with labels, and runs nothing', async () => {
    const form = await shop.build();
    const { status, html, headers } = await shop.open(form.address, { 'accept-language': 'it-CH, en;q=0.5' });
    expect(status).toBe(200);
    expect(html).toContain('<html lang="it">');
    expect(html).toMatch(/<label for="f-mail">E-mail <span>\(obbligatorio\)<\/span><\/label>/);
    expect(html).not.toContain('<script');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('set-cookie')).toBeNull();
    expect((await shop.open('/f/no-such-address-here')).status).toBe(404);
  });

  it('becomes a lead with the way its visitor came, once, however often it is sent', async () => {
    const form = await shop.build({ defaults: { channel: 'event', leadType: 'demo', intent: 'solve' } });
    const page = `${SHOP}/prices?utm_source=newsletter&utm_medium=email&utm_campaign=Spring&gclid=abc`;
    const answers = { name: 'Ada Rossi', mail: 'ada@form.example', size: '40', news: 'yes' };
    const whole = { ...answers, _page: page, _referrer: 'https://blog.example/post' };
    const token = await shop.token(form);
    const thanked = await shop.send(form, { ...whole, _token: token });
    expect([thanked.status, thanked.html.includes('Thank you, we will call you.')]).toEqual([200, true]);
    expect((await shop.send(form, { ...whole, _token: token })).status).toBe(200);
    const [again, first] = await shop.hitsOf(form);
    expect([first?.verdict, again?.verdict]).toEqual(['accepted', 'duplicate']);
    const [lead] = await shop.rows<object>(
      `select l.channel, l.lead_type, l.intent, c.name as campaign, p.first_name, t.referrer_host, t.landing_path, t.click_ids, t.utm->>'source' as source
         from lead l join touch t on t.lead_id = l.id join campaign c on c.id = l.campaign_id join person p on p.id = l.person_id
        where l.workspace_id = $1 and l.id = $2`,
      first?.leadId,
    );
    expect(lead).toEqual({
      ...{ channel: 'email', lead_type: 'demo', intent: 'solve', campaign: 'Spring', first_name: 'Ada' },
      ...{ referrer_host: 'blog.example', landing_path: '/prices', click_ids: { gclid: 'abc' } },
      source: 'newsletter',
    });
    const { body } = await shop.ask.get<{ items: object[] }>(`/leads/${first?.leadId}/consents`);
    expect(body.items).toMatchObject([
      { purpose: 'marketing', text: 'Write to me about news.', version: 1, askedAt: null, provenAt: null },
    ]);
    const history = await shop.ask.get<{ history: object[] }>(
      `/people/${(await shop.personOf(first?.leadId)) ?? ''}/consents`,
    );
    expect(history.body.history).toMatchObject([
      {
        ...{ purpose: 'marketing', state: 'given', basis: 'consent', source: `form:${form.id}` },
        ...{ wording: 'Write to me about news.', wordingVersion: '1', page: `${SHOP}/prices` },
      },
    ]);
    const told = await shop.rows<object>(
      `select payload->>'state' as state, lead_id from journal_entry where workspace_id = $1 and type = 'person.consent_changed' and lead_id = $2`,
      first?.leadId,
    );
    expect(told).toEqual([{ state: 'given', lead_id: first?.leadId }]);
    const raw = await shop.ask.get<{ body: string }>(`/forms/${form.id}/hits/${first?.id}`);
    expect(raw.body.body).toContain('ada%40form.example');
  });

  it('is one lead when it is sent twice at once', async () => {
    const form = await shop.build();
    const answers = { _token: await shop.token(form), mail: 'twice@form.example' };
    const told = await Promise.all([1, 2, 3].map(() => shop.send(form, answers)));
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200]);
    const verdicts = (await shop.hitsOf(form)).map(({ verdict }) => verdict).toSorted();
    expect(verdicts).toEqual(['accepted', 'duplicate', 'duplicate']);
  });

  it('is one lead when a browser sends it again with other ends of lines, and two when something else is answered', async () => {
    const label = { en: 'Words', it: 'Parole' };
    const mail = { name: 'mail', kind: 'email', label, required: true };
    const form = await shop.build({ fields: [mail, { name: 'words', kind: 'long-text', label }] });
    const answers = { _token: await shop.token(form), mail: 'lines@form.example' };
    for (const words of ['one\ntwo', 'one\r\ntwo', 'one\nthree'])
      expect((await shop.send(form, { ...answers, words })).status).toBe(200);
    const verdicts = (await shop.hitsOf(form)).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['accepted', 'duplicate', 'accepted']);
  });

  it('that cannot be taken is kept whole, leaves no half of a lead, and is to be sent once more', async () => {
    const form = await shop.build();
    const table = 'alter table form_consent';
    await shop.db.oracle(`${table} add constraint ck_planted check (purpose <> 'marketing') not valid`);
    const answers = { mail: 'failed@form.example', news: 'yes' };
    const told = await shop
      .send(form, answers)
      .finally(() => shop.db.oracle(`${table} drop constraint ck_planted`));
    expect([told.status, told.html.includes('role="alert"')]).toEqual([503, true]);
    expect((await shop.hitsOf(form))[0]).toMatchObject({
      verdict: 'failed',
      reason: 'unexpected',
      leadId: null,
    });
    const people = 'select 1 from person where workspace_id = $1 and email = $2';
    expect(await shop.rows(people, answers.mail)).toEqual([]);
    expect((await shop.send(form, answers)).status).toBe(200);
    expect(await shop.rows(people, answers.mail)).toHaveLength(1);
  });

  it('goes by its default channel where nothing says how somebody came', async () => {
    const form = await shop.build({ defaults: { channel: 'event' } });
    await shop.send(form, { mail: 'direct@form.example', _page: `${SHOP}/x` });
    const [hit] = await shop.hitsOf(form);
    const [lead] = await shop.rows<object>(
      'select channel from lead where workspace_id = $1 and id = $2',
      hit?.leadId,
    );
    expect(lead).toEqual({ channel: 'event' });
  });

  it.each<[string, object, Record<string, string>, Record<string, string>, number, string]>([
    ['a robot fills in what nobody sees', {}, { website_url: 'https://spam.example' }, {}, 422, 'honeypot'],
    ['the form was never opened', {}, { _token: 'AAAA' }, {}, 422, 'token'],
    ['nobody types so fast', { minimumSeconds: 60 }, {}, {}, 422, 'too-fast'],
    ['the page may not hold it', {}, {}, { origin: 'https://evil.example' }, 422, 'origin'],
    ['a page hides where it is', {}, {}, { origin: 'null' }, 422, 'origin'],
    ['the address is none', {}, { mail: 'nobody' }, {}, 422, 'answers: mail: email'],
    ['what is required is missing', {}, { mail: ' ' }, {}, 422, 'answers: mail: missing'],
  ])(
    'is refused because %s, and what was sent is kept',
    async (_, more, answers, headers, status, reason) => {
      const form = await shop.build(more);
      const mail = `${reason.replace(/\W/g, '')}@refused.example`;
      const told = await shop.send(form, { mail, name: 'Eve', ...answers }, headers);
      expect(told.status).toBe(status);
      expect(told.html).toContain('role="alert"');
      const [hit] = await shop.hitsOf(form);
      expect(hit).toMatchObject({ verdict: 'refused', reason, leadId: null });
      expect(await shop.rows('select 1 from person where workspace_id = $1 and email = $2', mail)).toEqual(
        [],
      );
    },
  );

  it('comes back as it was filled in, each fault tied to its field', async () => {
    const form = await shop.build();
    const { html } = await shop.send(form, { mail: 'x', name: '<b>Ada</b>', size: 'many', news: 'yes' });
    expect(html).toContain('value="&lt;b&gt;Ada&lt;/b&gt;"');
    expect(html).toMatch(/name="mail" required aria-invalid="true" aria-describedby="f-mail-e"/);
    expect(html).toMatch(/<a href="#f-size">People<\/a>/);
    expect(html).toMatch(/name="news"[^>]*checked/);
  });

  it('takes ten a minute from one address in all processes together, and says so to the eleventh', async () => {
    const form = await shop.build();
    const other = await startTestApp(shop.db, { env: { ROLES: 'api' } });
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) {
      const url = n % 2 === 0 ? shop.app.url : other.url;
      const body = new URLSearchParams({ _token: await shop.token(form), mail: `n${n}@many.example` });
      const sent = { method: 'POST', body, headers: { origin: SHOP } };
      statuses.push((await fetch(`${url}${new URL(form.address).pathname}`, sent)).status);
    }
    await other.close();
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429]);
    expect((await shop.hitsOf(form))[0]).toMatchObject({ verdict: 'refused', reason: 'throttled' });
    // Nobody's address is kept, and after its minute nothing is counted any more.
    const counted = await shop.rows<{ key: Buffer }>('select key from throttle where workspace_id = $1');
    expect(counted.every(({ key }) => key.length === 32)).toBe(true);
    await shop.rows(`update throttle set ends_at = now() where workspace_id = $1`);
    expect((await shop.send(form, { mail: 'later@many.example' })).status).toBe(200);
  });

  it('begins in test, where leads count nowhere; paused it takes nothing', async () => {
    const form = await shop.build({}, 'test');
    await shop.send(form, { mail: 'test@form.example' });
    const [hit] = await shop.hitsOf(form);
    expect(hit?.verdict).toBe('test');
    const [lead] = await shop.rows<object>(
      'select is_test from lead where workspace_id = $1 and id = $2',
      hit?.leadId,
    );
    expect(lead).toEqual({ is_test: true });
    await shop.patch(`/forms/${form.id}`, { state: 'paused' });
    expect((await shop.open(form.address)).status).toBe(410);
    expect((await shop.send(form, { mail: 'late@form.example' })).status).toBe(410);
  });

  it('is judged by the version that was shown, and each version stays as it was', async () => {
    const form = await shop.build();
    const token = await shop.token(form);
    const definition = definitionOf({
      fields: [{ name: 'phone', kind: 'phone', label: { en: 'Phone', it: 'Telefono' }, required: true }],
    });
    const { body } = await shop.patch<BuiltForm>(`/forms/${form.id}`, { definition });
    expect(body.version).toBe(form.version + 1);
    expect((await shop.send(form, { _token: token, mail: 'old@version.example' })).status).toBe(200);
    const { body: versions } = await shop.ask.get<{
      items: { number: number; definition: { fields: object[] } }[];
    }>(`/forms/${form.id}/versions`);
    expect(versions.items.map(({ number, definition: { fields } }) => [number, fields.length])).toEqual([
      [2, 1],
      [1, 4],
    ]);
  });

  it('sends its visitor on to an allowed place only', async () => {
    const form = await shop.build({ redirect: `${SHOP}/thanks` });
    const told = await shop.send(form, { mail: 'on@form.example' });
    expect([told.status, told.headers.get('location')]).toEqual([303, `${SHOP}/thanks`]);
    const wrong = definitionOf({ redirect: 'https://evil.example/' });
    const { status, body } = await shop.ask.post<Problem>('/forms', { name: 'x', definition: wrong });
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([
      422,
      'form/definition',
      '/definition/redirect',
    ]);
  });

  it('inside another page answers that page alone', async () => {
    const form = await shop.build();
    const { html, headers } = await shop.open(`${form.address}/embed.js`);
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(html).toContain('attachShadow');
    const accept = { accept: 'application/json' };
    const told = await shop.send(form, { mail: 'embed@form.example' }, accept);
    expect(told.headers.get('access-control-allow-origin')).toBe(SHOP);
    expect(JSON.parse(told.html)).toMatchObject({ redirect: null });
    const evil = await shop.send(
      form,
      { mail: 'e@form.example' },
      { ...accept, origin: 'https://evil.example' },
    );
    expect(evil.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is set up by who may, in its own workspace; asks for no confirmation where no mail leaves', async () => {
    const form = await shop.build();
    const asVera = askAs(shop.app.url, shop.firm.members.Vera);
    expect((await asVera.get(`/forms/${form.id}`)).status).toBe(403);
    const definition = definitionOf({ doubleOptIn: { holds: true, hours: 24 } });
    const { body } = await shop.ask.post<Problem>('/forms', { name: 'x', definition });
    expect(body.code).toBe('form/no-mail');
  });

  it('forgets what was sent when its person is erased', async () => {
    const form = await shop.build();
    await shop.send(form, { mail: 'gone@form.example', news: 'yes' });
    await shop.send(form, { mail: 'gone@form.example', size: 'many' });
    const [person] = await shop.rows<{ id: string; version: number }>(
      'select id, version from person where workspace_id = $1 and email = $2',
      'gone@form.example',
    );
    const erased = await shop.ask.post(`/people/${person?.id}/erasure`, { version: person?.version });
    expect(erased.status).toBeLessThan(300);
    expect(await shop.hitsOf(form)).toEqual([]);
    expect(
      await shop.rows('select 1 from form_consent where workspace_id = $1 and person_id = $2', person?.id),
    ).toEqual([]);
  });
});
