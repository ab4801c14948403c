import type { Registration, RegistrationState } from './partner-types.js';
import { customerOf, livingFirst, protectionOf } from './registration-state.js';

const NOW = Date.parse('2026-03-01T09:00:00Z');

const registration = (facts: Partial<Registration>): Registration => ({
  ...{ id: 'a', partnerId: 'p', partnerName: 'Bianchi', state: 'submitted', expected: null, note: null },
  person: {
    name: 'Anna Rossi',
    firstName: 'Anna',
    lastName: 'Rossi',
    email: null,
    phone: null,
    jobTitle: null,
  },
  company: { name: 'Rossi', domain: null, country: null },
  ...{
    expectedCloseOn: null,
    leadId: null,
    submittedAt: '2026-02-01T09:00:00Z',
    submittedBy: { id: 'm', name: 'Bruno' },
  },
  ...{ decidedAt: null, protectedUntil: null, conflictKinds: [], reason: null, reasonText: null },
  ...facts,
});

describe('how a registered deal is protected', () => {
  it.each([
    { until: '2026-05-30T09:00:00Z', daysLeft: 90, isSoon: false, because: 'it was approved today' },
    { until: '2026-03-16T09:00:00Z', daysLeft: 15, isSoon: false, because: 'two weeks and a day are enough' },
    { until: '2026-03-15T09:00:00Z', daysLeft: 14, isSoon: true, because: 'two weeks are not' },
    { until: '2026-03-01T10:00:00Z', daysLeft: 1, isSoon: true, because: 'a day that began counts' },
    { until: '2026-02-28T09:00:00Z', daysLeft: 0, isSoon: true, because: 'it ends any moment' },
  ])('is told $daysLeft days before its end, because $because', ({ until, daysLeft, isSoon }) => {
    const protection = protectionOf({ state: 'approved', protectedUntil: until }, NOW);
    expect(protection).toEqual({ until, daysLeft, isSoon });
  });

  it.each<{ state: RegistrationState; until: string | null }>([
    { state: 'submitted', until: null },
    { state: 'approved', until: null },
    { state: 'expired', until: '2026-02-01T09:00:00Z' },
    { state: 'won', until: '2026-05-01T09:00:00Z' },
  ])('is not told of one that is $state until $until', ({ state, until }) => {
    expect(protectionOf({ state, protectedUntil: until }, NOW)).toBeNull();
  });
});

describe('the order of registered deals', () => {
  it('puts what waits first, then what ends next, then what is over, the latest first', () => {
    const shuffled = [
      registration({ id: 'old', state: 'refused', submittedAt: '2026-01-01T09:00:00Z' }),
      registration({ id: 'late', state: 'approved', protectedUntil: '2026-06-01T09:00:00Z' }),
      registration({ id: 'over', state: 'won', submittedAt: '2026-02-20T09:00:00Z' }),
      registration({ id: 'endless', state: 'approved' }),
      registration({ id: 'next', state: 'approved', protectedUntil: '2026-03-05T09:00:00Z' }),
      registration({ id: 'waits', state: 'submitted' }),
    ];
    const ids = shuffled.toSorted(livingFirst).map(({ id }) => id);
    expect(ids).toEqual(['waits', 'next', 'late', 'endless', 'over', 'old']);
  });

  it('is the same whichever way two equal ones came', () => {
    const [one, other] = [registration({ id: 'a' }), registration({ id: 'b' })];
    expect(livingFirst(one, other)).toBeLessThan(0);
    expect(livingFirst(other, one)).toBeGreaterThan(0);
  });
});

describe('whom a registered deal is about', () => {
  it('is the person with the company beside', () => {
    expect(customerOf(registration({}))).toEqual({ name: 'Anna Rossi', company: 'Rossi' });
  });

  it('is the company where nobody is named', () => {
    const person = {
      name: null,
      firstName: null,
      lastName: null,
      email: 'info@rossi.example',
      phone: null,
      jobTitle: null,
    };
    expect(customerOf(registration({ person }))).toEqual({ name: 'Rossi', company: null });
  });
});
