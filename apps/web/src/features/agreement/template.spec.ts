import { validateTerms } from '#sla';
import { changed, numbersOf, termsOf } from './template.js';
import type { TemplateInput } from './template.js';

const input: TemplateInput = {
  goal: 140,
  acceptHours: 4,
  contactHours: 8,
  objective: 0.9,
  zone: 'Europe/Rome',
  titles: { quota: 'Leads', accept: 'Accept', contact: 'Contact', everyone: 'Everyone' },
};

describe('the first agreement', () => {
  it('is one the product takes', () => {
    expect(validateTerms(termsOf(input)).clauses.map(({ kind }) => kind)).toEqual([
      'quota.volume',
      'duty.accept',
      'duty.contact',
    ]);
  });

  it.each([
    { acceptHours: 0.25, because: 'minutes are hours, too' },
    { acceptHours: 40, because: 'the window grows with the target' },
  ])('still is with $acceptHours hours to accept, because $because', ({ acceptHours }) => {
    expect(() => validateTerms(termsOf({ ...input, acceptHours }))).not.toThrow();
  });
});

describe('a changed agreement', () => {
  const terms = termsOf(input);

  it('changes the numbers and nothing else', () => {
    const next = changed(terms, { goal: 160, objective: 0.95, targets: { 'accept/all': 2 } });
    const [quota, accept, contact] = next.clauses;
    expect(quota).toEqual({ ...terms.clauses[0], goal: 160 });
    expect(accept?.tiers?.[0]?.targetMs).toBe(2 * 3_600_000);
    expect(contact?.tiers).toEqual(terms.clauses[2]?.tiers);
    expect([accept?.objective, contact?.objective]).toEqual([0.95, 0.95]);
    expect(() => validateTerms(next)).not.toThrow();
  });

  it('gives back the numbers it was made of', () => {
    const numbers = numbersOf(terms);
    expect(numbers).toEqual({
      goal: 140,
      objective: 0.9,
      targets: { 'accept/all': 4, 'contact/all': 8 },
    });
    expect(changed(terms, numbers)).toEqual(terms);
  });
});
