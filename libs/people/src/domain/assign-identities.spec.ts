import fc from 'fast-check';
import { assignIdentities, NOBODY } from './assign-identities.js';
import type { Assignment, Holders } from './assign-identities.js';
import { identityText, slotOf, SURE_KINDS } from './identity.js';
import type { Identity } from './identity.js';

const email = (value: string): Identity => ({ kind: 'email', source: '', value });
const phone = (value: string): Identity => ({ kind: 'phone', source: '', value });
const visitor = (value: string): Identity => ({ kind: 'anonymous', source: '', value });
const crm = (value: string): Identity => ({ kind: 'external', source: 'crm', value });

/** Everybody who is known already, with what identifies them. */
const known = (people: Readonly<Record<string, readonly Identity[]>>): Holders => ({
  holderOf: new Map(
    Object.entries(people).flatMap(([id, all]) => all.map((each) => [identityText(each), id])),
  ),
  slotsOf: new Map(
    Object.entries(people).map(([id, all]) => [
      id,
      all.filter(({ kind }) => SURE_KINDS.has(kind)).map(slotOf),
    ]),
  ),
});

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `new${index}`);
const assign = (subjects: readonly (readonly Identity[])[], holders: Holders = NOBODY): Assignment =>
  assignIdentities(subjects, holders, ids(subjects.length));

describe('who somebody is', () => {
  const two = known({
    ada: [email('ada@x.it'), phone('1')],
    bob: [phone('2'), crm('b')],
    vic: [visitor('v')],
  });

  it.each<[string, Identity[], string, string]>([
    ['a known e-mail', [email('ada@x.it')], 'ada', 'an e-mail address is one person’s'],
    ['a known phone', [phone('2')], 'bob', 'a phone is a person when nothing speaks against it'],
    ['a known id', [crm('b')], 'bob', 'the other system knows its own'],
    ['a known visitor', [visitor('v')], 'vic', 'a browser is a person when nothing speaks against it'],
    ['a new e-mail with a known id', [email('b@x.it'), crm('b')], 'bob', 'people have several addresses'],
    [
      'a new e-mail with the phone of one who has none',
      [email('b@x.it'), phone('2')],
      'bob',
      'it fills a gap',
    ],
    [
      'a new e-mail with the phone of one who has another',
      [email('c@x.it'), phone('1')],
      'new0',
      'colleagues share a phone',
    ],
    ['a known e-mail with another’s phone', [email('ada@x.it'), phone('2')], 'ada', 'the e-mail comes first'],
    ['a phone and an id of two people', [phone('1'), crm('b')], 'ada', 'the phone comes before the id'],
    [
      'another id of the same system on a known phone',
      [phone('2'), crm('other')],
      'new0',
      'one system, two records',
    ],
    [
      'the same id in another system',
      [{ ...crm('b'), source: 'shop' }],
      'new0',
      'ids belong to their system',
    ],
    ['nothing', [], 'new0', 'nobody can be found by nothing'],
  ])('with %s is told, because %s', (_what, identities, who) => {
    expect(assign([identities], two).ownerIds).toEqual([who]);
  });

  it('gives what is new to whoever it turned out to be, and reports what another holds', () => {
    const { claims, contradictions } = assign([[email('ada@x.it'), phone('2'), crm('a')]], two);
    expect(claims).toEqual([{ identity: crm('a'), ownerId: 'ada' }]);
    expect(contradictions).toEqual([{ ownerId: 'ada', otherId: 'bob', kind: 'phone' }]);
  });

  it('takes two rows of one batch for one person', () => {
    const { ownerIds, claims } = assign([[email('n@x.it')], [phone('9'), email('n@x.it')], [phone('9')]]);
    expect(ownerIds).toEqual(['new0', 'new0', 'new0']);
    expect(claims).toHaveLength(2);
  });

  it('proposes, and does not join, two rows that a third one links', () => {
    const { ownerIds, contradictions } = assign([
      [email('n@x.it')],
      [phone('9')],
      [email('n@x.it'), phone('9')],
    ]);
    expect(ownerIds).toEqual(['new0', 'new1', 'new0']);
    expect(contradictions).toEqual([{ ownerId: 'new0', otherId: 'new1', kind: 'phone' }]);
  });

  it('takes two rows without identities for two persons', () => {
    expect(assign([[], []]).ownerIds).toEqual(['new0', 'new1']);
  });
});

describe('a batch of identities', () => {
  const identity = fc.oneof(
    fc.constantFrom('a', 'b', 'c').map(email),
    fc.constantFrom('1', '2', '3').map(phone),
    fc.constantFrom('x', 'y').map(crm),
    fc.constantFrom('v', 'w').map(visitor),
  );
  const order = ['email', 'phone', 'external', 'anonymous'];
  const subject = fc
    .uniqueArray(identity, { selector: ({ kind }) => kind, maxLength: 4 })
    .map((all) => all.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)));
  const batch = fc.array(subject, { maxLength: 12 });

  /** The same subjects, each in a batch of its own, as the database would see them one after the other. */
  const oneByOne = (subjects: readonly (readonly Identity[])[]): string[] => {
    const people: Record<string, Identity[]> = {};
    return subjects.map((identities, index) => {
      const { ownerIds, claims } = assignIdentities([identities], known(people), [`new${index}`]);
      const owner = ownerIds[0] ?? '';
      people[owner] = [...(people[owner] ?? []), ...claims.map((claim) => claim.identity)];
      return owner;
    });
  };

  it('equals the same subjects one by one', () => {
    fc.assert(
      fc.property(batch, (subjects) => void expect(assign(subjects).ownerIds).toEqual(oneByOne(subjects))),
    );
  });

  it('gives each identity to exactly one person', () => {
    fc.assert(
      fc.property(batch, (subjects) => {
        const claimed = assign(subjects).claims.map((claim) => identityText(claim.identity));
        expect(new Set(claimed).size).toBe(claimed.length);
        expect(new Set(claimed)).toEqual(new Set(subjects.flat().map(identityText)));
      }),
    );
  });

  it('always makes one person of one e-mail address', () => {
    fc.assert(
      fc.property(batch, (subjects) => {
        const { ownerIds } = assign(subjects);
        for (const value of ['a', 'b', 'c']) {
          const owners = ownerIds.filter((_, index) =>
            subjects[index]?.some((each) => each.kind === 'email' && each.value === value),
          );
          expect(new Set(owners).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
