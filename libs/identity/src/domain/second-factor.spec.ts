import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { HOTP, Secret } from 'otpauth';
import { enrolmentOf, newCodeSecret, stepOf } from './one-time-code.js';
import { newRecoveryCode, readRecoveryCode } from './recovery-code.js';
import { seal, unseal } from './sealed-secret.js';

/** RFC 6238 appendix B: the secret of its SHA-1 rows. */
const RFC_SECRET = Buffer.from('12345678901234567890');

describe('a one-time code', () => {
  it.each([
    { seconds: 59, code: '287082' },
    { seconds: 1_111_111_109, code: '081804' },
    { seconds: 1_234_567_890, code: '005924' },
    { seconds: 20_000_000_000, code: '353130' },
  ])('is $code at second $seconds, as the standard says', ({ seconds, code }) => {
    expect(stepOf(RFC_SECRET, code, new Date(seconds * 1_000))).toBe(Math.floor(seconds / 30));
  });

  it('is let through one step early or late, and named by its own step; two steps off it is wrong', () => {
    const at = new Date(1_700_000_010_000);
    const now = Math.floor(at.getTime() / 30_000);
    const codeOf = (counter: number) =>
      new HOTP({ secret: new Secret({ buffer: Uint8Array.from(RFC_SECRET).buffer }) }).generate({ counter });
    const steps = [-2, -1, 0, 1, 2].map((off) => stepOf(RFC_SECRET, codeOf(now + off), at));
    expect(steps).toEqual([undefined, now - 1, now, now + 1, undefined]);
  });

  it('is nothing but six digits', () => {
    const at = new Date(59_000);
    for (const text of ['', '28708', '2870820', '28708a', ' 287082', '٢٨٧٠٨٢', '287082\0'])
      expect(stepOf(RFC_SECRET, text, at)).toBeUndefined();
  });

  it('is set up by an address an app can scan and by text somebody can type', () => {
    const secret = newCodeSecret();
    expect(secret).toHaveLength(20);
    const { address, text } = enrolmentOf(secret, 'giulia+x@example.com');
    const url = new URL(address);
    expect(url.protocol).toBe('otpauth:');
    expect(decodeURIComponent(url.pathname)).toContain('Staffetta:giulia+x@example.com');
    expect(url.searchParams.get('secret')).toBe(text.replaceAll(' ', ''));
    expect(text).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  });
});

describe('a sealed secret', () => {
  const key = { version: 3, key: randomBytes(32) };

  it('comes back under its key and beside its owner, and under no other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.uuid(), (bytes, owner) => {
        const sealed = seal(Buffer.from(bytes), owner, key);
        expect(sealed.keyVersion).toBe(3);
        expect(unseal(sealed, owner, key)).toEqual(Buffer.from(bytes));
        expect(() => unseal(sealed, `${owner}x`, key)).toThrow();
        expect(() => unseal(sealed, owner, { version: 3, key: randomBytes(32) })).toThrow();
      }),
    );
  });

  it('is refused where a single bit differs', () => {
    const sealed = seal(randomBytes(20), 'owner', key);
    const bytes = Buffer.from(sealed.text, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => unseal({ ...sealed, text: changed.toString('base64url') }, 'owner', key)).toThrow();
    }
  });
});

describe('a recovery code', () => {
  it('says which it is and is read however it was typed', () => {
    const code = newRecoveryCode(7);
    expect(code).toMatch(/^7(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    const read = readRecoveryCode(code);
    expect(read).toMatchObject({ number: 7 });
    expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `)).toEqual(
      read,
    );
    expect(readRecoveryCode(code.replaceAll('1', 'l'))).toEqual(read);
  });

  it.each(['', '123456', '7-AAAA-AAAA-AAA', '7-AAAA-AAAA-AAAU', 'x-AAAA-AAAA-AAAA'])('is not %p', (text) => {
    expect(readRecoveryCode(text)).toBeUndefined();
  });
});
