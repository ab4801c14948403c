import type { Encoding } from './dialect.js';
import { textEncoder } from './encode-text.js';

const TEXT = 'Società; € “Rossi” – 100 %\r\n';

/** By the streaming path, which knows the code page in every Node. */
const decoded = (encoding: Encoding, bytes: Uint8Array): string =>
  new TextDecoder(encoding).decode(bytes, { stream: true });

describe('text written in an encoding', () => {
  it.each<{ encoding: Encoding; mark: number[] }>([
    { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
    { encoding: 'utf-16le', mark: [0xff, 0xfe] },
    { encoding: 'utf-16be', mark: [0xfe, 0xff] },
    { encoding: 'windows-1252', mark: [] },
  ])('$encoding is read by its decoder as it was, in pieces too', ({ encoding, mark }) => {
    const encode = textEncoder(encoding);
    const bytes = Buffer.concat([encode(TEXT), encode(TEXT)]);
    expect([...bytes.subarray(0, mark.length)]).toEqual(mark);
    expect(decoded(encoding, bytes)).toBe(TEXT + TEXT);
  });

  it('has a question mark for what a code page has no letter for', () => {
    expect(decoded('windows-1252', textEncoder('windows-1252')('Łódź 😀'))).toBe('?ód? ?');
  });
});
