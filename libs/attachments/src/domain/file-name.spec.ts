import fc from 'fast-check';
import { disposition, fileName } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['contract.pdf', 'contract.pdf', 'it is one already'],
    ['C:\\Users\\Ada\\offer.docx', 'offer.docx', 'some browsers send the whole path'],
    ['../../etc/passwd', 'passwd', 'a path leads nowhere here'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe', 'turned letters hide what a file is'],
    ['a\r\nSet-Cookie: x.txt', 'aSet-Cookie: x.txt', 'a header ends at its line'],
    ['  offerta n° 7.pdf ', 'offerta n° 7.pdf', 'letters of every language stay'],
    ['', 'file', 'something has to be shown'],
    ['..', 'file', 'dots alone name a folder'],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(196)}.pdf`, 'the ending tells what opens it'],
    [`${'è'.repeat(201)}`, 'è'.repeat(200), 'characters are counted, not bytes'],
  ])('%j becomes %j, because %s', (given, name) => {
    expect(fileName(given)).toBe(name);
  });

  it('is never empty, holds no path and nothing unseen, and stays as it is the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (given) => {
        const name = fileName(given);
        expect(name).not.toBe('');
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
        expect([...name].length).toBeLessThanOrEqual(200);
        expect(fileName(name)).toBe(name);
      }),
    );
  });
});

describe('the disposition of a download', () => {
  /** As RFC 6266 says it is read, apart from how it is written here. */
  const read = (header: string): string =>
    decodeURIComponent(/filename\*=UTF-8''([^;]+)$/.exec(header)?.[1] ?? '');

  it('is always an attachment, in letters a header may hold, from which the whole name is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (given) => {
        const name = fileName(given);
        const header = disposition(name);
        expect(header).toMatch(
          /^attachment; filename="[\x20-\x21\x23-\x7e]*"; filename\*=UTF-8''[\w!%.~-]+$/,
        );
        expect(read(header)).toBe(name);
      }),
    );
  });
});
