import fc from 'fast-check';
import { frameworkProblems } from '#scoring';
import { freeKey, keyOf } from './keys.js';

describe('a key', () => {
  it.each([
    { name: 'Economic buyer', key: 'economic-buyer', because: 'words go together' },
    { name: 'Perché ora?', key: 'perche-ora', because: 'accents go' },
    { name: '3 reasons', key: 'reasons', because: 'it begins with a letter' },
    { name: '???', key: 'rule', because: 'nothing is left of it' },
  ])('of “$name” is $key, because $because', ({ name, key }) => {
    expect(keyOf(name, 'rule')).toBe(key);
  });

  it('of whatever somebody types is one the server takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const criterion = { question: 'Why?', isRequired: false, weight: 1, evidenceType: 'note' } as const;
        const framework = { criteria: [{ ...criterion, key: keyOf(name, 'own') }], atLeast: 1 };
        expect(frameworkProblems(framework)).toEqual([]);
      }),
    );
  });

  it('is free, whichever are taken', () => {
    expect(freeKey('need', ['budget'])).toBe('need');
    expect(freeKey('need', ['need', 'need-2'])).toBe('need-3');
  });
});
