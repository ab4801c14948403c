import { BLANK, digitsOf, domainIn, isReady, registrationOf } from './registration-draft.js';

const EURO = { currency: 'EUR', digits: 2 };

describe('a deal that is being registered', () => {
  it.each([
    { with: {}, isReady: false, because: 'nobody is named' },
    { with: { company: 'Rossi' }, isReady: false, because: 'nobody there can be reached' },
    { with: { email: 'anna@rossi.example' }, isReady: false, because: 'a customer is a company' },
    { with: { company: '  ', phone: '02 1' }, isReady: false, because: 'blanks are no name' },
    { with: { company: 'Rossi', email: 'anna' }, isReady: false, because: 'that is no address' },
    {
      with: { company: 'Rossi', email: 'anna@rossi.example' },
      isReady: true,
      because: 'an address is enough',
    },
    { with: { company: 'Rossi', phone: '02 1' }, isReady: true, because: 'so is a number' },
  ])('may be sent: $isReady, because $because', ({ with: part, isReady: expected }) => {
    expect(isReady({ ...BLANK, ...part })).toBe(expected);
  });

  it.each([
    { text: 'rossi.it', domain: 'rossi.it' },
    { text: ' https://www.Rossi.it/about?x=1 ', domain: 'rossi.it' },
    { text: 'http://shop.rossi.it', domain: 'shop.rossi.it' },
    { text: '', domain: '' },
  ])('reads $domain out of "$text"', ({ text, domain }) => {
    expect(domainIn(text)).toBe(domain);
  });

  it('sends only what was filled in', () => {
    const draft = { ...BLANK, company: ' Rossi ', email: 'anna@rossi.example', note: '  ' };
    expect(registrationOf(draft, EURO)).toEqual({ email: 'anna@rossi.example', company: { name: 'Rossi' } });
  });

  it('sends the whole of what was filled in', () => {
    const person = {
      firstName: 'Anna',
      lastName: 'Rossi',
      email: 'a@r.it',
      phone: '02 1',
      jobTitle: 'Owner',
    };
    const deal = { expectedCloseOn: '2026-12-01', note: 'A machine' };
    const draft = { ...person, ...deal, company: 'Rossi', domain: 'www.r.it', country: 'IT', amount: 1200.5 };
    expect(registrationOf(draft, EURO)).toEqual({
      ...person,
      ...deal,
      company: { name: 'Rossi', domain: 'r.it', country: 'IT' },
      expected: { amountMinor: 120_050, currency: 'EUR' },
    });
  });

  it.each([
    { amount: 0.1, currency: 'EUR', amountMinor: 10, because: 'euro are counted in cents' },
    { amount: 19.99, currency: 'EUR', amountMinor: 1999, because: 'a fraction never loses a cent' },
    { amount: '500', currency: 'JPY', amountMinor: 500, because: 'yen are whole' },
  ])('counts $amount $currency as $amountMinor, because $because', ({ amount, currency, amountMinor }) => {
    const sent = registrationOf({ ...BLANK, company: 'R', amount }, { currency, digits: digitsOf(currency) });
    expect(sent.expected).toEqual({ amountMinor, currency });
  });

  it.each([{ amount: '' }, { amount: 0 }, { amount: '-' }])(
    'leaves out an amount of "$amount"',
    ({ amount }) => {
      expect(registrationOf({ ...BLANK, company: 'R', amount }, EURO)).not.toHaveProperty('expected');
    },
  );
});
