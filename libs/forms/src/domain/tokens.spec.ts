import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { newId } from '#kernel';
import { confirmToken, FORM_GOOD_MS, formToken, readConfirmToken, readFormToken } from './tokens.js';

const AT = Date.UTC(2026, 4, 4, 9);
const SECRET = Buffer.alloc(32, 7);

describe('the token of a form', () => {
  const token = formToken(SECRET, { version: 3, at: AT });

  it.each<[number, number, object, string]>([
    [5_000, 2_000, { ok: true, version: 3 }, 'people need a moment'],
    [1_999, 2_000, { ok: false, reason: 'too-fast' }, 'robots do not'],
    [2_000, 2_000, { ok: true, version: 3 }, 'the bound itself is enough'],
    [-1, 0, { ok: false, reason: 'too-fast' }, 'nothing comes back before it was shown'],
    [FORM_GOOD_MS, 0, { ok: true, version: 3 }, 'a day is a day'],
    [FORM_GOOD_MS + 1, 0, { ok: false, reason: 'expired' }, 'a page that lay open for longer is opened anew'],
  ])('%d ms after it was shown, of at least %d, is %j, because %s', (after, minimumMs, read) =>
    expect(readFormToken(SECRET, token, AT + after, minimumMs)).toEqual(read),
  );

  it('differs each time it is shown', () =>
    expect(formToken(SECRET, { version: 3, at: AT })).not.toBe(token));

  it('is believed as it was written and in no other spelling', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4_294_967_295 }),
        fc.nat({ max: 2 ** 47 }),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (version, at, place, sign) => {
          const own = formToken(SECRET, { version, at });
          expect(readFormToken(SECRET, own, at)).toEqual({ ok: true, version });
          const where = place % own.length;
          const other = own.slice(0, where) + sign + own.slice(where + 1);
          if (other !== own) expect(readFormToken(SECRET, other, at)).toEqual({ ok: false, reason: 'token' });
        },
      ),
    );
  });

  it('is of its form and its purpose alone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const secret = Buffer.from(bytes);
        const read = readFormToken(secret, token, AT);
        expect(read.ok).toBe(secret.equals(SECRET));
      }),
    );
    expect(readConfirmToken(SECRET, token)).toBeUndefined();
    expect(readFormToken(SECRET, confirmToken(SECRET, newId()), AT)).toEqual({ ok: false, reason: 'token' });
  });

  it('is nothing that anybody makes up', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(readFormToken(SECRET, text, AT)).toEqual({ ok: false, reason: 'token' });
        expect(readConfirmToken(SECRET, text)).toBeUndefined();
      }),
    );
  });
});

describe('the link of a mail', () => {
  it('names what it confirms, to the installation that sent it', () => {
    const id = newId();
    expect(readConfirmToken(SECRET, confirmToken(SECRET, id))).toBe(id);
    expect(readConfirmToken(randomBytes(32), confirmToken(SECRET, id))).toBeUndefined();
  });

  it('confirms nothing once a sign of it is another', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(), fc.integer({ min: 1, max: 63 }), (id, place, step) => {
        const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
        const own = confirmToken(SECRET, id);
        const where = place % own.length;
        const other = signs.charAt((signs.indexOf(own.charAt(where)) + step) % 64);
        expect(readConfirmToken(SECRET, own.slice(0, where) + other + own.slice(where + 1))).toBeUndefined();
      }),
    );
  });
});
