/** What a file is taken for when nothing it begins with says better: bytes, to be kept and not opened. */
export const UNKNOWN_TYPE = 'application/octet-stream';

const PDF = Buffer.from('%PDF-');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const ZIP = Buffer.from('PK\x03\x04');

const SIGNED: readonly (readonly [Buffer, string])[] = [
  [PDF, 'application/pdf'],
  [PNG, 'image/png'],
  [JPEG, 'image/jpeg'],
];

const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** The one part without which an Office file is none. */
const PARTS: readonly (readonly [string, string])[] = [
  ['word/document.xml', `${OFFICE}.wordprocessingml.document`],
  ['xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet`],
];

/**
 * What a file is, by what is in it; what its sender calls it is not asked, but for telling tables from other text.
 * PDF, PNG, JPEG, Word, Excel, text and CSV are known; everything else is `application/octet-stream`.
 */
export function mediaTypeOf(content: Buffer, name: string): string {
  const signed = SIGNED.find(([signature]) => content.subarray(0, signature.length).equals(signature));
  if (signed) return signed[1];
  if (content.subarray(0, ZIP.length).equals(ZIP)) return officeType(content);
  if (!isText(content)) return UNKNOWN_TYPE;
  return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain';
}

/** Names of the parts stand unpacked in a ZIP. */
const officeType = (content: Buffer): string =>
  (content.includes('[Content_Types].xml') && PARTS.find(([part]) => content.includes(part))?.[1]) ||
  UNKNOWN_TYPE;

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Control characters other than tab, line feed, form feed and carriage return. */
const CONTROL = /[^\P{Cc}\t\n\f\r]/u;

function isText(content: Buffer): boolean {
  try {
    return !CONTROL.test(utf8.decode(content));
  } catch {
    return false;
  }
}
