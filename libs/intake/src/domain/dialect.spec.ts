import { markedEncoding, readDelimiter } from './dialect.js';

describe('the separator of a file', () => {
  it.each([
    ['name,email\nAnna,a@x.it\n', ',', 'commas cut each record alike'],
    ['name;note\nAnna;"a, b, c"\nBea;"d, e"\n', ';', 'commas inside quotation marks do not count'],
    ['name;amount\nAnna;1,50\nBea;2,75\n', ';', 'decimal commas are no columns: the header has none'],
    ['a\tb\tc\n1\t2\t3\n', '\t', 'tabs'],
    ['a|b\n1|2\n', '|', 'bars'],
    ['"a;b;c"\n"1;2;3"\n', ';', 'whole lines in quotation marks are looked into'],
    ['"multi\nline;x";b\n1;2\n', ';', 'a line break in quotation marks ends no record'],
    ['email\na@x.it\n', ',', 'one column only: nothing tells'],
    ['', ',', 'nothing at all'],
  ])('of %j is %j', (sample, delimiter, _because) => {
    expect(readDelimiter(sample)).toEqual({ delimiter, hasSeparatorLine: false });
  });

  it('is what a separator line says', () => {
    expect(readDelimiter('sep=;\r\na;b\r\n')).toEqual({ delimiter: ';', hasSeparatorLine: true });
    expect(readDelimiter('\uFEFFsep=|\na|b\n')).toEqual({ delimiter: '|', hasSeparatorLine: true });
  });
});

describe('a byte order mark', () => {
  it.each([
    [[0xef, 0xbb, 0xbf], 'utf-8'],
    [[0xff, 0xfe, 0x41], 'utf-16le'],
    [[0xfe, 0xff, 0x00], 'utf-16be'],
    [[0x61, 0x62, 0x63], undefined],
    [[], undefined],
  ])('%j means %s', (bytes, encoding) => {
    expect(markedEncoding(Uint8Array.from(bytes))).toBe(encoding);
  });
});
