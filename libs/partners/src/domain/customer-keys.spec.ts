import fc from 'fast-check';
import { customerKeys } from './customer-keys.js';

const NOBODY = { companyName: 'Rossi', companyDomain: null, email: null, phone: null };

describe('the keys of a registered customer', () => {
  const CASES = [
    {
      facts: { companyDomain: 'rossi.example' },
      keys: { companyKey: 'domain:rossi.example', personKey: null },
      because: 'a domain says which company it is',
    },
    {
      facts: { companyName: '  Róssi   SRL ' },
      keys: { companyKey: 'name:rossi srl', personKey: null },
      because: 'one firm is written in many ways',
    },
    {
      facts: { email: 'anna@rossi.example', phone: '+390212345' },
      keys: { companyKey: 'name:rossi', personKey: 'email:anna@rossi.example' },
      because: 'an address is one person’s, a number may be shared',
    },
    {
      facts: { phone: '+390212345' },
      keys: { companyKey: 'name:rossi', personKey: 'phone:+390212345' },
      because: 'a number is better than nothing',
    },
  ];
  it.each(CASES)('are $keys, because $because', ({ facts, keys }) => {
    expect(customerKeys({ ...NOBODY, ...facts })).toEqual(keys);
  });

  it('are the same for a name in capitals, and for one with more space', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,2}$/), (companyName) => {
        const keys = customerKeys({ ...NOBODY, companyName });
        const written = ` ${companyName.toUpperCase().replaceAll(' ', '  ')} `;
        expect(customerKeys({ ...NOBODY, companyName: written })).toEqual(keys);
      }),
    );
  });
});
