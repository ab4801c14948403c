import fc from 'fast-check';
import { correctedState, countStates, dutyStanding } from './duty-standing.js';
import type { DutyCounts } from './duty-standing.js';

const counts = (overrides: Partial<DutyCounts> = {}): DutyCounts => ({
  ...{ pending: 0, met: 0, breached: 0, excused: 0, cancelled: 0 },
  ...overrides,
});

describe('The standing of a duty', () => {
  it('gives the contract rate of the golden leads H_km_leads: 4 met, 4 breached, 2 pending', () => {
    const standing = dutyStanding({ counts: counts({ met: 4, breached: 4, pending: 2 }), objective: 0.9 });
    expect(standing).toMatchObject({ contractRate: 0.5, sample: 8, total: 10 });
  });

  const laws: {
    given: Partial<DutyCounts>;
    objective: number;
    status: string;
    used: number | null;
    because: string;
  }[] = [
    {
      given: { pending: 3, excused: 2 },
      objective: 0.9,
      status: 'no-data',
      used: null,
      because: 'nothing is decided',
    },
    { given: { met: 20 }, objective: 0.9, status: 'on-track', used: 0, because: 'no breach' },
    {
      given: { met: 37, breached: 3 },
      objective: 0.9,
      status: 'on-track',
      used: 0.75,
      because: '3 of 4 allowed is the bound itself',
    },
    {
      given: { met: 9, breached: 1 },
      objective: 0.9,
      status: 'at-risk',
      used: 1,
      because: 'exactly the objective is still kept',
    },
    {
      given: { met: 12, breached: 8 },
      objective: 0.9,
      status: 'behind',
      used: 4,
      because: 'four times the budget (burn 4.0)',
    },
    { given: { met: 5 }, objective: 1, status: 'on-track', used: null, because: 'no budget, no breach' },
    {
      given: { met: 99, breached: 1 },
      objective: 1,
      status: 'behind',
      used: null,
      because: 'no budget, one breach',
    },
    {
      given: { met: 9, breached: 1, excused: 90 },
      objective: 0.9,
      status: 'at-risk',
      used: 1,
      because: 'excused are in neither part',
    },
  ];
  test.each(laws)('is $status, because $because', ({ given, objective, status, used }) => {
    expect(dutyStanding({ counts: counts(given), objective })).toMatchObject({ status, budgetUsed: used });
  });

  it('shows the corrected rate beside the contract rate, and never in its place', () => {
    const standing = dutyStanding({
      counts: counts({ met: 8, breached: 2 }),
      corrected: counts({ met: 9, breached: 1 }),
      objective: 0.9,
      oldestPendingStartedAt: 42,
    });
    expect(standing).toMatchObject({
      contractRate: 0.8,
      correctedRate: 0.9,
      status: 'behind',
      oldestPendingStartedAt: 42,
    });
  });

  it('is kept exactly when the contract rate reaches the objective', () => {
    const natural = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(natural, natural, fc.integer({ min: 1, max: 100 }), (met, breached, percent) => {
        fc.pre(met + breached > 0);
        const { status } = dutyStanding({ counts: counts({ met, breached }), objective: percent / 100 });
        // In whole numbers, so that no rounding decides.
        expect(status !== 'behind').toBe(met * 100 >= percent * (met + breached));
      }),
    );
  });

  it('counts each obligation in exactly one of five states', () => {
    const state = fc.constantFrom('pending', 'met', 'breached', 'excused', 'cancelled');
    fc.assert(
      fc.property(fc.array(state), (states) => {
        expect(dutyStanding({ counts: countStates(states), objective: 0.9 }).total).toBe(states.length);
      }),
    );
  });

  it('takes the corrected state where there is one', () => {
    const correction = {
      state: 'met',
      fulfilledAt: 1,
      elapsedMs: 1,
      source: { kind: 'person', id: 'm' },
      recordedAt: 2,
    } as const;
    expect(correctedState('breached', correction)).toBe('met');
    expect(correctedState('breached', null)).toBe('breached');
  });
});
