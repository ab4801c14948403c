import { plainText } from './plain-text.js';

describe('the words of HTML', () => {
  it.each([
    { html: '<p>Good <b>morning</b></p>', is: 'Good morning' },
    { html: '<div>One</div>\n<div>Two</div>', is: 'One\nTwo' },
    { html: 'One<br>\nTwo<br/>Three', is: 'One\nTwo\nThree' },
    { html: '<head><title>x</title></head><style>p{}</style>Hello<script>alert(1)</script>', is: 'Hello' },
    { html: 'Hello<!-- if mso > -->', is: 'Hello' },
    { html: 'Fish &amp; chips &lt;5&#8364; &#x41;&nbsp;B &unknown;', is: 'Fish & chips <5€ A B &unknown;' },
    { html: '&amp;lt;b&amp;gt;', is: '&lt;b&gt;' },
    { html: '&#99999999; &#x110000;', is: '&#99999999; &#x110000;' },
    { html: '<style>never closed', is: '' },
    { html: '', is: '' },
  ])('of $html are $is', ({ html, is }) => {
    expect(plainText(html)).toBe(is);
  });
});
