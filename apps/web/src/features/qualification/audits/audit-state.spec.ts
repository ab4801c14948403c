import fc from 'fast-check';
import { judgeSample } from '#scoring';
import type { DrawnLead } from '../qualification-types.js';
import { isShow, queueOf, shownOf, SHOWS, sideOf, strengthOf } from './audit-state.js';

const drawn = (leadId: string, marketing: boolean | null, sales: boolean | null): DrawnLead => ({
  ...{ leadId, marketing, sales, marketingReason: null, salesReason: null },
});

describe('the side one grades for', () => {
  it.each([
    { kinds: ['sales'], side: 'sales', because: 'it is that of the team' },
    {
      kinds: ['sales', 'marketing'],
      side: 'marketing',
      because: 'of both it is marketing, as the server says',
    },
    { kinds: ['partner'], side: null, because: 'only the two sides grade' },
    { kinds: [], side: null, because: 'nobody without a team grades' },
  ])('is $side for $kinds, because $because', ({ kinds, side }) => {
    expect(sideOf(kinds)).toBe(side);
  });
});

describe('what a side has still to grade', () => {
  const leads = [drawn('a', true, null), drawn('b', null, null), drawn('c', null, false)];

  it('is its own leads without a grade, whatever the other side did', () => {
    expect(queueOf(leads, 'marketing', []).map(({ leadId }) => leadId)).toEqual(['b', 'c']);
    expect(queueOf(leads, 'sales', []).map(({ leadId }) => leadId)).toEqual(['a', 'b']);
  });

  it('has what was put off at its end, and loses none of it', () => {
    expect(queueOf(leads, 'marketing', ['b']).map(({ leadId }) => leadId)).toEqual(['c', 'b']);
    expect(queueOf(leads, 'marketing', ['c', 'b', 'a']).map(({ leadId }) => leadId)).toEqual(['c', 'b']);
  });
});

describe('the leads behind the numbers of a verdict', () => {
  const graded = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 60 });

  it('are as many as the number says', () => {
    fc.assert(
      fc.property(graded, (grades) => {
        const leads = grades.map(([marketing, sales], at) => drawn(String(at), marketing, sales));
        const pairs = grades.map(([marketing, sales]) => ({ marketing, sales }));
        const { defects, agreement } = judgeSample(pairs, { size: grades.length, acceptUpTo: 0 });
        expect(shownOf(leads, 'faulty')).toHaveLength(defects);
        const alike = shownOf(leads, 'agreed').length / leads.length;
        if (agreement) expect(alike).toBeCloseTo(agreement.observed, 12);
      }),
    );
  });

  it('are each in exactly one of the four cells', () => {
    fc.assert(
      fc.property(graded, (grades) => {
        const leads = grades.map(([marketing, sales], at) => drawn(String(at), marketing, sales));
        const cells = (['good', 'both', 'marketing', 'sales'] as const).flatMap((show) =>
          shownOf(leads, show),
        );
        expect(cells.map(({ leadId }) => leadId).sort()).toEqual(leads.map(({ leadId }) => leadId).sort());
      }),
    );
  });

  it('are asked for by known words only', () => {
    expect(SHOWS.every(isShow)).toBe(true);
    expect([null, 'everything'].some(isShow)).toBe(false);
  });
});

describe('the word for an agreement', () => {
  it.each([
    { kappa: 1, word: 'strong' },
    { kappa: 0.8, word: 'strong' },
    { kappa: 0.79, word: 'good' },
    { kappa: 0.5, word: 'fair' },
    { kappa: 0.2, word: 'weak' },
    { kappa: 0.1, word: 'none' },
    { kappa: -1, word: 'none' },
  ])('of $kappa is $word', ({ kappa, word }) => {
    expect(strengthOf(kappa)).toBe(word);
  });
});
