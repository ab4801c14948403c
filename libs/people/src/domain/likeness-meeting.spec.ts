import * as fc from 'fast-check';
import { meet, MOST_OF_ONE_KEY } from './likeness-meeting.js';
import type { Lists } from './likeness-meeting.js';

const lists = (record: Readonly<Record<string, readonly string[]>>): Lists => new Map(Object.entries(record));
const crowd = (size: number): string[] => Array.from({ length: size }, (_, index) => `p${100 + index}`);
const namesOf = ({ pairs }: ReturnType<typeof meet>): string[] =>
  pairs.map(({ one, other }) => `${one} ${other}`);

/** Keys of up to a dozen persons, few enough that they meet. */
const workspace = fc
  .uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-f][0-9]{3}$/), keys: fc.uniqueArray(fc.nat(9).map(String)) }),
    { selector: ({ id }) => id, maxLength: MOST_OF_ONE_KEY },
  )
  .map((persons) => persons.map(({ id, keys }) => [id, keys] as const));

/** Tells of portions one behind the other, as the reader does. */
function inPortions(portions: readonly (readonly (readonly [string, readonly string[]])[])[]): string[] {
  const known = new Map<string, string[]>();
  const names = portions.flatMap((portion) => {
    const meeting = meet(new Map(portion), known);
    for (const { key, personId } of meeting.kept) known.set(key, [...(known.get(key) ?? []), personId]);
    return namesOf(meeting);
  });
  return [...new Set(names)].sort();
}

describe('newcomers under their keys', () => {
  it('meet everybody who shares one, each pair once, whoever comes first', () => {
    fc.assert(
      fc.property(workspace, fc.nat(12), (persons, cut) => {
        const byHand = persons.flatMap(([one, keys]) =>
          persons.flatMap(([other, others]) =>
            one < other && keys.some((key) => others.includes(key)) ? [`${one} ${other}`] : [],
          ),
        );
        expect(inPortions([persons])).toEqual(byHand.sort());
        expect(inPortions([persons.slice(0, cut), persons.slice(cut)])).toEqual(byHand);
        expect(inPortions([...persons].reverse().map((each) => [each]))).toEqual(byHand);
      }),
    );
  });

  it('leave the pairs in order, so that two who write them never wait for each other', () => {
    const { pairs } = meet(lists({ c: ['k'], a: ['k'], b: ['k'] }), new Map());
    expect(pairs).toEqual([
      { one: 'a', other: 'b' },
      { one: 'a', other: 'c' },
      { one: 'b', other: 'c' },
    ]);
  });

  const CROWDS: readonly { known: number; coming: number; pairs: number; kept: number; because: string }[] = [
    {
      ...{ known: 0, coming: MOST_OF_ONE_KEY, pairs: 66, kept: 12 },
      because: 'as many as may share a key are compared',
    },
    {
      ...{ known: 0, coming: MOST_OF_ONE_KEY + 1, pairs: 0, kept: 13 },
      because: 'one more is a crowd, and all of it tells that it is one',
    },
    { known: 0, coming: 500, pairs: 0, kept: 13, because: 'what is kept of a key has a bound' },
    { known: 12, coming: 1, pairs: 0, kept: 1, because: 'whoever makes it a crowd is kept to say so' },
    { known: 13, coming: 9, pairs: 0, kept: 0, because: 'a crowd that is known grows no further' },
    { known: 11, coming: 1, pairs: 11, kept: 1, because: 'those known are met, not compared again' },
  ];
  it.each(CROWDS)('$coming meeting $known make $pairs pairs, because $because', (law) => {
    const there = crowd(law.known);
    const coming = Array.from({ length: law.coming }, (_, index) => [`q${100 + index}`, ['k']] as const);
    const meeting = meet(new Map(coming), lists({ k: there }));
    expect(meeting.pairs).toHaveLength(law.pairs);
    expect(meeting.kept).toHaveLength(law.kept);
  });

  it('are met again and kept no second time when they are told of twice', () => {
    const meeting = meet(lists({ a: ['k'] }), lists({ k: ['a', 'b'] }));
    expect(meeting).toEqual({ kept: [], pairs: [{ one: 'a', other: 'b' }] });
  });
});
