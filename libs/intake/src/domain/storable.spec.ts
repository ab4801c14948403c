import fc from 'fast-check';
import { storable } from './storable.js';

describe('a text that is to be stored', () => {
  it.each([
    ['a\0b', 'a␀b', 'PostgreSQL takes no NUL'],
    ['a\uD800', 'a\uFFFD', 'half a pair of UTF-16 is no letter'],
    ['\uDC00a', '\uFFFDa', 'nor is the other half'],
    ['😀 é', '😀 é', 'a whole pair is one'],
  ])('%j becomes %j because %s', (given, becomes) => {
    expect(storable(given)).toBe(becomes);
  });

  it('is well formed whatever was given, and stays as it is the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xffff })), (units) => {
        const made = storable(String.fromCharCode(...units));
        expect(Buffer.from(made).toString()).toBe(made);
        expect(made).not.toContain('\0');
        expect(storable(made)).toBe(made);
      }),
    );
  });
});
