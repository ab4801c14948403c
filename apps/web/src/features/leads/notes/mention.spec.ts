import { askedAt, completed, matching, mentionedIn, piecesOf } from './mention.js';
import type { Named } from './mention.js';

const named = (name: string): Named => ({ id: name.toLowerCase(), name });
const [ANNA, ROSSI, SARA, JOSE] = [
  named('Anna'),
  named('Anna Rossi'),
  named('Sara Bianchi'),
  named('José Neri'),
];
const ALL = [ANNA, ROSSI, SARA, JOSE];

describe('a mention being written', () => {
  it.each<[string, string | null, string]>([
    ['@', '', 'everybody may be meant'],
    ['Ask @sa', 'sa', 'it begins a word'],
    ['Ask @Sara Bi', 'Sara Bi', 'names have several words'],
    ['mail a@rossi', null, 'that is an address'],
    ['nothing', null, 'nobody is asked for'],
    ['@Sara\nand', null, 'a new line is new text'],
    [`@${'x'.repeat(80)}`, null, 'no name is so long'],
  ])('is read from “%s” as %s, because %s', (text, words) => {
    expect(askedAt(text, text.length)?.words ?? null).toBe(words);
  });

  it('is read where the caret stands, not at the end', () => {
    expect(askedAt('@an and @sa', 3)).toEqual({ from: 0, words: 'an' });
  });

  it.each<[string, Named[], string]>([
    ['', ALL, 'nothing narrows it'],
    ['an', [ANNA, ROSSI], 'both begin so'],
    ['ros', [ROSSI], 'a surname will do'],
    ['jose', [JOSE], 'accents are not typed'],
    ['sara bianchi ', [], 'the name is complete: text follows'],
    ['zz', [], 'nobody is called so'],
  ])('offers for “%s” %j, because %s', (words, found) => {
    expect(matching(ALL, words)).toEqual(found);
  });

  it('never offers more than six', () => {
    expect(
      matching(
        Array.from({ length: 20 }, (_, n) => named(`Rep ${String(n)}`)),
        'rep',
      ),
    ).toHaveLength(6);
  });

  it('is completed in the middle of a text, with one space behind it', () => {
    const text = 'Ask @sa today';
    const asked = askedAt(text, 7);
    expect(asked && completed(text, asked, 'Sara Bianchi')).toEqual({
      text: 'Ask @Sara Bianchi today',
      caret: 18,
    });
  });
});

describe('mentions of a note', () => {
  it.each<[string, string[], string]>([
    ['@Anna, call her', ['anna'], 'a comma ends the name'],
    ['@Anna Rossi knows', ['anna rossi'], 'the longer name is meant'],
    ['@Anna and @Anna', ['anna'], 'each is told once'],
    ['@Annabel', [], 'that is somebody else'],
    ['x@Anna', [], 'that is an address'],
    ['Anna', [], 'only an @ mentions'],
  ])('are in “%s” %j, because %s', (text, ids) => {
    expect(mentionedIn(text, ALL)).toEqual(ids);
  });

  it('cut the text so that its pieces make it up again', () => {
    const text = 'Ask @Sara Bianchi, or @Anna.';
    const pieces = piecesOf(text, ALL);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.map(({ id }) => id)).toEqual([null, 'sara bianchi', null, 'anna', null]);
  });
});
