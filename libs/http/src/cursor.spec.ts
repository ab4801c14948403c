import fc from 'fast-check';
import { newId } from '#kernel';
import { decodeCursor, encodeCursor } from './cursor.js';

const refusal = expect.objectContaining({
  code: 'request/cursor',
  fields: [expect.objectContaining({ pointer: '?cursor' })],
});

describe('Cursors', () => {
  it('read back what was written, of the declared types', () => {
    const instants = fc.date({
      noInvalidDate: true,
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
    });
    fc.assert(
      fc.property(
        instants,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string(),
        (at, number, text) => {
          fc.pre(!text.includes('\0') && text.length < 100 && !Object.is(number, -0));
          const values = [at, number, text, newId()] as const;
          const cursor = encodeCursor(values);
          expect(cursor).toMatch(/^[\w-]+$/);
          expect(decodeCursor(cursor, ['instant', 'number', 'text', 'id'])).toEqual(values);
        },
      ),
    );
  });

  it('are absent on the first page', () => {
    expect(decodeCursor(undefined, ['id'])).toBeUndefined();
  });

  const raw = (json: string) => Buffer.from(json).toString('base64url');
  it.each([
    ['is empty', ''],
    ['is no base64url', '%%%'],
    ['is no JSON', raw('{')],
    ['is no array', raw('{"length":1}')],
    ['is nothing', raw('null')],
    ['has another length', raw('[]')],
    ['holds no id', raw('["2026-01-01","x"]')],
    ['holds no instant', raw(`["soon","${newId()}"]`)],
    ['holds an instant of another type', raw(`[1,"${newId()}"]`)],
    ['is nested', raw(`[["2026-01-01"],"${newId()}"]`)],
    ['is too long', 'a'.repeat(2_000)],
  ])('are refused, naming ?cursor, when one %s', (_because, cursor) => {
    expect(() => decodeCursor(cursor, ['instant', 'id'])).toThrow(refusal);
  });

  it('never crash on arbitrary text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json().map(raw)), (text) => {
        try {
          decodeCursor(text, ['text']);
        } catch (error) {
          expect(error).toEqual(refusal);
        }
      }),
    );
  });
});
