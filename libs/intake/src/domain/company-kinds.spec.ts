import { COMPANY_KINDS } from '#contracts';
import { kindsIn } from './company-kinds.js';

describe('what a cell says a company is to us', () => {
  it.each<[string, string | undefined, string]>([
    ['customer', 'customer', 'it is the word of the house'],
    [' Cliente ', 'customer', 'Italian is spoken here, in whatever letters'],
    ['Fornitore, cliente', 'customer,supplier', 'it may say several, in any order'],
    ['partner; PARTNER', 'partner', 'what is said twice is said'],
    ['cliente e concorrente', 'customer,competitor', 'people write lists with words'],
    ['vendor/reseller', 'partner,supplier', 'and with slashes'],
    ['customer, friend', undefined, 'one unknown word makes the cell unclear'],
    [',', undefined, 'nothing is said'],
    ['__proto__', undefined, 'it is no kind'],
  ])('is of %j %j, because %s', (text, kinds) => {
    expect(kindsIn(text)).toBe(kinds);
  });

  it('reads what it wrote, as an export gives it back', () => {
    const all = COMPANY_KINDS.join(',');
    expect(kindsIn(all)).toBe(all);
  });
});
