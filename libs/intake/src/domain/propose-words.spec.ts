import { proposeWords } from './propose-words.js';
import { REASON_NAMES } from './reason-names.js';

const MEMBERS = [
  { option: 'm1', names: ['Anna Snelling', 'anna.snelling@firm.example', 'anna.snelling'] },
  { option: 'm2', names: ['Moses Frase', 'moses@firm.example', 'moses'] },
  { option: 'm3', names: ['Marco Rossi', 'm.rossi@firm.example', 'm.rossi'] },
  { option: 'm4', names: ['Mario Rossi', 'mario.rossi@firm.example', 'mario.rossi'] },
];
const reasons = (codes: readonly string[]) =>
  codes.map((option) => ({ option, names: [option, ...(REASON_NAMES[option] ?? [])] }));
const ENDINGS = reasons(['UNREACHABLE', 'BAD_DATA', 'NO_NEED', 'NOT_ICP', 'TIMING', 'EXISTING_CUSTOMER']);
const LOSSES = reasons(['PRICE', 'COMPETITION', 'MISSING_FEATURE', 'NO_DECISION', 'TIMING']);

describe('what words of a file probably stand for', () => {
  it.each([
    { word: 'Snelling, Anna', is: 'm1', because: 'the order of a name does not matter' },
    { word: 'ANNA SNELLING', is: 'm1', because: 'nor does its case' },
    { word: 'anna.snelling@old-firm.example', is: 'm1', because: 'an address holds the name' },
    { word: 'Ana Sneling', is: 'm1', because: 'a slip of the pen is still like it' },
    { word: 'Moses F.', is: 'm2', because: 'one word of the name is nobody else’s' },
    { word: 'Rossi', is: undefined, because: 'two are called so, and nothing is guessed' },
    { word: 'Darcel Schlecht', is: undefined, because: 'nobody is called anything like it' },
    { word: 'AS', is: undefined, because: 'two letters are like everybody' },
  ])('$word is proposed as $is, because $because', ({ word, is }) => {
    expect(proposeWords([word], MEMBERS).map(({ option }) => option)).toEqual(is === undefined ? [] : [is]);
  });

  it.each([
    { answers: ENDINGS, word: 'Ringing', is: 'UNREACHABLE' },
    { answers: ENDINGS, word: 'switched off', is: 'UNREACHABLE' },
    { answers: ENDINGS, word: 'invalid number', is: 'BAD_DATA' },
    { answers: ENDINGS, word: 'Diploma holder (Not Eligible)', is: 'NOT_ICP' },
    { answers: ENDINGS, word: 'Già cliente', is: 'EXISTING_CUSTOMER' },
    { answers: ENDINGS, word: 'Will revert after reading the email', is: undefined },
    { answers: LOSSES, word: 'Troppo caro!', is: 'PRICE' },
    { answers: LOSSES, word: 'Lost to Others', is: 'COMPETITION' },
  ])('a reason written “$word” is proposed as $is', ({ answers, word, is }) => {
    expect(proposeWords([word], answers).map(({ option }) => option)).toEqual(is === undefined ? [] : [is]);
  });

  it('says how alike they are: 1 for the very name, less for all else', () => {
    const [very] = proposeWords(['Moses Frase'], MEMBERS);
    const [like] = proposeWords(['Moses Fraser'], MEMBERS);
    expect(very).toEqual({ word: 'Moses Frase', option: 'm2', likeness: 1 });
    expect(like?.option).toBe('m2');
    expect(like?.likeness).toBeLessThan(1);
    expect(like?.likeness).toBeGreaterThan(0.75);
  });
});
