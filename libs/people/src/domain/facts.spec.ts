import fc from 'fast-check';
import { companyFacts } from './company.js';
import { fillEmpty } from './fill-empty.js';
import { gather } from './gather.js';
import { fullName, isRecognisable, isRecognisableInput, personFacts } from './person.js';
import type { PersonInput } from './person.js';

interface Gappy {
  readonly a: string | number | null;
}

describe('what is known of a person', () => {
  it('is cleaned, and identified in order of precedence', () => {
    const facts = personFacts({
      firstName: ' Ada ',
      lastName: 'Lovelace',
      email: 'ADA@Engine.co.uk',
      phone: '020 7946 0018',
      country: 'United Kingdom',
      anonymousId: 'v1',
      externalIds: [{ source: 'crm', id: '7' }],
    });
    expect(facts.details).toMatchObject({
      firstName: 'Ada',
      email: 'ada@engine.co.uk',
      phone: '+442079460018',
      country: 'GB',
    });
    expect(facts.identities).toEqual([
      { kind: 'email', source: '', value: 'ada@engine.co.uk' },
      { kind: 'phone', source: '', value: '+442079460018' },
      { kind: 'external', source: 'crm', value: '7' },
      { kind: 'anonymous', source: '', value: 'v1' },
    ]);
  });

  it.each<[PersonInput, string | null, string, string]>([
    [{ country: 'IT' }, null, 'IT', 'the person’s own country comes first'],
    [{ company: { name: 'Acme', country: 'Italy' } }, 'DE', 'IT', 'then the company’s'],
    [{}, 'IT', 'IT', 'then that of whoever sent it'],
  ])('reads a national phone number by the nearest country %#', (input, fallback) => {
    const { details } = personFacts({ ...input, phone: '333 1234567' }, fallback);
    expect(details.phone).toBe('+393331234567');
  });

  it('keeps a wrong address and a wrong number as typed, and finds nobody by them', () => {
    const { details, identities } = personFacts({ email: ' ada at x ', phone: 'ask for Ada' });
    expect(details).toMatchObject({ email: 'ada at x', phone: 'ask for Ada' });
    expect(identities).toEqual([]);
  });

  it.each<[PersonInput, boolean, string]>([
    [{ email: 'a@x.it' }, true, 'an e-mail address'],
    [{ externalIds: [{ source: 'crm', id: '1' }] }, true, 'an id of another system'],
    [{ anonymousId: 'v' }, true, 'a visitor'],
    [{ lastName: 'Rossi', company: { name: 'Acme' } }, true, 'a name with a company'],
    [{ lastName: 'Rossi' }, false, 'a name alone'],
    [{ company: { name: 'Acme' } }, false, 'a company alone'],
    [{ email: 'not an address' }, false, 'a wrong address'],
    [{}, false, 'nothing'],
  ])('%j is recognisable: %s, by %s', (input, is) => expect(isRecognisable(personFacts(input))).toBe(is));

  it('is recognisable as it was typed exactly when it is once cleaned', () => {
    const text = fc.constantFrom(
      undefined,
      null,
      '',
      ' ',
      'x',
      'ada@engine.co.uk',
      'ada@',
      '+39 02 5555 1234',
      '555',
      '\u0000',
    );
    const input = fc.record({
      ...{ firstName: text, lastName: text, email: text, phone: text, anonymousId: text, country: text },
      externalIds: fc.constantFrom(undefined, [], [{ source: 'crm', id: '7' }], [{ source: 'crm', id: ' ' }]),
      company: fc.constantFrom(undefined, null, {}, { name: 'Acme' }, { domain: 'acme.it' }, { name: ' ' }),
    });
    fc.assert(
      fc.property(input, (typed) => isRecognisableInput(typed) === isRecognisable(personFacts(typed))),
      { numRuns: 2_000 },
    );
  });

  it('has a full name as far as it is known', () => {
    expect(fullName({ firstName: 'Ada', lastName: null })).toBe('Ada');
    expect(fullName({ firstName: 'Ada', lastName: 'Lovelace' })).toBe('Ada Lovelace');
    expect(fullName({ firstName: null, lastName: null })).toBeNull();
  });
});

describe('what is known of a company', () => {
  const kinds = (...args: Parameters<typeof companyFacts>) =>
    companyFacts(...args)?.identities.map(({ kind, value }) => `${kind} ${value}`) ?? null;

  it.each<[Parameters<typeof companyFacts>, string[] | null, string]>([
    [
      [{ name: 'Acme  SPA', domain: 'www.acme.it' }],
      ['domain acme.it', 'name acme spa'],
      'its site names it',
    ],
    [[{ name: 'Acme' }, 'ada@acme.it'], ['domain acme.it', 'name acme'], 'its people’s address names it'],
    [[{ name: 'Acme' }, 'ada@gmail.com'], ['name acme'], 'a free address says nothing'],
    [[null, 'ada@acme.it'], ['domain acme.it'], 'an address alone is enough'],
    [[null, 'ada@gmail.com'], null, 'nothing names it'],
    [[{ domain: 'acme.com' }, 'ada@acme.it'], ['domain acme.com'], 'what was said outweighs the address'],
    [
      [{ externalIds: [{ source: 'crm', id: '9' }] }, 'ada@agency.it'],
      ['external 9'],
      'an id outweighs the address of who happened to write',
    ],
    [[{ name: ' ', domain: 'gmail.com' }], null, 'nothing is left'],
    [[{ externalIds: [{ source: 'crm', id: ' ' }] }], null, 'a blank id is none'],
  ])('%j gives %j, because %s', (args, expected) => expect(kinds(...args)).toEqual(expected));

  it.each([
    [12, 12],
    [12.4, 12],
    [-1, null],
    [1e12, null],
    [Number.NaN, null],
    [null, null],
  ])('counts %s employees as %s', (employees, kept) =>
    expect(companyFacts({ name: 'Acme', employees })?.details.employees).toBe(kept),
  );
});

describe('filling gaps', () => {
  it.each<[Gappy, Gappy, Gappy, string[], string]>([
    [{ a: null }, { a: 'x' }, { a: 'x' }, ['a'], 'a gap is filled'],
    [{ a: '' }, { a: 'x' }, { a: 'x' }, ['a'], 'blank is a gap'],
    [{ a: 'x' }, { a: 'y' }, { a: 'x' }, [], 'a known value stays'],
    [{ a: 'x' }, { a: null }, { a: 'x' }, [], 'a blank says nothing'],
    [{ a: 0 }, { a: 7 }, { a: 0 }, [], 'zero is known'],
  ])('%j with %j is %j', (one, other, merged, filled) =>
    expect(fillEmpty<Gappy>(one, other)).toEqual({ merged, filled }),
  );

  it('lets rows of one owner fill each other, the first one’s word standing', () => {
    const details = [
      { name: 'Ada', title: null },
      { name: 'Bob', title: null },
      { name: 'Adelaide', title: 'Countess' },
      { name: 'nobody', title: null },
    ];
    expect(gather(['a', 'b', 'a', null], details)).toEqual([
      { ownerId: 'a', details: { name: 'Ada', title: 'Countess' } },
      { ownerId: 'b', details: { name: 'Bob', title: null } },
    ]);
  });
});
