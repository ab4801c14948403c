import type { Encoding } from './dialect.js';

const UTF_16_MARK = '\uFEFF';

/** Code points of the upper half of Windows-1252, which is not Latin-1 there; what it has no letter for is a question mark. */
const WINDOWS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index) => {
    const byte = index + 128;
    // Only its streaming path knows the code page in Node 20; the other one takes it for Latin-1.
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte), { stream: true }), byte] as const;
  }),
);
const QUESTION_MARK = 63;

/** Turns text into the bytes of an encoding, piece by piece; the byte order mark comes with the first piece. */
export function textEncoder(encoding: Encoding): (text: string) => Uint8Array {
  let isFirst = true;
  return (text) => {
    const marked = isFirst && encoding !== 'windows-1252' ? `${UTF_16_MARK}${text}` : text;
    isFirst = false;
    return bytesOf(marked, encoding);
  };
}

function bytesOf(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1252':
      return Uint8Array.from([...text], (letter) => {
        if (letter < '\u0080') return letter.charCodeAt(0);
        return WINDOWS.get(letter) ?? QUESTION_MARK;
      });
  }
}
