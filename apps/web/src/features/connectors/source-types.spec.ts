import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from './kind-words.en.js';
import { fateOf, groupedKinds, mayDecide, mayReplay, readable, reasonOf } from './source-types.js';
import type { Hit, Kind } from './source-types.js';

const kind = (name: string, label: string): Kind => ({ kind: name, label }) as Kind;
const KINDS = [kind('json', 'Plain JSON'), kind('meta', 'Meta lead ads'), kind('newest', 'Something new')];
const textOf = ({ kind: name }: Kind): string => (name === 'meta' ? 'Facebook and Instagram' : '');

describe('the kinds of sources', () => {
  it.each<{ wanted: string; found: Readonly<Record<string, readonly string[]>>; because: string }>([
    {
      ...{ wanted: '', because: 'nothing is looked for' },
      found: { own: ['json'], ads: ['meta'], systems: ['newest'] },
    },
    { wanted: 'insta', found: { ads: ['meta'] }, because: 'what a kind is for is looked at too' },
    { wanted: 'Lead META', found: { ads: ['meta'] }, because: 'each word counts, whatever its letters' },
    { wanted: 'fax', found: {}, because: 'there is no such kind' },
  ])('are found by what is looked for: $because', ({ wanted, found }) => {
    const groups = groupedKinds(KINDS, wanted, textOf);
    expect(
      Object.fromEntries(groups.map(({ group, kinds: all }) => [group, all.map((each) => each.kind)])),
    ).toEqual(found);
  });

  it.each(Object.entries(kinds))('say the steps of their page: %s', (name, { steps }) => {
    const page = readFileSync(join(__dirname, '../../../../../docs/connectors', `${name}.md`), 'utf8');
    for (const step of Object.values(steps)) expect(page).toContain(step);
  });
});

describe('a hit', () => {
  it.each([
    ['paused', { code: 'paused', detail: null }],
    ['vendor-answered-503', { code: 'vendor-answered', detail: null }],
    ['unreadable: There is no id.', { code: 'unreadable', detail: 'There is no id.' }],
    ['lead/no-identity', { code: 'lead/no-identity', detail: null }],
  ])('tells why as a code with words: %s', (reason, expected) => {
    expect(reasonOf(reason)).toEqual(expected);
  });

  it.each<[boolean, Hit['verdict'], boolean, string]>([
    [true, 'failed', true, 'it waits'],
    [true, 'refused', true, 'it could not be read, and may be by other settings'],
    [true, 'ignored', true, 'other settings may take it'],
    [true, 'accepted', false, 'it is taken'],
    [false, 'refused', false, 'it did not prove who sent it'],
  ])('that proved itself (%s) and is %s can be taken anew: %s, because %s', (isProven, verdict, may) => {
    expect(mayReplay({ isProven, verdict, reason: null })).toBe(may);
  });

  it('cannot be taken anew once somebody decided that its person stays', () => {
    expect(mayReplay({ isProven: true, verdict: 'ignored', reason: 'kept-by-hand' })).toBe(false);
    expect(mayReplay({ isProven: true, verdict: 'ignored', reason: 'paused' })).toBe(true);
  });

  it('is shown as people read it', () => {
    expect(readable('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(readable('a=1&b')).toBe('a=1&b');
  });
});

describe('a hit that somebody decides about', () => {
  it.each([
    {
      hit: { verdict: 'waiting', reason: 'deletion' },
      is: true,
      because: 'its source deleted somebody who was worked',
    },
    { hit: { verdict: 'waiting', reason: 'cart' }, is: false, because: 'its time comes by itself' },
    { hit: { verdict: 'ignored', reason: 'kept-by-hand' }, is: false, because: 'it was decided' },
  ] as const)('$hit.verdict, $hit.reason: $is, $because', ({ hit, is }) => {
    expect(mayDecide(hit)).toBe(is);
  });

  it.each([
    { verdict: 'accepted', reason: 'erased-by-hand', fate: 'erased', because: 'they went' },
    { verdict: 'accepted', reason: 'person-kept', fate: 'known', because: 'another source told of them' },
    { verdict: 'ignored', reason: 'kept-by-hand', fate: 'kept', because: 'somebody said so' },
    { verdict: 'ignored', reason: 'never-came', fate: 'nobody', because: 'their record is of nobody' },
  ] as const)('says what came of it, $fate: $because', ({ verdict, reason, fate }) => {
    expect(fateOf({ id: 'a', verdict, reason })).toBe(fate);
  });
});
