import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { embedScript } from './embed-script.js';
import { readVisit } from './read-visit.js';
import { trackerScript } from './tracker-script.js';
import type { ConsentRule } from './tracker-script.js';

interface Told {
  readonly visitor: string;
  readonly page: string;
  readonly referrer: string;
  readonly isVisit: boolean;
  readonly product?: string;
}

interface Setting {
  readonly consent?: ConsentRule;
  readonly navigator?: object;
  readonly referrer?: string;
  readonly href?: string;
  readonly storage?: Map<string, string>;
  readonly before?: string;
  /** Products that elements of the page name. */
  readonly shown?: readonly string[];
}

/** A page in a browser, as far as the script knows one. */
function openPage(setting: Setting = {}) {
  const {
    consent = 'asked',
    referrer = '',
    href = 'https://shop.example/',
    before = '',
    shown = [],
  } = setting;
  const { storage = new Map<string, string>(), navigator = {} } = setting;
  const sent: string[] = [];
  const window: Record<string, unknown> = {
    location: new URL(href),
    crypto: globalThis.crypto,
    localStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
      removeItem: (key: string) => storage.delete(key),
    },
  };
  const elements = (selector: string): object[] =>
    selector === '[data-staffetta-product]' ? shown.map((name) => ({ getAttribute: () => name })) : [];
  const script = { src: 'https://staffetta.example/t.js?k=K' };
  const document = { referrer, currentScript: script, querySelectorAll: elements };
  const beacon = { sendBeacon: (to: string, body: string) => sent.push(`${to} ${body}`) > 0 };
  const page = createContext({ window, document, navigator: { ...navigator, ...beacon }, URL, Uint8Array });
  runInContext(before, page);
  runInContext(trackerScript({ path: '/t/K', consent }), page);
  const told = (): Told[] => sent.map((line) => JSON.parse(line.slice(line.indexOf(' ') + 1)) as Told);
  const say = (...words: unknown[]): unknown =>
    (window.staffetta as (...args: unknown[]) => unknown)(...words);
  return { told, say, storage, sent, go: (to: string) => (window.location = new URL(to)) };
}

