import {
  definitionOf,
  draftOf,
  freeName,
  isSame,
  movedTo,
  newField,
  starter,
  withText,
} from './form-draft.js';
import type { FormDraft } from './form-draft.js';
import { KINDS } from './form-types.js';
import { STARTER_WORDS } from './starter-words.js';

const begun = starter(['en', 'it'], STARTER_WORDS);

describe('a draft of a form', () => {
  it('says what it was made of, whatever its keys', () => {
    expect(definitionOf(draftOf(begun))).toEqual(begun);
  });

  it('leaves out what is empty, and what a kind has no use for', () => {
    const draft: FormDraft = {
      ...draftOf(begun),
      ...{ redirect: '', intro: { en: ' ' }, defaults: { campaign: '' } },
      fields: [
        {
          ...{ key: 'a', name: 'mail', kind: 'email', label: { en: 'Mail' }, required: false },
          ...{ to: 'firstName', purpose: 'marketing', value: 'x', choices: [] },
        },
        {
          key: 'b',
          name: 'what',
          kind: 'hidden',
          label: { en: 'What' },
          required: true,
          value: 'Press',
          to: '',
        },
      ],
    };
    const said = definitionOf(draft);
    expect(said.fields).toEqual([
      { name: 'mail', kind: 'email', label: { en: 'Mail' } },
      { name: 'what', kind: 'hidden', value: 'Press' },
    ]);
    expect(Object.keys(said)).not.toEqual(expect.arrayContaining(['redirect', 'intro', 'defaults']));
  });

  it('is the same whatever the order of members, and another with another order of questions', () => {
    const turned = Object.fromEntries(Object.entries(begun).toReversed()) as typeof begun;
    expect(isSame(begun, turned)).toBe(true);
    expect(isSame(begun, { ...begun, fields: begun.fields.toReversed() })).toBe(false);
  });

  it.each(KINDS)('is given a question of kind %s under a name of its own', (kind) => {
    const first = newField(kind, draftOf(begun).fields, { en: 'Asked' });
    const second = newField(kind, [...draftOf(begun).fields, first], { en: 'Asked' });
    const names = [...begun.fields.map(({ name }) => name), first.name, second.name];
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[a-zA-Z][a-zA-Z0-9_]{0,39}$/.test(name))).toBe(true);
  });

  it.each([
    ['email', [], 'email', 'nobody has it'],
    ['email', ['email'], 'email_2', 'one has it'],
    ['email', ['email', 'email_2', 'email_3'], 'email_4', 'the first that is free'],
  ])('calls %s beside %j %s, because %s', (word, taken, name) => {
    expect(freeName(word, taken)).toBe(name);
  });

  it.each([
    [0, 2, 'bca', 'the others close up'],
    [2, 0, 'cab', 'upwards, too'],
    [1, 1, 'abc', 'it is there already'],
    [0, 3, 'abc', 'there is no such place'],
    [3, 0, 'abc', 'there is no such question'],
  ])('moves %i to %i: %s, because %s', (from, to, after) => {
    expect(movedTo(['a', 'b', 'c'], from, to).join('')).toBe(after);
  });

  it('loses a language whose text is emptied, and keeps the others', () => {
    expect(withText({ en: 'Name', it: 'Nome' }, 'it', '')).toEqual({ en: 'Name' });
    expect(withText(undefined, 'it', 'Nome')).toEqual({ it: 'Nome' });
  });

  it('begins with nothing missing in the languages that have words, and with English where they have none', () => {
    expect(begun.title).toEqual({ en: 'Get in touch', it: 'Contattaci' });
    expect(starter(['de'], STARTER_WORDS).title).toEqual({ de: 'Get in touch' });
  });
});
