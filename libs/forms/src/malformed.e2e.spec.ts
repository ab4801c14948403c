import { randomUUID } from 'node:crypto';
import { ShopWindow, BROWSER, SHOP } from './test-support/shop-window.js';

/** Numbers that look random and are the same in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const COUNT = 10_000;
const AT_ONCE = 32;
const SNIPPETS = [
  ...[
    '',
    '\0',
    '\uFEFF',
    '%',
    '%00',
    '%zz',
    '%F0%28%8C%28',
    '&&&===',
    '__proto__=1',
    'constructor[prototype]=1',
    '{"a":',
    '[[[[',
  ],
  ...[
    'null',
    'true',
    '"',
    "' or 1=1 --",
    '${7*7}',
    '<script>',
    '\u202e',
    '\ud800',
    'NaN',
    '1e999',
    '-0',
    'a'.repeat(9_000),
  ],
  ...[
    '_token=',
    '_token=AAAA',
    'mail=x@y.example',
    'website_url=1',
    '_page=javascript:1',
    '_page=http://[::1',
    '_visitor=\0',
  ],
  ...[
    '{"visitor":"' + 'v'.repeat(20) + '","page":"https://shop.example/"}',
    '{"visitor":1}',
    '{"page":{}}',
    'purpose=contact',
    'List-Unsubscribe=One-Click',
  ],
];
const TYPES = [
  ...[
    'application/x-www-form-urlencoded',
    'application/json',
    'text/plain',
    'multipart/form-data',
    'multipart/form-data; boundary=',
  ],
  ...['application/json; charset=utf-7', 'nonsense', '', 'application/octet-stream'],
];

describe('what strangers send that makes no sense', () => {
  let shop: ShopWindow;
  beforeAll(async () => {
    shop = await ShopWindow.open({ hasMail: false });
  });
  afterAll(() => shop.close());

  const LEAVES = [
    'person',
    'lead',
    'touch',
    'visit',
    'consent',
    'form_consent',
    'form_confirmation',
    'intake_submission',
  ];
  const left = async (): Promise<number[]> => {
    const counts: number[] = [];
    for (const table of LEAVES)
      counts.push(
        (await shop.rows<{ n: number }>(`select count(*)::int as n from ${table} where workspace_id = $1`))[0]
          ?.n ?? -1,
      );
    return counts;
  };

  it(`is answered ${COUNT} times without a fault of ours, and leaves nothing behind but what was refused`, async () => {
    const form = await shop.build();
    const site = (await shop.ask.post<{ embedCode: string }>('/sites', { name: 'Shop', origins: [SHOP] }))
      .body;
    const wish = { name: 'Page', target: `${SHOP}/`, channel: 'event' };
    const link = (await shop.ask.post<{ address: string }>('/tracked-links', wish)).body;
    const { leadId } = (
      await shop.ask.post<{ results: [{ leadId: string }] }>('/leads', { email: 'quiet@malformed.example' })
    ).body.results[0];
    const person = (await shop.personOf(leadId)) ?? '';
    const page = (await shop.ask.get<{ url: string }>(`/people/${person}/preference-link`)).body.url;
    const [formPath, linkPath, pagePath] = [form.address, link.address, page].map(
      (each) => new URL(each).pathname,
    ) as [string, string, string];
    const sitePath = `/t/${/k=([\w-]+)/.exec(site.embedCode)?.[1] ?? ''}`;
    const random = numbersFrom(20_261_122);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    const noise = (): Buffer =>
      Buffer.from(Array.from({ length: Math.floor(random() * 200) }, () => Math.floor(random() * 256)));
    /** An address cut, lengthened, or with one sign changed; and sometimes as it is. */
    const bent = (path: string): string => {
      const at = 3 + Math.floor(random() * (path.length - 3));
      return pick([
        path,
        path,
        path.slice(0, at),
        `${path}%00`,
        `${path}/../..`,
        path.slice(0, at) + pick(['A', '%', '-', '%2F']) + path.slice(at + 1),
      ]);
    };
    const body = (): Buffer =>
      Buffer.concat([Buffer.from(pick(SNIPPETS)), random() < 0.5 ? noise() : Buffer.from(pick(SNIPPETS))]);
    const before = await left();
    const faults: string[] = [];
    const once = async (): Promise<void> => {
      const [kind, type, sent] = [
        pick(['form', 'confirm', 'visit', 'click', 'page', 'embed']),
        pick(TYPES),
        body(),
      ];
      const headers = {
        ...BROWSER,
        origin: pick([SHOP, 'null', 'https://evil.example', '%%']),
        ...(type && { 'content-type': type }),
      };
      const post = { method: 'POST', headers, body: new Uint8Array(sent) };
      const get = {
        method: 'GET',
        headers: { ...BROWSER, 'accept-language': pick(['it', '*;q=', 'x'.repeat(300)]) },
        redirect: 'manual' as const,
      };
      const asked: readonly [string, RequestInit] =
        kind === 'form'
          ? [bent(formPath), post]
          : kind === 'confirm'
            ? [`${formPath}/confirm/${bent(`/${randomUUID()}`).slice(1)}`, pick([post, get])]
            : kind === 'visit'
              ? [bent(sitePath), post]
              : kind === 'click'
                ? [`${linkPath.slice(0, -1)}${pick(['?v=%00', '%', '?v[]=1', 'é'])}`, get]
                : kind === 'page'
                  ? [
                      `${pagePath.slice(0, -4)}${pick(['AAAA', '', '%%%%', 'A?purpose=x'])}`,
                      pick([post, get]),
                    ]
                  : [bent(`${formPath}/embed.js`), get];
      const response = await fetch(`${shop.app.url}${asked[0]}`, asked[1]);
      await response.arrayBuffer();
      if (response.status >= 500)
        faults.push(`${response.status} ${kind} ${asked[0]} ${type} ${sent.toString('latin1').slice(0, 80)}`);
    };
    for (let n = 0; n < COUNT; n += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, once));
    expect(faults).toEqual([]);
    const after = await left();
    const visits = LEAVES.indexOf('visit');
    // Some of it, by chance, is a visit that a browser could have told.
    expect(after.toSpliced(visits, 1)).toEqual(before.toSpliced(visits, 1));
    const whole = await shop.rows(
      'select 1 from visit where workspace_id = $1 and (landing_page is null or anonymous_id is null)',
    );
    expect(whole).toEqual([]);
    expect((await shop.hitsOf(form)).every(({ verdict }) => verdict === 'refused')).toBe(true);
    expect(
      (await shop.ask.get<{ mayBeWrittenTo: boolean }>(`/people/${person}/consents`)).body.mayBeWrittenTo,
    ).toBe(true);
  });
});
