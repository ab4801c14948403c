import fc from 'fast-check';
import { mediaTypeOf, UNKNOWN_TYPE } from './media-type.js';

const bytes = (...parts: readonly (string | number)[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.of(part))),
  );
const zip = (...names: readonly string[]): Buffer =>
  bytes('PK\x03\x04', ...names.flatMap((name) => [0, 0, name]));

describe('what a file is', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7\n', 0xe2), 'x.exe', 'application/pdf', 'its name says nothing'],
    ['a PNG', bytes(0x89, 'PNG\r\n\x1a\n', 0), 'x', 'image/png', 'its signature says so'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'x', 'image/jpeg', 'its signature says so'],
    [
      'a Word file',
      zip('[Content_Types].xml', 'word/document.xml'),
      'x.zip',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'it has the part every such file has',
    ],
    [
      'an Excel file',
      zip('[Content_Types].xml', 'xl/workbook.xml'),
      'x',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'it has the part every such file has',
    ],
    ['any other ZIP', zip('word/document.xml'), 'x.docx', UNKNOWN_TYPE, 'it does not say what its parts are'],
    ['text', bytes('Ciao\r\n\t', 0xc3, 0xa8), 'x', 'text/plain', 'it reads as UTF-8'],
    ['a table', bytes('a;b\n1;2\n'), 'List.CSV', 'text/csv', 'text alone cannot tell, so the ending does'],
    [
      'a web page',
      bytes('<html><script>1</script>'),
      'x.html',
      'text/plain',
      'it is never run on our origin',
    ],
    ['a drawing', bytes('<svg onload="1"/>'), 'x.svg', 'text/plain', 'it is never run on our origin'],
    ['bytes', bytes(0, 1, 2), 'x.txt', UNKNOWN_TYPE, 'a text holds no control characters'],
    ['text of another time', bytes('citt', 0xe0), 'x.txt', UNKNOWN_TYPE, 'it is not UTF-8'],
    ['half a signature', bytes('%PD'), 'x.pdf', 'text/plain', 'it is three letters'],
  ])('%s is told by its content: %s', (_what, content, name, type) => {
    expect(mediaTypeOf(content, name)).toBe(type);
  });

  it('is always one of the few types that are known, whatever comes', () => {
    const known =
      /^(application\/(pdf|octet-stream|vnd\.openxml[\w.-]+)|image\/(png|jpeg)|text\/(plain|csv))$/;
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (content, name) => {
        expect(mediaTypeOf(Buffer.from(content), name)).toMatch(known);
      }),
    );
  });
});
