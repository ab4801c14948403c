import * as fc from 'fast-check';
import {
  comparable,
  COMPARED,
  phoneTail,
  resemblance,
  suggestedScore,
  SUGGESTED_FROM,
  weigh,
} from './likeness.js';
import type { Levels, Likeness } from './likeness.js';
import { likenessKeys } from './likeness-keys.js';

const NOTHING: Likeness = {
  ...{ firstName: null, lastName: null, email: null, phone: null, region: null },
  ...{ companyId: null, companyName: null },
};
const somebody = (said: Partial<Likeness>): Likeness => ({ ...NOTHING, ...said });

const word = fc.option(
  fc.constantFrom('Anna', 'Ana', 'Rossi', 'Rosi', 'Bianchi', 'èlodie', 'X', '李', 'de la Cruz'),
);
const likeness: fc.Arbitrary<Likeness> = fc.record({
  ...{ firstName: word, lastName: word, region: word, companyName: word },
  email: fc.option(
    fc.constantFrom('anna@rossi.it', 'ana@rossi.it', 'anna.rossi@gmail.com', 'no address', '@'),
  ),
  phone: fc.option(fc.constantFrom('+39 333 1234567', '3331234567', '12', '+44 20 7946 0958')),
  companyId: fc.option(fc.constantFrom('a', 'b')),
});
const level = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const levels: fc.Arbitrary<Levels> = fc.record({
  ...{ name: level, email: level, phone: level, company: level, region: level },
});

describe('the resemblance of two persons', () => {
  it('is the same whichever of the two is asked first', () => {
    fc.assert(
      fc.property(likeness, likeness, (one, other) => {
        expect(resemblance(one, other)).toEqual(resemblance(other, one));
      }),
    );
  });

  it('lies between nothing and certainty, and gives only reasons that both speak of', () => {
    fc.assert(
      fc.property(likeness, likeness, (one, other) => {
        const { score, because, levels: found } = resemblance(one, other);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThan(1);
        expect(because.every((about) => (found[about] ?? 0) > 0)).toBe(true);
      }),
    );
  });

  it('is told where it is worth asking about, and only there, without comparing everything', () => {
    fc.assert(
      fc.property(likeness, likeness, (one, other) => {
        const { score } = resemblance(one, other);
        const suggested = suggestedScore(comparable(one), comparable(other));
        expect(suggested).toBe(score >= SUGGESTED_FROM ? score : null);
      }),
    );
  });

  it('never falls where one more respect agrees better', () => {
    fc.assert(
      fc.property(
        levels,
        fc.constantFrom(...COMPARED),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (found, about, by) => {
          const before = found[about];
          fc.pre(before !== null);
          const risen = { ...found, [about]: before + (1 - before) * by };
          expect(weigh(risen)).toBeGreaterThanOrEqual(weigh(found) - 1e-12);
        },
      ),
    );
  });

  const anna = somebody({
    firstName: 'Anna',
    lastName: 'Rossi',
    email: 'anna.rossi@acme.it',
    phone: '+39 333 1234567',
    region: 'Roma',
  });
  const LAWS: readonly { other: Partial<Likeness>; isSuggested: boolean; because: string }[] = [
    {
      other: { firstName: 'Ana', lastName: 'Rossi', region: 'Roma' },
      isSuggested: true,
      because: 'a letter is missing',
    },
    {
      other: { firstName: 'Rossi', lastName: 'Anna' },
      isSuggested: true,
      because: 'first and last name changed places',
    },
    {
      other: { lastName: 'Rossi', email: 'anna.rossi@gmail.com' },
      isSuggested: true,
      because: 'people write from home too',
    },
    {
      other: { phone: '333 123 4567' },
      isSuggested: true,
      because: 'a number without its country is the same number',
    },
    {
      other: { firstName: 'Ugo', lastName: 'Bianchi', phone: '3331234567' },
      isSuggested: false,
      because: 'colleagues share a number',
    },
    {
      other: { email: 'ugo.verdi@acme.it' },
      isSuggested: false,
      because: 'colleagues share the part after the at-sign',
    },
    { other: { lastName: 'Rossi' }, isSuggested: false, because: 'a lone last name is that of thousands' },
    {
      other: {
        firstName: 'Anna',
        lastName: 'Rossi',
        email: 'a.r.1980@gmail.com',
        companyName: 'Other',
        companyId: 'o',
      },
      isSuggested: true,
      because: 'whoever changes company keeps the name',
    },
    { other: {}, isSuggested: false, because: 'of nobody nothing can be said' },
  ];
  it.each(LAWS)('asks about $other: $isSuggested, because $because', ({ other, isSuggested }) => {
    expect(resemblance(anna, somebody(other)).score >= SUGGESTED_FROM).toBe(isSuggested);
  });

  it('names the strongest reason first', () => {
    const { because } = resemblance(
      somebody({ ...anna, region: 'Roma' }),
      somebody({ ...anna, region: 'Roma' }),
    );
    expect(because).toEqual(['email', 'name', 'phone', 'region']);
  });

  it('takes the last eight digits of a number, and none of a shorter one', () => {
    expect([phoneTail('+39 333 1234567'), phoneTail('1234567'), phoneTail(null)]).toEqual([
      '31234567',
      null,
      null,
    ]);
  });
});

describe('the keys somebody is looked for under', () => {
  it('are the same every time, and of nobody there are none', () => {
    fc.assert(fc.property(likeness, (of) => void expect(likenessKeys(of)).toEqual(likenessKeys({ ...of }))));
    expect(likenessKeys(NOTHING)).toEqual([]);
  });

  it('fit the signed 64 bits of their column', () => {
    fc.assert(
      fc.property(likeness, (of) => {
        expect(likenessKeys(of).every((key) => BigInt.asIntN(64, BigInt(key)) === BigInt(key))).toBe(true);
      }),
    );
  });

  const MEET: readonly {
    one: Partial<Likeness>;
    other: Partial<Likeness>;
    meet: boolean;
    because: string;
  }[] = [
    {
      one: { firstName: 'Anna', lastName: 'Rossi' },
      other: { firstName: 'Rosi', lastName: 'Ana' },
      meet: true,
      because: 'doubled letters and the order of names are slips',
    },
    {
      one: { email: 'g.verdi@acme.it' },
      other: { email: 'g.verdi@gmail.com' },
      meet: true,
      because: 'the part before the at-sign is kept when the house changes',
    },
    {
      one: { email: 'info@acme.it' },
      other: { email: 'info@other.it' },
      meet: false,
      because: 'nobody is called info',
    },
    {
      one: { phone: '+393331234567' },
      other: { phone: '333 1234567' },
      meet: true,
      because: 'the country is often left out',
    },
    {
      one: { firstName: 'Anna', lastName: 'Rossi' },
      other: { firstName: 'Ugo', lastName: 'Bianchi' },
      meet: false,
      because: 'they have nothing in common',
    },
  ];
  it.each(MEET)('of $one and $other meet: $meet, because $because', ({ one, other, meet }) => {
    const keys = new Set(likenessKeys(somebody(one)));
    expect(likenessKeys(somebody(other)).some((key) => keys.has(key))).toBe(meet);
  });
});
