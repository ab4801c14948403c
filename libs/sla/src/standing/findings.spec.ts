import { bothGreenRevenueRed, slackTarget } from './findings.js';
import type { PastResult, SideStanding } from './findings.js';

const numbers = { probability: 0.1 };
const green = (owedBy: string): SideStanding => ({ owedBy, status: 'on-track' });
const both = [green('marketing'), green('sales')];

describe('Both sides green and revenue red', () => {
  it('is found, with the numbers of the revenue', () => {
    expect(bothGreenRevenueRed(both, { status: 'behind', numbers })).toEqual({
      ...{ code: 'both-green-revenue-red', numbers },
    });
  });

  const quiet: {
    promises: SideStanding[];
    revenue: Parameters<typeof bothGreenRevenueRed>[1];
    because: string;
  }[] = [
    { promises: both, revenue: { status: 'at-risk', numbers }, because: 'amber is not red' },
    { promises: both, revenue: null, because: 'no goal stands above both sides' },
    {
      promises: [...both, { owedBy: 'sales', status: 'at-risk' }],
      revenue: { status: 'behind', numbers },
      because: 'one promise of sales is not green',
    },
    {
      promises: [green('marketing')],
      revenue: { status: 'behind', numbers },
      because: 'sales has no promise',
    },
    {
      promises: [green('marketing'), { owedBy: 'sales', status: 'no-data' }],
      revenue: { status: 'behind', numbers },
      because: 'sales has no verdict yet',
    },
  ];
  it.each(quiet)('is not found where $because', ({ promises, revenue }) => {
    expect(bothGreenRevenueRed(promises, revenue)).toBeNull();
  });

  it('passes over a promise that has no verdict yet, and looks at the others', () => {
    const promises = [...both, { owedBy: 'marketing', status: 'too-early' } as const];
    expect(bothGreenRevenueRed(promises, { status: 'behind', numbers })).not.toBeNull();
  });
});

describe('A slack target', () => {
  const past = (...results: number[]): PastResult[] =>
    results.map((result, index) => ({ period: `2026-0${4 - index}-01`, result, sample: 50 }));

  it('is found where the last three periods all passed it by far, and names them', () => {
    expect(slackTarget(past(1.3, 1.15, 1.4, 0.2), 1, 'quota')).toEqual({
      code: 'slack-target',
      numbers: { periods: 3, least: 1.15, bound: 1.15 },
      periods: ['2026-04-01', '2026-03-01', '2026-02-01'],
    });
    expect(slackTarget(past(0.99, 0.98, 1), 0.9, 'duty')).toMatchObject({ numbers: { bound: 0.975 } });
  });

  const tight: { given: PastResult[]; objective: number; family: 'quota' | 'duty'; because: string }[] = [
    { given: past(1.3, 1.14, 1.4), objective: 1, family: 'quota', because: 'once it was close' },
    { given: past(1.3, 1.3), objective: 1, family: 'quota', because: 'two periods are no habit' },
    {
      given: past(0.99, 0.97, 1),
      objective: 0.9,
      family: 'duty',
      because: 'once a third of the budget was used',
    },
    {
      given: past(1, 1, 1).map((each) => ({ ...each, sample: 9 })),
      objective: 0.9,
      family: 'duty',
      because: 'nine obligations prove nothing',
    },
  ];
  it.each(tight)('is not found where $because', ({ given, objective, family }) => {
    expect(slackTarget(given, objective, family)).toBeNull();
  });
});
