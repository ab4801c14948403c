import fc from 'fast-check';
import { companyDomain } from './company-domain.js';
import { countryCode } from './country.js';
import { normaliseEmail } from './email.js';
import { FREE_MAIL_DOMAINS } from './free-mail-domains.js';
import { normalisePhone } from './phone.js';
import { cleanId, cleanText, LONGEST, searchKey } from './text.js';

describe('an e-mail address', () => {
  it.each([
    ['  Ada.Lovelace@Example.COM ', 'ada.lovelace@example.com', 'space and case name nobody'],
    ['ada.lovelace@gmail.com', 'ada.lovelace@gmail.com', 'dots are not guessed away'],
    ['ada+fair@example.com', 'ada+fair@example.com', 'a tag may be another mailbox'],
    ['ada@example.com', 'ada@example.com', 'full-width letters are letters'],
    ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example', 'an international domain has one ASCII form'],
    ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example', 'and that form stays'],
    ['ada@example.com.', 'ada@example.com', 'the root dot says nothing'],
    ["o'neill@example.co.uk", "o'neill@example.co.uk", 'an apostrophe is allowed'],
    ['josé@example.com', 'josé@example.com', 'an international mailbox composes'],
  ])('%s is %s, because %s', (typed, kept) => expect(normaliseEmail(typed)).toBe(kept));

  it.each<[string | null, string]>([
    [null, 'there is none'],
    ['', 'it is blank'],
    ['ada', 'it has no at-sign'],
    ['@example.com', 'it has no mailbox'],
    ['ada@', 'it has no host'],
    ['ada@localhost', 'a host without a dot is not on the internet'],
    ['ada@192.168.1.1', 'an address of a machine is no domain'],
    ['ada lovelace@example.com', 'a mailbox has no space'],
    ['Ada <ada@example.com>', 'a name around it is not the address'],
    ['a@b@example.com', 'one at-sign separates'],
    [`${'a'.repeat(65)}@example.com`, 'a mailbox has at most 64 characters'],
    [`ada@${'a'.repeat(250)}.com`, 'a label has at most 63 characters'],
    ['ada\u0000@example.com', 'control characters are damage'],
  ])('%j is none, because %s', (typed) => expect(normaliseEmail(typed)).toBeNull());

  it('normalises to itself the second time', () => {
    const address = fc.oneof(
      fc.emailAddress(),
      fc.tuple(fc.string({ unit: 'grapheme' }), fc.domain()).map((parts) => parts.join('@')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(address, (typed) => {
        const once = normaliseEmail(typed);
        expect(normaliseEmail(once)).toBe(once);
      }),
    );
  });

  it('takes every plain address whatever its case', () => {
    const plain = fc
      .tuple(fc.stringMatching(/^[a-z][a-z0-9._+-]{0,20}[a-z0-9]$/), fc.domain())
      .map((parts) => parts.join('@'));
    fc.assert(
      fc.property(plain, (typed) => {
        expect(normaliseEmail(typed.toUpperCase())).toBe(typed.toLowerCase());
      }),
    );
  });
});

describe('a phone number', () => {
  it.each<[string, string | null, string, string]>([
    ['+39 333 123 4567', null, '+393331234567', 'a country code needs no country'],
    ['333 1234567', 'IT', '+393331234567', 'a national number belongs to its country'],
    ['02 1234 567', 'IT', '+39021234567', 'the zero of an Italian area stays'],
    ['020 7946 0018', 'GB', '+442079460018', 'the zero of a British area goes'],
    ['0039 333 1234567', 'IT', '+393331234567', '00 is how Europe dials abroad'],
    ['(415) 555-2671', 'US', '+14155552671', 'punctuation says nothing'],
    ['+39 333 1234567', 'DE', '+393331234567', 'its own country code outweighs the assumed one'],
    ['+393331234567', 'IT', '+393331234567', 'full-width digits are digits'],
  ])('%s in %s is %s, because %s', (typed, country, kept) =>
    expect(normalisePhone(typed, country)).toBe(kept),
  );

  it.each<[string | null, string | null, string]>([
    [null, 'IT', 'there is none'],
    ['', 'IT', 'it is blank'],
    ['333 1234567', null, 'without a country a national number is anybody’s'],
    ['333 1234567', 'ZZ', 'an unknown country knows no numbers'],
    ['12', 'IT', 'it is too short'],
    ['ask for Mario', 'IT', 'it is no number'],
    ['02 1234567 ext. 12', 'IT', 'a desk behind a switchboard is not the switchboard'],
    ['3'.repeat(100), 'IT', 'it is too long'],
  ])('%j in %s identifies nobody, because %s', (typed, country) =>
    expect(normalisePhone(typed, country)).toBeNull(),
  );

  it('normalises to itself the second time, whatever country is assumed then', () => {
    const countries = fc.constantFrom('IT', 'DE', 'GB', 'US', 'FR', null);
    const digits = fc.stringMatching(/^\+?[0-9][0-9 ()-]{5,16}$/);
    fc.assert(
      fc.property(digits, countries, countries, (typed, one, other) => {
        const once = normalisePhone(typed, one);
        if (once !== null) expect(normalisePhone(once, other)).toBe(once);
      }),
    );
  });
});

describe('the domain of a company', () => {
  it.each([
    ['acme.com', 'acme.com', 'a bare domain stays'],
    ['https://www.ACME.com/about?x=1#y', 'acme.com', 'an address is more than its domain'],
    ['http://user:secret@shop.acme.co.uk:8080/x', 'acme.co.uk', 'a public suffix may have two labels'],
    ['//cdn.acme.it/logo.png', 'acme.it', 'an address may leave its scheme out'],
    ['ada@mail.acme.com', 'acme.com', 'a mail host belongs to its company'],
    ['mailto:ada@acme.com', 'acme.com', 'a mail link too'],
    ['acme.com:443', 'acme.com', 'a port is no domain'],
    ['Bücher.example.de', 'example.de', 'a name within a domain does not count'],
    ['www.bücher.de', 'xn--bcher-kva.de', 'an international domain has one ASCII form'],
    ['one.github.io', 'one.github.io', 'neighbours on one hosting domain are not one company'],
  ])('of %s is %s, because %s', (typed, kept) => expect(companyDomain(typed)).toBe(kept));

  it.each<[string | null, string]>([
    ['ada@gmail.com', 'anybody may have an address there'],
    ['libero.it', 'anybody may have an address there'],
    ['hotmail.co.uk', 'anybody may have an address there'],
    ['com', 'a public suffix is nobody’s'],
    ['co.uk', 'a public suffix is nobody’s'],
    ['localhost', 'it is nowhere on the internet'],
    ['10.0.0.1', 'a machine is no company'],
    ['Acme Spa', 'a name is no domain'],
    ['', 'it is blank'],
    [null, 'there is none'],
  ])('of %j is none, because %s', (typed) => expect(companyDomain(typed)).toBeNull());

  it('normalises to itself the second time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.domain(), fc.emailAddress(), fc.string()), (typed) => {
        const once = companyDomain(typed);
        expect(companyDomain(once)).toBe(once);
      }),
    );
  });

  it('holds every listed free mail domain for one, in the form it would be asked for', () => {
    expect(
      [...FREE_MAIL_DOMAINS].filter((domain) => normaliseEmail(`a@${domain}`) !== `a@${domain}`),
    ).toEqual([]);
    expect([...FREE_MAIL_DOMAINS].filter((domain) => companyDomain(domain) !== null)).toEqual([]);
    expect(FREE_MAIL_DOMAINS.size).toBeGreaterThan(200);
  });
});

