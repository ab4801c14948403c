import 'reflect-metadata';
import { validateSync } from 'class-validator';
import { readConfig } from '#config';
import { contentSecurityPolicy } from './app/security-headers.js';
import { KnownRoutes } from './app/known-routes.js';
import { assertStorable } from './bodies/storable.js';
import { readCookie } from './cookies.js';
import { HttpConfig } from './http.config.js';
import { etag, readIfMatch } from './if-match.js';
import { IsDay } from './is-day.js';
import { pageOf } from './page.js';

describe('readCookie', () => {
  it.each([
    ['staffetta=abc', 'abc'],
    ['other=1; staffetta=abc; more=2', 'abc'],
    ['not-staffetta=x; staffetta="a%20b"', 'a b'],
    ['staffetta=first; staffetta=second', 'first'],
    ['staffetta=', ''],
    ['staffetta=%E0%A4%A', undefined],
    ['xstaffetta=abc', undefined],
    [undefined, undefined],
  ])('reads %j as %j', (header, value) => {
    expect(readCookie(header, 'staffetta')).toBe(value);
  });
});

describe('If-Match', () => {
  it.each([
    [etag(3), 3],
    ['W/"0"', 0],
    [undefined, undefined],
  ])('reads %j as %j', (header, version) => {
    expect(readIfMatch(header)).toBe(version);
  });

  it.each(['3', '*', '"x"', '"3", "4"', 'w/"3"', '"-1"', '"9999999999999999"'])('refuses %j', (header) => {
    expect(() => readIfMatch(header)).toThrow(expect.objectContaining({ code: 'request/if-match' }));
  });
});

describe('a day', () => {
  class Asked {
    @IsDay() on: unknown;
  }
  const isTaken = (on: unknown) => validateSync(Object.assign(new Asked(), { on })).length === 0;

  it.each(['1900-01-01', '2024-02-29', '2999-12-31'])('is %s', (text) => {
    expect(isTaken(text)).toBe(true);
  });
  it.each([
    { text: '2026-01T10', because: 'an hour of no day' },
    { text: '2026-W01-1', because: 'a day of a week' },
    { text: '2026-02-29', because: 'there is no such day' },
    { text: '1899-12-31', because: 'before the years that are kept' },
    { text: '3000-01-01', because: 'after them' },
    { text: '2026-01-01T00:00:00Z', because: 'an instant' },
    { text: 20260101, because: 'no text' },
  ])('is not $text: $because', ({ text }) => {
    expect(isTaken(text)).toBe(false);
  });
});

describe('pageOf', () => {
  const page = (found: number[], limit: number) => pageOf(found, limit, String, (row) => row * 10);
  it('points at the last item shown when one more was found', () => {
    expect(page([1, 2, 3], 2)).toEqual({ items: [10, 20], nextCursor: '2' });
  });
  it('ends where nothing more was found', () => {
    expect(page([1, 2], 2)).toEqual({ items: [10, 20], nextCursor: null });
    expect(page([], 2)).toEqual({ items: [], nextCursor: null });
  });
});

describe('KnownRoutes', () => {
  const routes = new KnownRoutes();
  routes.add(['GET', 'HEAD'], '/api/leads/:id');
  routes.add('PATCH', '/api/leads/:id');
  routes.add('GET', '/*');
  it.each([
    ['/api/leads/7?x=1', ['GET', 'HEAD', 'PATCH']],
    ['/api/leads/7/', ['GET', 'HEAD', 'PATCH']],
    ['/api/leads', []],
    ['/api/leads/7/more', []],
    ['/apixleads/7', []],
  ])('knows the methods of %s', (address, methods) => {
    expect(routes.methodsFor(address)).toEqual(methods);
  });
});

describe('assertStorable', () => {
  const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
  it('takes bodies of 32 levels and no deeper, however deep they are', () => {
    expect(() => assertStorable(nested(32))).not.toThrow();
    for (const levels of [33, 100_000]) {
      expect(() => assertStorable(nested(levels))).toThrow(
        expect.objectContaining({ code: 'request/too-deep' }),
      );
    }
  });
  it('takes any text that can be stored, emoji and right-to-left included', () => {
    expect(() => assertStorable({ text: '👩‍🚀 שלום è\u0001' })).not.toThrow();
  });
});

describe('contentSecurityPolicy', () => {
  it('names no origin at all unless the address is known', () => {
    expect(contentSecurityPolicy()).not.toMatch(/:\/\/|\*|unsafe-eval/);
    expect(contentSecurityPolicy('http://10.0.0.5:4400/')).toContain(
      "connect-src 'self' ws://10.0.0.5:4400 wss://10.0.0.5:4400;",
    );
  });
});

describe('HttpConfig', () => {
  it('listens on this machine only unless told otherwise', () => {
    expect({ ...readConfig(HttpConfig, {}) }).toMatchObject({
      host: '127.0.0.1',
      port: 4400,
      trustedProxies: [],
    });
  });
  it('reads proxies as a list', () => {
    const { trustedProxies } = readConfig(HttpConfig, { TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,::1' });
    expect(trustedProxies).toEqual(['loopback', '10.0.0.0/8', '::1']);
  });
  it.each([
    ['HOST', 'everywhere'],
    ['PORT', '70000'],
    ['BASE_URL', 'staffetta.example'],
    ['TRUSTED_PROXIES', 'proxy.example'],
  ])('stops the boot for %s=%s', (name, value) => {
    expect(() => readConfig(HttpConfig, { [name]: value })).toThrow(new RegExp(`${name}: `));
  });
});
