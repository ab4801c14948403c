import fc from 'fast-check';
import { nameKey, shownName } from './campaign.js';
import { cleanClickIds } from './click-ids.js';
import { impersonal } from './impersonal.js';
import { readTouch } from './touch.js';
import type { TouchInput } from './touch.js';
import { cleanUtm } from './utm.js';
import { hostOf, pathOf } from './web-address.js';

const AT = new Date('2026-03-02T09:00:00Z');

describe('a text of a touch', () => {
  it.each<[string | null, string | null, string]>([
    ['spring-sale', 'spring-sale', 'a code stays'],
    ['120210987654321', '120210987654321', 'the number of a campaign is no phone number'],
    ['for ada@x.example now', 'for [removed] now', 'an address goes'],
    ['ada%40x.example', '[removed]', 'also when encoded'],
    ['ada%2540x.example', '[removed]', 'also when encoded twice'],
    ['call +39 333 123 4567', 'call [removed]', 'a phone number goes'],
    ['/u/ada@x.example/offer', '/u/[removed]/offer', 'a path keeps its shape'],
    ['100%', '100%', 'a lone percent sign is text'],
    ['%zz%ff', '%zz%ff', 'damaged encoding is text'],
    ['   ', null, 'blank is nothing'],
    [null, null, 'nothing is nothing'],
  ])('%j is kept as %j, because %s', (typed, kept) => expect(impersonal(typed)).toBe(kept));

  it('never holds an e-mail address, wherever it stood', () => {
    const around = fc.stringMatching(/^[a-z /?&=-]{0,12}$/);
    const mail = fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.domain()).map((parts) => parts.join('@'));
    fc.assert(
      fc.property(around, mail, around, (before, address, after) => {
        expect(impersonal(`${before}${address}${after}`)).not.toContain('@');
        expect(impersonal(`${before}${encodeURIComponent(address)}${after}`)).not.toContain('@');
      }),
    );
  });
});

describe('the addresses of a touch', () => {
  it.each([
    ['https://www.Google.com/search?q=ada@x.example', 'google.com'],
    ['http://user:pw@news.example:8080/a', 'news.example'],
    ['news.example/path', 'news.example'],
    ['news.example:8080/path', 'news.example'],
    ['//cdn.example/x', 'cdn.example'],
    ['android-app://com.slack', 'com.slack'],
    ['not a host', null],
    ['/only/a/path', null],
    ['', null],
    [null, null],
  ])('of %j keep the host %j', (address, host) => expect(hostOf(address)).toBe(host));

  it.each([
    ['https://shop.example/prices?email=ada@x.example#top', '/prices'],
    ['/prices?email=ada@x.example', '/prices'],
    ['shop.example/u/ada@x.example', '/u/[removed]'],
    ['https://shop.example', '/'],
    ['', null],
    [null, null],
  ])('of %j keep the path %j', (address, path) => expect(pathOf(address)).toBe(path));
});

describe('the codes of a touch', () => {
  it('keep the ids of clicks that look like one', () => {
    const sent = { gclid: 'Cj0_k-Q.x', fbclid: 'ada@x.example', foo: 'x', msclkid: 7, li_fat_id: ' ' };
    expect(cleanClickIds(sent)).toEqual({ gclid: 'Cj0_k-Q.x' });
    expect(cleanClickIds(null)).toEqual({});
    expect(cleanClickIds(Object.create({ gclid: 'inherited' }) as object as Record<string, unknown>)).toEqual(
      {},
    );
  });

  it('keep the five of a link', () => {
    const sent = {
      source: 'google',
      medium: ' cpc ',
      content: 'to ada@x.example',
      term: '',
      id: '7',
      campaign: 3,
    };
    expect(cleanUtm(sent)).toEqual({ source: 'google', medium: 'cpc', content: 'to [removed]' });
  });
});

describe('the name of a campaign', () => {
  it.each([
    ['Spring Sale', 'spring_sale', 'spaces and underscores'],
    ['Spring Sale', ' SPRING--sale ', 'case and dashes'],
    ['Caffè', 'Caffe\u0300', 'two ways to write an accent'],
  ])('%s is also written %s: %s', (one, other) => expect(nameKey(one)).toBe(nameKey(other)));

  it.each([
    ['Spring', 'Spring 2'],
    ['-', '+'],
  ])('%s is not %s', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));

  it('is never blank and names nobody', () => {
    expect(shownName(' \n ')).toBeNull();
    expect(shownName('for ada@x.example')).toBe('for [removed]');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const shown = shownName(name);
        if (shown !== null) expect(nameKey(shown)).not.toBe('');
        if (shown !== null) expect(nameKey(nameKey(shown))).toBe(nameKey(shown));
      }),
    );
  });
});

describe('a touch', () => {
  it.each<[Partial<TouchInput>, string, string]>([
    [{ channel: 'event' }, 'offline', 'people meet at a fair'],
    [{ channel: 'website' }, 'online', 'a page is a page'],
    [{ channel: 'event', kind: 'online' }, 'online', 'unless it was said'],
  ])('%j is %s, because %s', (input, kind) =>
    expect(readTouch({ personId: 'p', occurredAt: AT, ...input }).kind).toBe(kind),
  );

  it('keeps no more than host, path and codes', () => {
    const touch = readTouch({
      personId: 'p',
      occurredAt: AT,
      referrer: 'https://www.google.com/search?q=ada@x.example',
      landingPage: 'https://shop.example/prices?email=ada@x.example',
      utm: { medium: 'cpc', content: 'ada@x.example' },
      evidence: 'card of ada@x.example',
    });
    expect(touch).toMatchObject({
      channel: 'paid-search',
      referrerHost: 'google.com',
      landingPath: '/prices',
    });
    expect(JSON.stringify(touch)).not.toContain('ada');
  });
});
