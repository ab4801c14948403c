import { ownFeaturesOf, ownFields } from './own-fields.js';
import type { OwnValues } from './own-fields.js';

const COUNT = 200;
/** As many leads, each with what `value` gives. */
const leads = (name: string, value: (index: number) => unknown): OwnValues[] =>
  Array.from({ length: COUNT }, (_, index) => ({ [name]: value(index) }));
const ofThree = (index: number): string => ['one', 'two', 'three'][index % 3]!;

describe('an own field', () => {
  it.each([
    { name: 'Tags', because: 'people tag what they know' },
    { name: 'Lead Quality', because: 'it is judged in the end' },
    { name: 'Last Activity', because: 'the last is not known before the end' },
    { name: 'lastNotableActivity', because: 'the spelling does not matter' },
    { name: 'last_notable_activity', because: 'nor do separators' },
    { name: 'Asymmetrique Activity Index', because: 'it is a score that moves with what the lead does' },
    { name: 'Asymmetrique Profile Score', because: 'so is this one' },
    { name: 'Lead Profile', because: 'it is filled in by whoever talks to them' },
    { name: 'Loss reason', because: 'there is none before' },
    { name: 'Motivo perdita', because: 'nor in Italian' },
    { name: 'Ultimo contatto', because: 'the last is not known before the end' },
    { name: 'Converted', because: 'it is the outcome' },
  ])('named “$name” is left out as filled in after the outcome, because $because', ({ name }) => {
    expect(ownFields(leads(name, ofThree))).toEqual({
      features: [],
      leftOut: [{ feature: `custom.${name}`, why: 'after-outcome' }],
    });
  });

  it.each([
    { value: (index: number) => `L-${index}`, why: 'names-leads', because: 'each lead has its own' },
    { value: (index: number) => index * 7, why: 'names-leads', because: 'numbers name, too' },
    { value: () => 'no', why: 'constant', because: 'all say the same' },
    { value: (index: number) => (index < 24 ? 'x' : null), why: 'rare', because: 'hardly any lead has it' },
    { value: () => ({ nested: true }), why: null, because: 'it is no single value, so no lead has it' },
    { value: () => '  ', why: null, because: 'a blank is not known' },
  ])('is left out ($why), because $because', ({ value, why }) => {
    const { features, leftOut } = ownFields(leads('field', value));
    expect(features).toEqual([]);
    expect(leftOut).toEqual(why === null ? [] : [{ feature: 'custom.field', why }]);
  });

  it('is left out where somebody wants it so, in whichever spelling', () => {
    expect(ownFields(leads('Current occupation', ofThree), ['current_OCCUPATION'])).toEqual({
      features: [],
      leftOut: [{ feature: 'custom.Current occupation', why: 'asked' }],
    });
  });

  it.each([
    {
      value: (index: number) => String(index % 40),
      kind: 'number',
      because: 'a file has its numbers in words',
    },
    { value: (index: number) => index % 40, kind: 'number', because: 'a number is one' },
    { value: (index: number) => index % 2, kind: 'category', because: 'two numbers are a yes and a no' },
    { value: (index: number) => index % 2 === 0, kind: 'category', because: 'so are true and false' },
    { value: ofThree, kind: 'category', because: 'words are words' },
    { value: (i: number) => (i === 7 ? 'many' : i % 40), kind: 'category', because: 'one of them is none' },
  ])('is looked at as a $kind, because $because', ({ value, kind }) => {
    expect(ownFields(leads('field', value))).toEqual({
      features: [{ name: 'custom.field', kind }],
      leftOut: [],
    });
  });

  it('is one of sixty at most, those that most leads have', () => {
    const wide = Array.from({ length: COUNT }, (_, index) =>
      Object.fromEntries(
        Array.from({ length: 62 }, (_none, at) => [`f${at}`, index < 30 + at ? ofThree(index) : null]),
      ),
    );
    const { features, leftOut } = ownFields(wide);
    expect(features).toHaveLength(60);
    expect(leftOut).toEqual([
      { feature: 'custom.f0', why: 'too-many' },
      { feature: 'custom.f1', why: 'too-many' },
    ]);
  });

  it('is shown to a model under a name no field of the house has', () => {
    expect(ownFeaturesOf({ channel: 'fax', odd: [1] })).toEqual({
      'custom.channel': 'fax',
      'custom.odd': null,
    });
  });
});
