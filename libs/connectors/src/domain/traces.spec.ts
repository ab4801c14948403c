import { names, tracesOf } from './traces.js';

describe('what names somebody', () => {
  const ada = tracesOf('p', ['Ada@Example.com'], ['+393331234567', '+12']);

  it.each([
    { text: '{"email":"ADA@example.COM"}', is: true, because: 'letters are the same in either case' },
    { text: 'email=ada%40example.com', is: true, because: 'a form writes the at-sign so' },
    { text: '{"tel":"+39 (333) 123-4567"}', is: true, because: 'a number is its digits' },
    { text: '{"tel":"+39 333 123 4568"}', is: false, because: 'it is another number' },
    { text: '{"price":12}', is: false, because: 'so few digits are no number' },
    { text: '{"email":"bob@example.com"}', is: false, because: 'it is somebody else' },
  ])('$text: $is, for $because', ({ text, is }) => {
    expect(names(text, ada)).toBe(is);
  });
});
