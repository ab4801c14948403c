import { validateTerms } from '#sla';
import type { AgreementTerms } from '#sla';
import { partiesOf } from '../domain/party.js';
import { PLAYBOOKS } from './playbooks.js';
import type { StandardLocale } from './standard-words.js';

const filledIn = (locale: StandardLocale) => ({ locale, zone: 'Europe/Rome', currency: 'EUR' });
const WORDS = ['title', 'serves', 'consequence', 'label'];

const textsOf = (terms: AgreementTerms): string[] => {
  const texts: string[] = [];
  JSON.stringify(terms.clauses, (key, value: unknown) => {
    if (WORDS.includes(key) && typeof value === 'string' && value !== '') texts.push(value);
    return value;
  });
  return texts;
};

/** The same agreement with its words taken away. */
const silent = (terms: AgreementTerms): unknown =>
  JSON.parse(JSON.stringify(terms, (key, value: unknown) => (WORDS.includes(key) ? undefined : value)));

describe('the templates', () => {
  it('each have a name of their own', () => {
    const keys = PLAYBOOKS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(
      expect.arrayContaining([
        ...['demo-desk', 'event-season', 'partner-channel', 'shop-care', 'three-people'],
      ]),
    );
  });

  it('use every kind of promise that can be signed', () => {
    const kinds = new Set(
      PLAYBOOKS.flatMap((playbook) => playbook.terms(filledIn('en')).clauses.map(({ kind }) => kind)),
    );
    expect([...kinds].sort()).toEqual([
      ...['duty.accept', 'duty.cadence', 'duty.contact', 'duty.decide', 'duty.handover', 'duty.progress'],
      ...['duty.respond', 'quota.mix', 'quota.quality', 'quota.value', 'quota.volume'],
    ]);
  });
});

describe.each(PLAYBOOKS.map((playbook) => [playbook.key, playbook] as const))(
  'the template “%s”',
  (_key, playbook) => {
    it.each(['en', 'it'] as const)('is valid as it stands, in %s', (locale) => {
      const terms = playbook.terms(filledIn(locale));
      expect(validateTerms(terms)).toEqual(terms);
    });

    it('has two sides or more, each of which owes something', () => {
      const terms = playbook.terms(filledIn('en'));
      expect(partiesOf(terms).length).toBeGreaterThanOrEqual(2);
      expect(new Set(terms.clauses.map(({ owedBy }) => owedBy)).size).toBeGreaterThanOrEqual(2);
    });

    it('names the outcome each promise serves', () => {
      const { clauses } = playbook.terms(filledIn('en'));
      expect(clauses.filter(({ serves }) => serves === '')).toEqual([]);
    });

    it('promises the same in each language, and says every word in it', () => {
      const [english, italian] = [playbook.terms(filledIn('en')), playbook.terms(filledIn('it'))];
      expect(silent(italian)).toEqual(silent(english));
      const both = textsOf(italian).filter((text) => textsOf(english).includes(text));
      expect(both).toEqual([]);
    });

    it('is bound to the zone it is asked for', () => {
      const terms = playbook.terms({ ...filledIn('en'), zone: 'Europe/Lisbon' });
      expect(terms.period.zone).toBe('Europe/Lisbon');
    });
  },
);