describe('a country', () => {
  it.each([
    ['IT', 'IT'],
    ['it', 'IT'],
    [' Italy ', 'IT'],
    ['Italia', 'IT'],
    ['Germania', 'DE'],
    ['United Kingdom', 'GB'],
    ['uk', 'GB'],
    ['Stati Uniti', 'US'],
    ['Atlantis', null],
    ['ZZ', null],
    ['EU', null],
    ['', null],
    [null, null],
  ])('%j is %s', (typed, code) => expect(countryCode(typed)).toBe(code));

  it('knows every number plan’s home: at least 240 codes, each its own', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const all = letters.flatMap((first) => letters.map((second) => first + second));
    const known = all.filter((code) => countryCode(code) !== null);
    expect(known.length).toBeGreaterThan(240);
    expect(known.filter((code) => countryCode(code) !== code && code !== 'UK')).toEqual([]);
  });
});

describe('text', () => {
  it.each<[string | undefined, string | null, string]>([
    ['  Maria   Rossi ', 'Maria Rossi', 'space says nothing'],
    ['Jose\u0301', 'José', 'accents compose'],
    ['a\u0000b\nc', 'a b c', 'control characters cannot be stored'],
    ['a\ud800b', 'ab', 'half a character cannot be stored'],
    ['   ', null, 'blank is nothing'],
    [undefined, null, 'nothing is nothing'],
  ])('%j is kept as %j, because %s', (typed, kept) => expect(cleanText(typed)).toBe(kept));

  it.each([
    ['NICOLÒ', 'nicolo'],
    ['Müller-Lüdenscheidt', 'muller-ludenscheidt'],
    ['Œuvre', 'œuvre'],
    ['  Anna  Maria ', 'anna maria'],
    ['', null],
  ])('%j is searched for as %j', (typed, key) => expect(searchKey(typed)).toBe(key));

  it('is cleaned and folded once for all, and never longer than allowed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (typed) => {
        const [clean, key] = [cleanText(typed), searchKey(typed)];
        expect(cleanText(clean)).toBe(clean);
        expect(searchKey(key)).toBe(key);
        expect([...(clean ?? '')].length).toBeLessThanOrEqual(LONGEST);
      }),
    );
  });

  it('never shortens an id: a shortened one would name something else', () => {
    expect(cleanId('x'.repeat(LONGEST + 1))).toBeNull();
    expect(cleanId(' 00Q5 ')).toBe('00Q5');
    expect(cleanId('   ')).toBeNull();
  });
});
