import { ownFeaturesOf, ownFields } from './own-fields.js';
import type { OwnLead } from './own-fields.js';

const COUNT = 200;
/** Two of five are won, whatever else is said of them. */
const isWon = (index: number): boolean => index % 5 < 2;
/** As many leads, each with what `value` gives. */
const leads = (name: string, value: (index: number) => unknown): OwnLead[] =>
  Array.from({ length: COUNT }, (_, index) => ({ own: { [name]: value(index) }, isWon: isWon(index) }));
const ofThree = (index: number): string => ['one', 'two', 'three'][index % 3]!;

describe('an own field', () => {
  it('named as what is filled in after the outcome is left out', () => {
    expect(ownFields(leads('Last activity', ofThree))).toEqual({
      features: [],
      leftOut: [{ feature: 'custom.Last activity', why: 'after-outcome' }],
    });
  });

  it.each([
    { value: (index: number) => `L-${index}`, why: 'names-leads', because: 'each lead has its own' },
    { value: (index: number) => index * 7, why: 'names-leads', because: 'numbers name, too' },
    { value: () => 'no', why: 'constant', because: 'all say the same' },
    { value: (index: number) => (index < 24 ? 'x' : null), why: 'rare', because: 'hardly any lead has it' },
    {
      ...{ value: (index: number) => (isWon(index) ? 'a' : 'b'), why: 'tells-outcome' },
      because: 'nothing honest tells all',
    },
    {
      ...{ value: (index: number) => (isWon(index) ? index % 40 : null), why: 'tells-outcome' },
      because: 'where it stands tells as much as what it says',
    },
    { value: () => ({ nested: true }), why: null, because: 'it is no single value, so no lead has it' },
    { value: () => '  ', why: null, because: 'a blank is not known' },
  ])('is left out ($why), because $because', ({ value, why }) => {
    const { features, leftOut } = ownFields(leads('field', value));
    expect(features).toEqual([]);
    expect(leftOut).toEqual(why === null ? [] : [{ feature: 'custom.field', why }]);
  });

  it('is left out where somebody wants it so, in whichever spelling', () => {
    expect(ownFields(leads('Current occupation', ofThree), { leaveOut: ['current_OCCUPATION'] })).toEqual({
      features: [],
      leftOut: [{ feature: 'custom.Current occupation', why: 'asked' }],
    });
  });

  it('that alone tells the outcome is shown once somebody says it is known at capture', () => {
    const telling = leads('First visit', (index) => (isWon(index) ? 'a' : 'b'));
    expect(ownFields(telling, { knownAtCapture: ['first_visit'] })).toEqual({
      features: [{ name: 'custom.First visit', kind: 'category' }],
      leftOut: [],
    });
  });

  it('that is filled in after the outcome is not shown, whoever says that it is known at capture', () => {
    const { leftOut } = ownFields(leads('Lead status', ofThree), { knownAtCapture: ['Lead status'] });
    expect(leftOut).toEqual([{ feature: 'custom.Lead status', why: 'after-outcome' }]);
  });

  it('that tells much, as a good one does, is shown', () => {
    // Of those who say so four of five are won, of the others one of eight.
    const good = leads('Budget', (index) => (index % 5 < 2 === index % 10 < 8 ? 'yes' : 'no'));
    expect(ownFields(good).features).toHaveLength(1);
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
    const wide = Array.from({ length: COUNT }, (_, index) => {
      const fields = Array.from({ length: 62 }, (_none, at) => [
        `f${at}`,
        index < 30 + at ? ofThree(index) : null,
      ]);
      return { own: Object.fromEntries(fields) as OwnLead['own'], isWon: isWon(index) };
    });
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
