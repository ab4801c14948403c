import * as fc from 'fast-check';
import {
  ALL_CONTACT,
  basisOf,
  CONSENT_STATES,
  currentConsents,
  LAWFUL_BASES,
  mayBeWrittenTo,
} from './consent.js';
import type { ConsentState } from './consent.js';

interface Said {
  readonly purpose: string;
  readonly state: ConsentState;
  readonly occurredAt: Date;
}
const said = (purpose: string, state: ConsentState, minute: number): Said => ({
  ...{ purpose, state },
  occurredAt: new Date(Date.UTC(2026, 2, 2, 9, minute)),
});

const fact: fc.Arbitrary<Said> = fc
  .tuple(
    fc.constantFrom('news', 'offers', ALL_CONTACT),
    fc.constantFrom(...CONSENT_STATES),
    fc.integer({ min: 0, max: 5 }),
  )
  .map(([purpose, state, minute]) => said(purpose, state, minute));

describe('how consent stands', () => {
  it('is the same in whatever order its history is read', () => {
    const states = (history: readonly Said[]) =>
      currentConsents(history).map(({ purpose, state }) => [purpose, state]);
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 12 }), (history) => {
        expect(states([...history].reverse())).toEqual(states(history));
        expect(mayBeWrittenTo([...history].reverse())).toBe(mayBeWrittenTo(history));
      }),
    );
  });

  it('is withdrawn as soon as the last word is, and stays so whatever was said before', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 12 }), (history) => {
        const now = currentConsents([...history, said('news', 'withdrawn', 6)]);
        expect(now.find(({ purpose }) => purpose === 'news')?.state).toBe('withdrawn');
      }),
    );
  });

  const LAWS: readonly { history: readonly Said[]; may: boolean; because: string }[] = [
    { history: [], may: true, because: 'whoever asked for something may be answered' },
    { history: [said('news', 'given', 1)], may: true, because: 'they agreed' },
    {
      history: [said('news', 'given', 1), said('news', 'withdrawn', 2)],
      may: false,
      because: 'nothing they gave is left',
    },
    {
      history: [said('news', 'given', 1), said('offers', 'given', 1), said('news', 'withdrawn', 2)],
      may: true,
      because: 'the other purpose stands',
    },
    {
      history: [said('news', 'given', 1), said(ALL_CONTACT, 'withdrawn', 2)],
      may: false,
      because: 'all contact is stronger than any purpose',
    },
    {
      history: [said(ALL_CONTACT, 'withdrawn', 1), said(ALL_CONTACT, 'given', 2)],
      may: true,
      because: 'they thought better of it',
    },
    {
      history: [said('news', 'given', 1), said('news', 'withdrawn', 1)],
      may: false,
      because: 'of two words at one instant the careful one counts',
    },
  ];
  it.each(LAWS)('lets them be written to: $may, because $because', ({ history, may }) => {
    expect(mayBeWrittenTo(history)).toBe(may);
  });

  it.each<[string, string]>([
    ...LAWFUL_BASES.map((basis): [string, string] => [basis, basis]),
    ['Legitimate interest', 'legitimate_interests'],
    ['legal-obligation', 'legal_obligation'],
    ['ticked the box', 'consent'],
  ])('reads the basis “%s” as %s', (text, basis) => {
    expect(basisOf(text)).toBe(basis);
  });
});
