import fc from 'fast-check';
import { readIdempotencyKey } from './idempotency-request.js';

describe('readIdempotencyKey', () => {
  it.each([
    ['the bare form', '8e03978e-40d5-43dd-bc93-6894a57f9324', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    ['the structured-field form, which means the same key', '"8e03978e"', '8e03978e'],
    ['an escaped quote, which belongs to the key', '"a\\"b"', 'a"b'],
    ['the longest key', 'k'.repeat(255), 'k'.repeat(255)],
    ['white space around the header, which means nothing', ' padded ', 'padded'],
  ])('reads %s', (_because, header, key) => {
    expect(readIdempotencyKey(header)).toBe(key);
  });

  it('takes an absent header for no key', () => {
    expect(readIdempotencyKey(undefined)).toBeUndefined();
  });

  it.each(['', '""', '"open', 'two words', 'caffè', 'k'.repeat(256), '"a"b"', 'tab\there'])(
    'refuses %j',
    (header) => {
      expect(() => readIdempotencyKey(header)).toThrow(
        expect.objectContaining({ code: 'idempotency/malformed' }),
      );
    },
  );

  it('refuses two headers at once', () => {
    expect(() => readIdempotencyKey(['a', 'b'])).toThrow(
      expect.objectContaining({ code: 'idempotency/malformed' }),
    );
  });

  it('reads any visible key the same, quoted or bare', () => {
    const visible = fc.string({
      minLength: 1,
      maxLength: 200,
      unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(visible, (key) => {
        fc.pre(!key.startsWith('"'));
        const quoted = `"${key.replace(/(["\\])/g, '\\$1')}"`;
        expect([readIdempotencyKey(key), readIdempotencyKey(quoted)]).toEqual([key, key]);
      }),
    );
  });
});
