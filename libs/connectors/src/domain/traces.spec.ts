import fc from 'fast-check';
import { names, namesOthers, tracesOf } from './traces.js';

describe('what names somebody', () => {
  const ada = tracesOf('p', ['Ada@Example.com'], ['+393331234567', '+12']);

  it.each([
    { text: '{"email":"ADA@example.COM"}', is: true, because: 'letters are the same in either case' },
    { text: 'email=ada%40example.com', is: true, because: 'a form writes the at-sign so' },
    { text: '{"tel":"+39 (333) 123-4567"}', is: true, because: 'a number is its digits' },
    { text: '{"tel":"+39 333 123 4568"}', is: false, because: 'it is another number' },
    { text: '{"price":12}', is: false, because: 'so few digits are no number' },
    { text: '{"email":"bob@example.com"}', is: false, because: 'it is somebody else' },
    { text: '{"email":"m.ada@example.com"}', is: false, because: 'it is the end of another address' },
    { text: '{"email":"m-ada@example.com"}', is: false, because: 'a dash goes on with a word' },
    { text: '{"email":"xada@example.com"}', is: false, because: 'a letter stands before it' },
    { text: '{"email":"m+ada@example.com"}', is: false, because: 'a plus goes on with a word' },
    { text: '{"email":"o\'ada@example.com"}', is: false, because: 'so does an apostrophe' },
    { text: 'email=m%2Bada%40example.com', is: false, because: 'a form writes a plus so' },
    { text: 'email=m.ada%40example.com', is: false, because: 'it is another address in a form, too' },
    { text: '{"email":"ada@example.com.br"}', is: false, because: 'its domain goes on' },
    { text: '{"email":"ada@example.com-mail.org"}', is: false, because: 'it goes on with a dash' },
    { text: 'Ask ada@example.com.', is: true, because: 'a dot ends the sentence' },
    { text: '- ada@example.com-', is: true, because: 'dashes stand around it' },
    { text: "to='ada@example.com'", is: true, because: 'quotes stand around it' },
    { text: '{"note":"by\\nada@example.com"}', is: true, because: 'a line ends before it' },
    { text: '{"by":"\\u003cada@example.com\\u003e"}', is: true, because: 'JSON may write brackets so' },
    { text: '{"by":"ada\\u0040example.com"}', is: true, because: 'JSON may write the at-sign so' },
    { text: 'note=by+ada%40example.com', is: true, because: 'a plus is a blank in a form' },
    { text: 'by=%C2%ABada%40example.com%C2%BB', is: true, because: 'a form writes its quotes so' },
    { text: 'by=%ffada%40example.com', is: true, because: 'what is no letter is left out' },
    { text: '«ada@example.com»', is: true, because: 'quotes are no letters' },
    { text: 'èada@example.com', is: false, because: 'a letter is one in every language' },
    { text: '{"tel":"0039 333 1234567"}', is: true, because: 'it is dialled from abroad so' },
    { text: 'tel=%2B39%20333%201234567', is: true, because: 'a form writes its signs so' },
    { text: '{"id":1393331234567}', is: false, because: 'a digit stands before it' },
    { text: '{"id":3933312345670}', is: false, because: 'a digit stands behind it' },
  ])('$text: $is, for $because', ({ text, is }) => {
    expect(names(text, ada)).toBe(is);
  });

  const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);

  it('is never an address that is longer by a word at either end, and always itself among blanks', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom('', '.', '-', '+', '_'), (local, more, sign) => {
        const whose = tracesOf('p', [`${local}@some.example`], []);
        expect(names(`{"email":"${more}${sign}${local}@some.example"}`, whose)).toBe(false);
        expect(names(`{"email":"${local}@some.example.${more}"}`, whose)).toBe(false);
        expect(names(`{"note":"${more} ${local}@some.example ${more}"}`, whose)).toBe(true);
      }),
    );
  });

  it('is found in time linear to the text, whatever was sent', () => {
    const long = '-'.repeat(100_000) + 'a'.repeat(100_000);
    expect([names(long, ada), namesOthers(long, new Set())]).toEqual([false, false]);
  });

  it.each([
    { text: '{"email":"ada@example.com","by":"\'Ada@example.com\'"}', is: false, because: 'all are theirs' },
    { text: '{"email":"ada@example.com","by":"m.ada@example.com"}', is: true, because: 'one is longer' },
    { text: 'email=ada%40example.com&by=bob%40example.com', is: true, because: 'a form names another' },
    { text: '{"price":"12 @ 3.50"}', is: false, because: 'an at-sign is no address' },
  ])('names others: $is in $text, for $because', ({ text, is }) => {
    expect(namesOthers(text, new Set(['ada@example.com']))).toBe(is);
  });
});
