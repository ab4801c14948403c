/** What the first bytes of a file say it is, whatever it is called. */
export type Recognised =
  | { readonly is: 'table' | 'json-lines' | 'gzip' | 'zip' }
  /** Something that holds no rows and columns we read; `what` names it. */
  | { readonly is: 'foreign'; readonly what: string }
  /** Bytes that are no text; `at` is where the first NUL stands. */
  | { readonly is: 'binary'; readonly at: number };

/** Beginnings of files that are no tables, in hexadecimal. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['d0cf11e0a1b11ae1', 'an Excel file of before 2007, or one with a password'],
  ['25504446', 'a PDF'],
  ['89504e47', 'a picture (PNG)'],
  ['ffd8ff', 'a picture (JPEG)'],
  ['47494638', 'a picture (GIF)'],
  ['52617221', 'a RAR archive'],
  ['377abcaf271c', 'a 7z archive'],
  ['425a68', 'a bzip2 file'],
  ['fd377a585a00', 'an xz file'],
  ['28b52ffd', 'a Zstandard file'],
  ['50415231', 'a Parquet file'],
  ['53514c69746520666f726d6174', 'an SQLite database'],
  ['7f454c46', 'a program'],
  ['4d5a9000', 'a program'],
];

/** More NULs than this of the bytes looked at are no slip of a cell. */
const MOST_NULS = 0.01;

export function recognise(start: Uint8Array): Recognised {
  const hex = Buffer.from(start.subarray(0, 16)).toString('hex');
  if (hex.startsWith('1f8b')) return { is: 'gzip' };
  if (/^504b(0304|0506|0708)/.test(hex)) return { is: 'zip' };
  const known = MAGIC.find(([magic]) => hex.startsWith(magic));
  if (known) return { is: 'foreign', what: known[1] };
  return hex.startsWith('fffe') || hex.startsWith('feff') ? { is: 'table' } : ofText(start);
}

function ofText(start: Uint8Array): Recognised {
  const nuls = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (nuls > start.length * MOST_NULS) return { is: 'binary', at: start.indexOf(0) };
  const text = new TextDecoder('latin1').decode(start).replace(/^ï»¿/, '').trimStart();
  if (/^<(!doctype|html)/i.test(text)) return { is: 'foreign', what: 'a web page' };
  if (/^<\?xml/i.test(text)) return { is: 'foreign', what: 'an XML file' };
  if (/^\[\s*[[{]/.test(text)) return { is: 'foreign', what: 'one JSON list; write one object per line' };
  return isObject(firstLine(text)) ? { is: 'json-lines' } : { is: 'table' };
}

const firstLine = (text: string): string => /^[^\r\n]*/.exec(text)?.[0] ?? '';

/** It begins as an object does: the first name and its colon; a row of a table never does. */
const isObject = (line: string): boolean => /^\{\s*(\}|"(?:[^"\\]|\\.)*"\s*:)/.test(line);
