import { DayPipe, NumberPipe } from './path-pipes.js';
import { readIfMatch } from './if-match.js';

const at = { type: 'param', data: 'number' } as const;

describe('a number in an address', () => {
  it.each(['0', '7', '2147483647', 7])('may be %s', (text) => {
    expect(new NumberPipe().transform(text, at)).toBe(Number(text));
  });

  it.each([
    '2147483648',
    '9223372036854775808',
    '-1',
    '+39',
    '1.5',
    '1e3',
    '',
    ' 1',
    'true',
    undefined,
    NaN,
    -1,
    1.5,
    2 ** 31,
  ])('is not %j', (text) => {
    const fields = [{ pointer: '{number}', detail: expect.stringContaining('2147483647') }];
    expect(() => new NumberPipe().transform(text, at)).toThrow(
      expect.objectContaining({ code: 'request/invalid', fields }),
    );
  });

  it('of an If-Match that no version reaches is as stale as any', () => {
    expect(readIfMatch('"999999999999999"')).toBe(2_147_483_647);
  });
});

describe('a day in an address', () => {
  it('exists', () => expect(new DayPipe().transform('2028-02-29', at)).toBe('2028-02-29'));

  it.each(['2026-02-29', '9999-12-31', '0000-01-01', 'true', '2026-W01', '2026-3-2', 'not-an-id'])(
    'is not %s',
    (text) => expect(() => new DayPipe().transform(text, at)).toThrow(/address is not right/),
  );
});
