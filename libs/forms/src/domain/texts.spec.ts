import { isWhole, languageFor, textIn } from './texts.js';

describe('the language of a form', () => {
  it.each<[string | undefined, readonly string[], string, string]>([
    ['it-CH,it;q=0.9,en;q=0.8', ['en', 'it'], 'it', 'the first that is there'],
    ['en;q=0.2, it;q=0.9', ['en', 'it'], 'it', 'weights count, not places'],
    ['fr', ['it', 'en'], 'it', 'whoever reads none gets the first'],
    [undefined, ['it'], 'it', 'programs say nothing'],
    ['it;q=0', ['en', 'it'], 'en', 'a weight of nothing is a no'],
    ['*', ['de', 'en'], 'de', 'whoever takes any gets the first'],
    [';;;,q=', ['en'], 'en', 'nonsense is no language'],
  ])('for %s of %j is %s, because %s', (wanted, languages, language) =>
    expect(languageFor(wanted, languages)).toBe(language),
  );

  it('is the next best where a text has none of its own', () =>
    expect([textIn({ en: 'A', it: 'B' }, 'it'), textIn({ en: 'A' }, 'it'), textIn(undefined, 'it')]).toEqual([
      'B',
      'A',
      '',
    ]));

  it.each<[Record<string, string> | undefined, boolean, string]>([
    [{ en: 'A', it: 'B' }, true, 'each language has its own'],
    [{ en: 'A', it: ' ' }, false, 'a blank says nothing'],
    [{ en: 'A' }, false, 'one is missing'],
    [{ en: 'A', it: 'B', english: 'C' }, false, 'languages are named by two letters'],
    [{ en: 'A', it: 'BBBBBB' }, false, 'one is too long'],
    [undefined, false, 'there is none'],
  ])('makes %j whole: %s, because %s', (texts, isSo) => expect(isWhole(texts, ['en', 'it'], 5)).toBe(isSo));

  it.each([{ en: 5 }, { en: [{}] }, { en: null }, { en: {} }, [], 'text'])(
    '%j, which came from outside, is not whole',
    (texts) => expect(isWhole(texts as never, ['en'], 5)).toBe(false),
  );

  it.each(['constructor', '__proto__', 'toString'])('the language %s has no text', (language) => {
    expect(isWhole({ en: 'Name' }, [language], 5)).toBe(false);
  });
});