describe('the tracking script', () => {
  it('does and keeps nothing before its visitor agrees', () => {
    const page = openPage();
    page.say('page');
    expect([page.told(), page.storage.size]).toEqual([[], 0]);
    page.say('consent', true);
    expect(page.told()).toMatchObject([{ page: 'https://shop.example/', isVisit: true }]);
    expect(page.sent[0]).toMatch(/^https:\/\/staffetta\.example\/t\/K /);
  });

  it.each<[object, string]>([
    [{ doNotTrack: '1' }, 'Do Not Track'],
    [{ globalPrivacyControl: true }, 'Global Privacy Control'],
  ])('never does where the browser says %j (%s)', (navigator) => {
    const page = openPage({ navigator, consent: 'not-needed' });
    page.say('consent', true);
    expect([page.told(), page.storage.size]).toEqual([[], 0]);
  });

  it('begins at once where the site needs no consent, and hears what was said before it came', () => {
    expect(openPage({ consent: 'not-needed' }).told()).toHaveLength(1);
    const before = `window.staffetta=function(){(window.staffetta.q=window.staffetta.q||[]).push(arguments)};window.staffetta('consent',true)`;
    expect(openPage({ before }).told()).toHaveLength(1);
  });

  it('knows the same browser on the next page, and says that it is the same visit', () => {
    const first = openPage({ consent: 'not-needed' });
    const next = openPage({
      storage: first.storage,
      href: 'https://shop.example/prices',
      referrer: 'https://shop.example/',
    });
    expect(next.told()).toMatchObject([{ visitor: first.told()[0]?.visitor, isVisit: false }]);
    next.go('https://shop.example/contact');
    next.say('page');
    next.say('page');
    expect(next.told().slice(1)).toMatchObject([
      { page: 'https://shop.example/contact', referrer: 'https://shop.example/prices', isVisit: false },
    ]);
  });

  it.each<[Setting, string]>([
    [{ referrer: 'https://blog.example/' }, 'another site led here'],
    [{ href: 'https://shop.example/?utm_source=x' }, 'a coded link led here'],
    [{ href: 'https://shop.example/?gclid=x' }, 'an advertisement led here'],
    [{ href: 'https://shop.example/?a=1&stf=7' }, 'a link of ours led here'],
  ])('begins a visit with %j, because %s', (setting) => {
    const { storage } = openPage({ consent: 'not-needed' });
    expect(openPage({ ...setting, storage }).told()).toMatchObject([{ isVisit: true }]);
  });

  it('begins a visit after half an hour', () => {
    const { storage } = openPage({ consent: 'not-needed' });
    const kept = JSON.parse(storage.get('staffetta') ?? '{}') as { id: string; at: number };
    storage.set('staffetta', JSON.stringify({ ...kept, at: kept.at - 1_800_001 }));
    expect(openPage({ storage }).told()).toMatchObject([{ visitor: kept.id, isVisit: true }]);
  });

  it('takes everything away when the consent is taken back', () => {
    const page = openPage();
    page.say('consent', true);
    page.say('consent', false);
    page.say('page');
    expect([page.told().length, page.storage.size]).toEqual([1, 0]);
  });

  it('stays away from whoever objects where nobody was asked first', () => {
    const page = openPage({ consent: 'not-needed' });
    page.say('consent', false);
    expect(page.storage.get('staffetta')).toBe('{"off":1}');
    const next = openPage({ consent: 'not-needed', storage: page.storage });
    expect(next.told()).toEqual([]);
    next.say('consent', true);
    expect(next.told()).toHaveLength(1);
  });

  const productsOf = ({ told }: Pick<ReturnType<typeof openPage>, 'told'>): (string | undefined)[] =>
    told().flatMap(({ product }) => product ?? []);

  it('tells which products a page shows, each once, on that page', () => {
    const page = openPage({ consent: 'not-needed', shown: ['Press 400', 'Press 400'] });
    page.say('view', { product: 'Press 500' });
    page.say('view', { product: 'Press 500' });
    page.say('view', {});
    page.say('view');
    page.say('view', { product: 7 });
    expect(productsOf(page)).toEqual(['Press 400', 'Press 500']);
    expect(page.told()[1]).toEqual({
      ...{ visitor: page.told()[0]?.visitor, page: 'https://shop.example/', referrer: '', isVisit: false },
      product: 'Press 400',
    });
    page.go('https://shop.example/other');
    page.say('page');
    expect(productsOf(page)).toEqual(['Press 400', 'Press 500', 'Press 400']);
  });

  it('keeps products to itself until its visitor agrees, and tells none after they took that back', () => {
    const page = openPage({ shown: ['Press 400'] });
    page.say('view', { product: 'Press 500' });
    expect([page.told(), page.storage.size]).toEqual([[], 0]);
    page.say('consent', true);
    expect(productsOf(page).sort()).toEqual(['Press 400', 'Press 500']);
    page.say('consent', false);
    page.say('view', { product: 'Press 600' });
    expect(productsOf(page)).not.toContain('Press 600');
    const declined = openPage({ navigator: { globalPrivacyControl: true }, shown: ['Press 400'] });
    declined.say('consent', true);
    expect(declined.told()).toEqual([]);
  });

  it('tells at most ten products that stand in a page, and none that names a person', () => {
    const shown = Array.from({ length: 30 }, (_, index) => `Press ${index}`);
    expect(productsOf(openPage({ consent: 'not-needed', shown }))).toEqual(shown.slice(0, 10));
    const { sent } = openPage({ consent: 'not-needed', shown: ['Offer for ada@x.example', 'x'.repeat(500)] });
    const seen = sent.slice(1).map((line) => readVisit(Buffer.from(line.slice(line.indexOf(' ') + 1))));
    expect(seen.map((each) => each?.product)).toEqual(['Offer for [removed]', 'x'.repeat(200)]);
  });

  it('is small: what a page waits for is at most 3 KB packed, and so is the frame of a form', () => {
    expect(gzipSync(trackerScript({ path: '/t/K', consent: 'asked' })).length).toBeLessThanOrEqual(3_072);
    expect(gzipSync(embedScript({ html: '', path: '/f/K' })).length).toBeLessThanOrEqual(3_072);
  });

  it('names nobody who is not known yet', () => {
    const href = 'https://shop.example/a/ada@x.example?utm_content=ada%40x.example&token=secret';
    const { sent } = openPage({
      consent: 'not-needed',
      href,
      referrer: 'https://mail.example/in?to=ada@x.example',
    });
    const seen = readVisit(Buffer.from(sent[0]?.slice(sent[0].indexOf(' ') + 1) ?? ''));
    expect(JSON.stringify(seen)).not.toMatch(/ada|secret/);
    expect(seen?.signs).toMatchObject({ referrer: 'https://mail.example', utm: { content: '[removed]' } });
  });

  it('is understood by who receives it, and nothing else is', () => {
    const { sent } = openPage({ consent: 'not-needed', href: 'https://shop.example/?utm_source=x' });
    const body = Buffer.from(sent[0]?.slice(sent[0].indexOf(' ') + 1) ?? '');
    expect(readVisit(body)).toMatchObject({ isVisit: true, signs: { utm: { source: 'x' } } });
    for (const wrong of ['', '[]', 'null', '{"visitor":"x"}', '{"visitor":"0123456789abcdef","page":"x"}'])
      expect(readVisit(Buffer.from(wrong))).toBeUndefined();
  });
});
