import fc from 'fast-check';
import { parseBody } from './parse-body.js';
import { quoteLongNumbers } from './quote-long-numbers.js';
import { Unreadable } from './unreadable.js';

const MEGABYTE = 2 ** 20;
const filled = (unit: string): string => unit.repeat(Math.ceil(MEGABYTE / unit.length));
const parse = (text: string): unknown => parseBody(Buffer.from(text), 'json');

describe('a JSON body', () => {
  it.each([
    { json: '[1234567890123456]', is: ['1234567890123456'], because: '16 digits may not be exact' },
    { json: '[-1234567890123456]', is: ['-1234567890123456'], because: 'nor are they below nought' },
    { json: '[123456789012345]', is: [123456789012345], because: '15 digits are exact' },
    { json: '{"a":12345678901234567890}', is: { a: '12345678901234567890' }, because: 'it is an id' },
    { json: '[0.30000000000000004]', is: [0.1 + 0.2], because: 'digits of a fraction are no id' },
    { json: '[1234567890123456.5]', is: [1234567890123456.5], because: 'it is no whole number' },
    { json: '[1234567890123456e2]', is: [1234567890123456e2], because: 'it is a power of ten' },
    { json: '["a 1234567890123456"]', is: ['a 1234567890123456'], because: 'it stands in a text' },
    { json: String.raw`["\"1234567890123456"]`, is: ['"1234567890123456'], because: 'the text goes on' },
    { json: String.raw`["\\",1234567890123456]`, is: ['\\', '1234567890123456'], because: 'the text ended' },
  ])('$json keeps what its numbers say: $because', ({ json, is }) => {
    expect(parse(json)).toEqual(is);
  });

  it('without long numbers is what JSON says it is', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const exact = !/\d{16}/.test(json);
        if (exact) expect(quoteLongNumbers(json)).toBe(json);
      }),
    );
  });

  it('has every long whole number as a text, wherever it stands', () => {
    const id = fc.bigInt({ min: 10n ** 15n, max: 10n ** 40n });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), id)), (pairs) => {
        const json = `[${pairs.map(([text, each]) => `${JSON.stringify(text)},${each}`).join(' , ')}]`;
        expect(JSON.parse(quoteLongNumbers(json))).toEqual(
          pairs.flatMap(([text, each]) => [text, String(each)]),
        );
      }),
    );
  });

  // Where each digit or quote is a new beginning, a megabyte takes hours.
  it.each([
    { name: 'digits before a point', body: `[${filled('1')}.` },
    { name: 'digits before an exponent', body: `[${filled('1')}e` },
    { name: 'quotes in a text that never ends', body: `["${filled(String.raw`\"`)}` },
    { name: 'quotes, and no more', body: filled('"') },
    { name: 'backslashes', body: `["${filled('\\')}` },
    { name: 'signs', body: filled('-') },
    { name: 'points in numbers', body: filled('1.') },
  ])('of a megabyte that is hostile ($name) is refused in one pass', ({ body }) => {
    expect(() => parse(body)).toThrow(Unreadable);
  });

  it('of a megabyte that is honest is taken', () => {
    const ids = Array<string>(50_000).fill('12345678901234567890');
    expect(parse(`[${ids.join(',')}]`)).toEqual(ids);
    const text = filled(String.raw`\"`);
    expect(parse(`{"a":"${text}"}`)).toEqual({ a: text.replaceAll('\\', '') });
  });
});
