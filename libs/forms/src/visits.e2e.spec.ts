import { randomBytes } from 'node:crypto';
import { askAs } from '../../../test/support/http-client.js';
import { until } from '../../../test/support/until.js';
import { BROWSER, SHOP, ShopWindow } from './test-support/shop-window.js';
import type { BuiltForm } from './test-support/shop-window.js';

interface Site {
  readonly id: string;
  readonly embedCode: string;
}
interface Link {
  readonly id: string;
  readonly address: string;
  readonly clicks: number;
}
interface Touched {
  readonly channel: string;
  readonly campaign: string | null;
  readonly asset: string | null;
  readonly path: string | null;
  readonly onLead: boolean;
}

const TOUCHES = `
  select t.channel, c.name as campaign, a.name as asset, t.landing_path as path, t.lead_id is not null as "onLead"
    from touch t join person p on p.id = t.person_id left join campaign c on c.id = t.campaign_id left join asset a on a.id = t.asset_id
   where t.workspace_id = $1 and p.email = $2 order by t.occurred_at, t.id`;

describe('visitors of a web site', () => {
  let shop: ShopWindow;
  let site: Site;
  beforeAll(async () => {
    shop = await ShopWindow.open();
    site = (await shop.ask.post<Site>('/sites', { name: 'Shop', origins: [SHOP] })).body;
  });
  afterAll(() => shop.close());

  const newVisitor = (): string => randomBytes(16).toString('hex');
  const see = (visitor: string, path: string, more: object = {}, headers = {}): Promise<number> =>
    shop.visit(
      site.embedCode,
      { visitor, page: `${SHOP}${path}`, referrer: '', isVisit: true, ...more },
      headers,
    );
  const touchesOf = (mail: string): Promise<Touched[]> => shop.rows<Touched>(TOUCHES, mail);
  const newLink = async (target: string): Promise<Link> => {
    const wish = {
      name: 'Spring',
      target,
      channel: 'digital-catalogue',
      campaign: 'Catalogue 26',
      asset: 'Page 4',
    };
    return (await shop.ask.post<Link>('/tracked-links', wish)).body;
  };
  const follow = async (
    { address }: Link,
    query = '',
    { headers = {}, ...init }: { method?: string; headers?: Record<string, string> } = {},
  ): Promise<string | null> => {
    const asked = { redirect: 'manual', headers: { ...BROWSER, ...headers }, ...init } as const;
    return (await fetch(`${shop.at(address)}${query}`, asked)).headers.get('location');
  };
  const countVisits = async (visitor: string): Promise<number> =>
    (await shop.rows('select 1 from visit where workspace_id = $1 and anonymous_id = $2', visitor)).length;

  it('are touches of a person once they say who they are, and their browser is forgotten', async () => {
    const [visitor, form] = [newVisitor(), await shop.build()];
    await see(visitor, '/?utm_source=linkedin&utm_medium=social&utm_campaign=Posts');
    await see(visitor, '/prices?x=secret', { referrer: `${SHOP}/`, isVisit: false });
    expect(await countVisits(visitor)).toBe(2);
    await shop.send(form, { mail: 'known@visit.example', _visitor: visitor, _page: `${SHOP}/contact` });
    expect(await countVisits(visitor)).toBe(0);
    expect(await touchesOf('known@visit.example')).toMatchObject([
      { channel: 'social', campaign: 'Posts', path: '/', onLead: true },
      { channel: 'website', path: '/prices', onLead: true },
      { channel: 'direct', path: '/contact', onLead: true },
    ]);
    await see(visitor, '/again', { isVisit: true });
    expect((await touchesOf('known@visit.example')).at(-1)).toMatchObject({ path: '/again', onLead: false });
  });

  it('looked at products, which are touches of theirs once they say who they are, and from then on at once', async () => {
    const visitor = newVisitor();
    const look = (product: unknown): Promise<number> =>
      see(visitor, '/press-400', { isVisit: false, product });
    await see(visitor, '/press-400');
    await look('Press 400');
    await look(400);
    const products = (): Promise<object[]> =>
      shop.rows<object>(
        `select t.channel, t.kind, t.action, a.name as asset, t.landing_path as path, t.lead_id is not null as "onLead"
           from touch t join person p on p.id = t.person_id left join asset a on a.id = t.asset_id
          where t.workspace_id = $1 and p.email = $2 and t.action is not null order by t.occurred_at, t.id`,
        'product@visit.example',
      );
    await shop.ask.post('/leads', { email: 'product@visit.example', anonymousId: visitor });
    const seen = { channel: 'website', kind: 'online', action: 'product-view', path: '/press-400' };
    expect(await products()).toEqual([{ ...seen, asset: 'Press 400', onLead: true }]);
    await look('Press 500');
    expect((await products())[1]).toEqual({ ...seen, asset: 'Press 500', onLead: false });
    expect(await countVisits(visitor)).toBe(0);
  });

  it('are joined whoever brings the lead', async () => {
    const visitor = newVisitor();
    await see(visitor, '/manual');
    await shop.ask.post('/leads', { email: 'api@visit.example', anonymousId: visitor });
    expect((await touchesOf('api@visit.example')).map(({ path }) => path)).toContain('/manual');
  });

  it.each<[string, object, Record<string, string>, string]>([
    ['the browser asks not to be tracked', {}, { dnt: '1' }, 'Do Not Track is honoured'],
    ['its user sells nothing', {}, { 'sec-gpc': '1' }, 'Global Privacy Control is honoured'],
    ['the page is of another site', {}, { origin: 'https://evil.example' }, 'nobody tells for others'],
    ['it is a search engine', {}, { 'user-agent': 'Googlebot/2.1' }, 'programs visit nothing'],
    ['the page is no page', { page: 'javascript:alert(1)' }, {}, 'only pages are visited'],
  ])('leave nothing when %s', async (_, more, headers) => {
    const visitor = newVisitor();
    expect(await see(visitor, '/x', more, headers)).toBe(204);
    expect(await countVisits(visitor)).toBe(0);
  });

  it('are bounded in a minute, and in size', async () => {
    const own = (await shop.ask.post<Site>('/sites', { name: 'Busy', origins: [SHOP] })).body;
    const told = { visitor: newVisitor(), page: `${SHOP}/`, referrer: '', isVisit: true };
    const statuses = await Promise.all(Array.from({ length: 125 }, () => shop.visit(own.embedCode, told)));
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect(await shop.visit(site.embedCode, { ...told, page: `${SHOP}/${'x'.repeat(9_000)}` })).toBe(413);
    expect(await shop.visit('k=no-such-key-here', told)).toBe(404);
  });

  it('are erased with their person', async () => {
    const visitor = newVisitor();
    await shop.ask.post('/leads', { email: 'erase@visit.example', anonymousId: visitor });
    const sql = 'select id, version from person where workspace_id = $1 and email = $2';
    const [person] = await shop.rows<{ id: string; version: number }>(sql, 'erase@visit.example');
    // Told by a page at the moment of erasing: nobody has joined it yet.
    await shop.rows(
      `insert into visit (workspace_id, id, anonymous_id, is_start, occurred_at, utm, click_ids) values ($1, uuidv7(), $2, true, now(), '{}', '{}')`,
      visitor,
    );
    const { body } = await shop.ask.get<{ goes: object[] }>(`/people/${person?.id}/erasure`);
    expect(body.goes).toContainEqual({ table: 'visit', rows: 1 });
    await shop.ask.post(`/people/${person?.id}/erasure`, { version: person?.version });
    expect(await countVisits(visitor)).toBe(0);
  });

  it('get a script that other sites may load', async () => {
    const script = await shop.open(/src="([^"]+)"/.exec(site.embedCode)?.[1] ?? '');
    expect([script.status, script.headers.get('cross-origin-resource-policy')]).toEqual([
      200,
      'cross-origin',
    ]);
    expect(script.headers.get('set-cookie')).toBeNull();
  });

  it('who follow a link go to its target only, and are counted', async () => {
    const link = await newLink(`${SHOP}/catalogue?page=4#top`);
    const to = new URL((await follow(link, '?to=https://evil.example')) ?? '');
    expect([to.origin, to.pathname, to.searchParams.get('page'), to.hash]).toEqual([
      SHOP,
      '/catalogue',
      '4',
      '#top',
    ]);
    expect(to.searchParams.get('stf')).toMatch(/^[0-9a-f-]{36}$/);
    await follow(link, '', { method: 'HEAD' });
    await follow(link, '', { headers: { 'sec-purpose': 'prefetch' } });
    expect(await follow(link, '', { headers: { 'user-agent': 'WhatsApp/2.23' } })).toContain('/catalogue');
    expect((await shop.ask.get<Link>(`/tracked-links/${link.id}`)).body.clicks).toBe(1);
    expect((await shop.open('/l/nothinghere')).status).toBe(404);
    const evil = await shop.ask.post('/tracked-links', {
      name: 'x',
      target: 'javascript:alert(1)',
      channel: 'event',
    });
    expect(evil.status).toBe(422);
  });

  it('leave nothing on a paused site, and a paused link leads nowhere', async () => {
    const own = (await shop.ask.post<Site>('/sites', { name: 'Over', origins: [SHOP] })).body;
    const link = await newLink(`${SHOP}/`);
    await shop.patch(`/sites/${own.id}`, { state: 'paused' });
    await shop.patch(`/tracked-links/${link.id}`, { state: 'paused' });
    const visitor = newVisitor();
    await shop.visit(own.embedCode, { visitor, page: `${SHOP}/`, referrer: '', isVisit: true });
    expect([await countVisits(visitor), await follow(link)]).toEqual([0, null]);
    await shop.patch(`/tracked-links/${link.id}`, { state: 'active', target: `${SHOP}/new` });
    expect(await follow(link)).toContain(`${SHOP}/new?stf=`);
    const { body } = await shop.ask.get<{ items: { id: string; state: string }[] }>('/sites');
    expect(body.items).toContainEqual(expect.objectContaining({ id: own.id, state: 'paused' }));
    const wrong = await shop.patch<{ code: string }>(`/sites/${own.id}`, { origins: [`${SHOP}/x`] });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'site/origins']);
    const asVera = askAs(shop.app.url, shop.firm.members.Vera);
    const statuses = await Promise.all(
      ['/sites', '/tracked-links', '/forms'].map((path) => asVera.get(path)),
    );
    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('who came by a link have it as a touch: by the site, by the form, or at once when they are known', async () => {
    const [visitor, link, form] = [newVisitor(), await newLink(`${SHOP}/`), await shop.build()];
    const ofLink = { channel: 'digital-catalogue', campaign: 'Catalogue 26', asset: 'Page 4' };
    const { search } = new URL((await follow(link)) ?? '');
    await see(visitor, `/${search}`);
    expect(await countVisits(visitor)).toBe(1);
    await shop.send(form, { mail: 'site@link.example', _visitor: visitor, _page: `${SHOP}/form` });
    expect((await touchesOf('site@link.example'))[0]).toMatchObject(ofLink);
    const other = new URL((await follow(link)) ?? '');
    await shop.send(form, { mail: 'form@link.example', _page: other.href });
    expect((await touchesOf('form@link.example'))[0]).toMatchObject({ ...ofLink, onLead: true });
    const [lead] = await shop.rows<object>(
      `select l.channel from lead l join person p on p.id = l.person_id where l.workspace_id = $1 and p.email = 'form@link.example'`,
    );
    expect(lead).toEqual({ channel: 'digital-catalogue' });
    await follow(link, `?v=${visitor}`);
    expect((await touchesOf('site@link.example')).at(-1)).toMatchObject({ ...ofLink, onLead: false });
  });

  it('who opened a code have its asset as a touch, on paper; its opening is counted, and it leads where its asset is', async () => {
    const named = { name: 'Guide', kind: 'brochure', address: `${SHOP}/guide?a=1` };
    const asset = (await shop.ask.post<{ id: string }>('/assets', named)).body;
    const wish = { medium: 'offline', channel: 'event', place: 'Stand B12' };
    const codes = `/assets/${asset.id}/codes`;
    const made = (await shop.ask.post<{ id: string; code: string; opensAt: string }>(codes, wish)).body;
    const typed = {
      id: made.id,
      clicks: 0,
      address: made.opensAt.replace(made.code, made.code.toLowerCase()),
    };
    const to = new URL((await follow(typed)) ?? '');
    expect(to.href).toContain(`${SHOP}/guide?a=1&utm_source=print&utm_medium=event&utm_content=Guide&stf=`);
    const [visitor, form] = [newVisitor(), await shop.build()];
    await see(visitor, `/guide${to.search}`);
    await shop.send(form, { mail: 'code@link.example', _visitor: visitor, _page: `${SHOP}/form` });
    const ofCode = { channel: 'event', campaign: null, asset: 'Guide' };
    expect((await touchesOf('code@link.example'))[0]).toMatchObject({
      ...ofCode,
      path: '/guide',
      onLead: true,
    });
    const other = new URL((await follow(typed)) ?? '');
    await shop.send(form, { mail: 'code-form@link.example', _page: other.href });
    expect((await touchesOf('code-form@link.example'))[0]).toMatchObject({ ...ofCode, onLead: true });
    await follow(typed, '', { method: 'HEAD' });
    const opens = async (): Promise<number | undefined> =>
      (await shop.ask.get<{ items: { opens: number }[] }>(codes)).body.items[0]?.opens;
    expect(await opens()).toBe(2);
    await shop.patch(`${codes}/${made.id}`, { state: 'paused' });
    expect([await follow(typed), await opens()]).toEqual([null, 2]);
    expect(await follow({ ...typed, address: made.opensAt.replace(made.code, '2222-2222') })).toBeNull();
  });

  it('who read a code off a brochure are asked again where nobody made it, and have its asset where somebody did', async () => {
    const asset = (await shop.ask.post<{ id: string }>('/assets', { name: 'Price list' })).body;
    const wish = { medium: 'offline', channel: 'partner' };
    const { code } = (await shop.ask.post<{ code: string }>(`/assets/${asset.id}/codes`, wish)).body;
    const field = { name: 'brochure', kind: 'text', to: 'distributionCode', label: { en: 'Code' } };
    const mail = { name: 'mail', kind: 'email', label: { en: 'E-mail' }, required: true };
    const form = await shop.build({ languages: ['en'], fields: [mail, field] });
    const wrong = await shop.send(form, { mail: 'told@code.example', brochure: 'K7M2-PQ9D' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('There is no such code');
    const right = await shop.send(form, { mail: 'told@code.example', brochure: code.replace('-', ' ') });
    expect(right.status).toBe(200);
    expect(await touchesOf('told@code.example')).toMatchObject([{ channel: 'partner', asset: 'Price list' }]);
  });

  describe('whose address is to be confirmed', () => {
    const doubleOptIn = { holds: true, hours: 24 };
    const mailTo = (mail: string): Promise<string> =>
      until(`a mail to ${mail}`, () => {
        const text = shop.office.to(mail).at(-1)?.mail.text ?? '';
        return Promise.resolve(/https?:\/\/\S+\/confirm\/\S+/.exec(text)?.[0]);
      });
    const consentsOf = async (
      leadId: string,
    ): Promise<readonly { provenAt: string | null; mail: string }[]> =>
      (
        await shop.ask.get<{ items: { provenAt: string | null; mail: string }[] }>(
          `/leads/${leadId}/consents`,
        )
      ).body.items;
    const offer = (leadId: string): Promise<{ status: number; body: { code?: string } }> =>
      shop.ask.post<{ code?: string }>('/handovers', { leadIds: [leadId], toTeamId: shop.firm.teams.sales });
    const sendBy = async (form: BuiltForm, mail: string): Promise<string> => {
      await shop.send(form, { mail, news: 'yes' }, { 'accept-language': 'it' });
      return (await shop.hitsOf(form))[0]?.leadId ?? '';
    };

    it('wait with marketing until the link of the mail is followed; looking at it proves nothing', async () => {
      const form = await shop.build({ doubleOptIn });
      const leadId = await sendBy(form, 'wait@confirm.example');
      expect((await offer(leadId)).body.code).toBe('handover/unconfirmed');
      const link = await mailTo('wait@confirm.example');
      expect(shop.office.to('wait@confirm.example')[0]?.mail.text).toContain('Scrivetemi delle novità.');
      expect((await shop.open(link)).html).toContain('<button');
      expect(await consentsOf(leadId)).toMatchObject([{ provenAt: null, mail: 'sent' }]);
      const confirmed = await fetch(shop.at(link), { method: 'POST' });
      expect(await confirmed.text()).toContain('Grazie, il tuo indirizzo è confermato.');
      const [consent] = await consentsOf(leadId);
      expect(consent?.provenAt).not.toBeNull();
      await fetch(shop.at(link), { method: 'POST' });
      expect((await consentsOf(leadId))[0]).toEqual(consent);
      expect((await offer(leadId)).status).toBe(201);
    });

    it.each([true, false])(
      'are written nothing, and have agreed to nothing, before (held: %p)',
      async (holds) => {
        const form = await shop.build({ doubleOptIn: { holds, hours: 24 } });
        const mail = `silent-${holds}@confirm.example`;
        const leadId = await sendBy(form, mail);
        const consents = `/people/${(await shop.personOf(leadId)) ?? ''}/consents`;
        const write = () =>
          shop.ask.post<{ code?: string }>(`/leads/${leadId}/messages`, { subject: 'Hello', text: 'There.' });
        expect((await shop.ask.get(consents)).body).toMatchObject({ history: [] });
        expect(await write()).toMatchObject({ status: 409, body: { code: 'message/address-unconfirmed' } });
        await fetch(shop.at(await mailTo(mail)), { method: 'POST' });
        await fetch(shop.at(await mailTo(mail)), { method: 'POST' });
        expect((await shop.ask.get(consents)).body).toMatchObject({
          history: [
            {
              ...{ purpose: 'marketing', state: 'given', wording: 'Scrivetemi delle novità.' },
              ...{ source: `form:${form.id}`, wordingVersion: '1', page: form.address },
            },
          ],
        });
        expect((await write()).status).toBe(202);
      },
    );

    it('prove nothing by a link that is over, or was never sent', async () => {
      const form = await shop.build({ doubleOptIn });
      const leadId = await sendBy(form, 'over@confirm.example');
      const link = await mailTo('over@confirm.example');
      const forged = link.replace(
        /confirm\/(.)/,
        (_, first: string) => `confirm/${first === 'A' ? 'B' : 'A'}`,
      );
      expect((await fetch(shop.at(forged), { method: 'POST' })).status).toBe(410);
      await shop.rows(
        'update form_confirmation set expires_at = now() where workspace_id = $1 and lead_id = $2',
        leadId,
      );
      expect((await fetch(shop.at(link), { method: 'POST' })).status).toBe(410);
      expect((await consentsOf(leadId))[0]?.provenAt).toBeNull();
      expect((await offer(leadId)).body.code).toBe('handover/unconfirmed');
    });

    it('are not held where they were known before, and are written to thrice an hour at most', async () => {
      const form = await shop.build({ doubleOptIn });
      await shop.ask.post('/leads', { email: 'often@confirm.example' });
      const leadId = await sendBy(form, 'often@confirm.example');
      expect((await offer(leadId)).status).toBe(201);
      for (const size of ['1', '2', '3']) await shop.send(form, { mail: 'often@confirm.example', size });
      const states = await shop.rows<{ state: string }>(
        `select state from form_confirmation where workspace_id = $1 and email = 'often@confirm.example' order by asked_at`,
      );
      expect(states.at(-1)?.state).toBe('skipped');
      expect(states.filter(({ state }) => state !== 'skipped')).toHaveLength(3);
    });
  });
});
