import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { clearedCookie, sessionCookie } from './cookie.js';
import { emailAddress } from './email-address.js';
import { assertPasswordAllowed } from './password-rules.js';
import { isSameOrigin } from './same-origin.js';
import { csrfTokenOf, formatApiKey, hashOf, isApiKey, isSameSecret, isToken, newToken } from './tokens.js';

describe('a password', () => {
  it.each([
    { password: 'nine char', code: 'password/length', because: 'it has nine characters' },
    { password: '😀'.repeat(9), code: 'password/length', because: 'an emoji is one character' },
    { password: 'x'.repeat(201), code: 'password/length', because: 'it is longer than 200' },
    { password: 'Giulia@Example.com', code: 'password/is-email', because: 'everybody knows the address' },
  ])('is refused with $code because $because', ({ password, code }) => {
    const check = () => assertPasswordAllowed(password, 'giulia@example.com');
    expect(check).toThrow(
      expect.objectContaining({ code, fields: [expect.objectContaining({ pointer: '/password' })] }),
    );
  });

  it.each(['ten chars!', 'aaaaaaaaaa', 'x'.repeat(200), '          '])('is allowed: %p', (password) => {
    expect(() => assertPasswordAllowed(password, 'giulia@example.com')).not.toThrow();
  });
});

describe('an e-mail address', () => {
  it('is compared without case and outer spaces', () => {
    expect(emailAddress('  Giulia@Example.COM ')).toBe('giulia@example.com');
  });

  it.each(['', 'giulia', '@example.com', 'giulia@', 'a b@example.com', `${'x'.repeat(250)}@example.com`])(
    'is refused: %p',
    (text) => {
      expect(() => emailAddress(text)).toThrow(expect.objectContaining({ code: 'account/email' }));
    },
  );

  it('is normalised once and for all', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        fc.pre(text.length <= 254);
        expect(emailAddress(emailAddress(text))).toBe(emailAddress(text));
      }),
    );
  });
});

describe('tokens', () => {
  it('are 256 bits, never the same, and recognised by their shape', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) {
      expect(isToken(token)).toBe(true);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    }
  });

  it.each([undefined, null, 7, '', 'short', `${'a'.repeat(43)}=`, `${'a'.repeat(42)} `])(
    'are not mistaken for %p',
    (text) => {
      expect(isToken(text)).toBe(false);
    },
  );

  it('are stored as SHA-256', () => {
    expect(Buffer.from(hashOf('abc'), 'base64url')).toEqual(createHash('sha256').update('abc').digest());
  });

  it('give a CSRF token that only the holder of the session can know', () => {
    const token = newToken();
    const expected = createHmac('sha256', token).update('staffetta csrf v1').digest('base64url');
    expect(csrfTokenOf(token)).toBe(expected);
    expect(csrfTokenOf(newToken())).not.toBe(expected);
  });

  it('are compared whole, whatever their length', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(isSameSecret(one, other)).toBe(one === other);
      }),
    );
  });

  it('make API keys that name their id', () => {
    const key = formatApiKey('0198c0de-0000-7000-8000-000000000001', newToken());
    expect(key).toMatch(/^stf_0198c0de000070008000000000000001_.{43}$/);
    expect(isApiKey(key)).toBe(true);
    expect(isApiKey(key.slice(0, -1))).toBe(false);
    expect(isApiKey(`${key} `)).toBe(false);
  });
});

describe('the session cookie', () => {
  it('is bound to the host over HTTPS', () => {
    expect(sessionCookie('t', true, 60)).toBe(
      '__Host-staffetta=t; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60',
    );
  });

  it('works over plain loopback', () => {
    expect(sessionCookie('t', false, 60)).toBe('staffetta=t; Path=/; HttpOnly; SameSite=Lax; Max-Age=60');
  });

  it('is taken back by the same name and path', () => {
    expect(clearedCookie(true)).toBe('__Host-staffetta=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0');
  });
});

describe('isSameOrigin', () => {
  const base = 'https://staffetta.example.com';
  it.each([
    { headers: {}, same: true, because: 'a program sends neither header' },
    { headers: { origin: base }, same: true, because: 'it is our address' },
    {
      headers: { origin: 'http://127.0.0.1:4400', host: '127.0.0.1:4400' },
      same: true,
      because: 'it is the host asked',
    },
    {
      headers: { origin: 'https://evil.example', host: 'staffetta.example.com' },
      same: false,
      because: 'it is another site',
    },
    { headers: { origin: `${base}.evil.example` }, same: false, because: 'a longer name is another site' },
    { headers: { origin: 'null', host: 'null' }, same: false, because: 'a sandboxed frame has no origin' },
    { headers: { origin: '' }, same: false, because: 'an empty origin is none of ours' },
    { headers: { origin: [base, base] }, same: false, because: 'two origins are none' },
    {
      headers: { 'sec-fetch-site': 'same-origin', origin: base },
      same: true,
      because: 'the browser says so',
    },
    { headers: { 'sec-fetch-site': 'none' }, same: true, because: 'the person typed the address' },
    {
      headers: { 'sec-fetch-site': 'same-site', origin: base },
      same: false,
      because: 'a neighbour on the domain is not us',
    },
    { headers: { 'sec-fetch-site': 'cross-site' }, same: false, because: 'the browser says so' },
  ])('is $same for $headers because $because', ({ headers, same }) => {
    expect(isSameOrigin(headers, base)).toBe(same);
  });
});
