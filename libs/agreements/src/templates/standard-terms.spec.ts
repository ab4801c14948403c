import { standardTerms } from './standard-terms.js';
import { STANDARD_WORDS } from './standard-words.js';
import type { StandardLocale } from './standard-words.js';

/** Everything of an agreement that is words. */
const textsOf = (locale: StandardLocale): (string | null | undefined)[] =>
  standardTerms({ locale }).clauses.flatMap((clause) => [
    clause.title,
    clause.serves,
    ...('tiers' in clause ? clause.tiers.map(({ label }) => label) : []),
  ]);

/** The same agreement with its words taken away. */
const silent = (locale: StandardLocale): unknown =>
  JSON.parse(
    JSON.stringify(standardTerms({ locale }), (key, value: unknown) =>
      ['title', 'serves', 'label'].includes(key) ? undefined : value,
    ),
  );

describe('the standard agreement', () => {
  it('says every word in the language asked for', () => {
    const [english, italian] = [textsOf('en'), textsOf('it')];
    expect(italian).toHaveLength(english.length);
    expect(italian.filter((text) => english.includes(text))).toEqual([]);
    expect(italian).toEqual(
      expect.arrayContaining(['Lead passati alle vendite', 'Primo contatto', 'Richieste di demo']),
    );
  });

  it('promises the same in each language, and speaks English unless told', () => {
    expect(Object.keys(STANDARD_WORDS)).toEqual(['en', 'it']);
    expect(silent('it')).toEqual(silent('en'));
    expect(standardTerms()).toEqual(standardTerms({ locale: 'en' }));
  });
});
