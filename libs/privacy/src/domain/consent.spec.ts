import * as fc from 'fast-check';
import {
  ALL_CONTACT,
  basisOf,
  CONSENT_STATES,
  currentConsents,
  LAWFUL_BASES,
  mayBeAssumed,
  mayBeWrittenTo,
  withdrawnAt,
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

  const ASSUMED: readonly { history: readonly Said[]; purpose: string; may: boolean; because: string }[] = [
    { history: [], purpose: 'news', may: true, because: 'nobody said otherwise' },
    { history: [said('news', 'given', 1)], purpose: 'offers', may: true, because: 'nothing was taken back' },
    {
      ...{ history: [said('offers', 'given', 1), said('news', 'withdrawn', 2)], purpose: 'news' },
      ...{ may: false, because: 'they took it back' },
    },
    {
      ...{ history: [said('offers', 'given', 1), said('news', 'withdrawn', 2)], purpose: 'offers' },
      ...{ may: true, because: 'what they took back is something else' },
    },
    {
      ...{ history: [said('news', 'withdrawn', 1), said('news', 'given', 2)], purpose: 'news' },
      ...{ may: true, because: 'they thought better of it themselves' },
    },
    {
      ...{ history: [said('news', 'withdrawn', 1)], purpose: 'offers', may: false },
      because: 'a machine does not open what they closed by another name',
    },
    {
      ...{ history: [said('news', 'given', 1), said(ALL_CONTACT, 'withdrawn', 1)], purpose: 'news' },
      ...{ may: false, because: 'all contact was taken back' },
    },
    { history: [], purpose: ALL_CONTACT, may: false, because: 'only the person allows all contact' },
  ];
  it.each(ASSUMED)('lets a source assume it: $may, because $because', ({ history, purpose, may }) => {
    expect(mayBeAssumed(history, purpose)).toBe(may);
  });

  it('is withdrawn by who withdraws now, even where a wrong clock dated something ahead', () => {
    const now = said('news', 'given', 2).occurredAt;
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 12 }), (history) => {
        const at = withdrawnAt(history, 'news', now);
        const after = currentConsents([...history, { purpose: 'news', state: 'withdrawn', occurredAt: at }]);
        expect(after.find(({ purpose }) => purpose === 'news')).toMatchObject({
          ...{ state: 'withdrawn', occurredAt: at },
        });
        expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
      }),
    );
    expect(withdrawnAt([said(ALL_CONTACT, 'given', 5)], 'news', now)).toEqual(now);
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
