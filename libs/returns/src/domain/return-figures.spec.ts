import { returnFigures } from './return-figures.js';
import type { RowFacts } from './return-figures.js';
import { needsOf, NOTHING_SAID } from './settings.js';
import type { ReturnSettings } from './settings.js';

const NOBODY = { lead: 0, mql: 0, sal: 0, sql: 0, won: 0 };
const row = (over: Partial<RowFacts> = {}): RowFacts => ({
  ...{ spend: 0, counts: NOBODY, deals: 0, revenue: 0, ...over },
});
const said = (over: Partial<ReturnSettings>): ReturnSettings => ({ ...NOTHING_SAID, ...over });
const told = (facts: Partial<RowFacts>, settings: Partial<ReturnSettings> = {}) =>
  returnFigures(row(facts), said(settings), 'EUR');

describe('The figures of a row', () => {
  it('give the golden value J_roi: 20,000 spent, 100,000 back at a margin of 60 %', () => {
    const figures = told({ spend: 2_000_000, revenue: 10_000_000, deals: 10 }, { margin: 0.6 });
    expect(figures).toMatchObject({ roas: 5, roi: 4, romi: 2 });
  });

  it('give the golden value J_finnerd: a gain of 60 %, not a loss', () => {
    expect(told({ spend: 100_000, revenue: 800_000, deals: 1 }, { margin: 0.2 }).romi).toBeCloseTo(0.6, 12);
  });

  it('give the golden value J_cost_ladder: 20,000 over 400, 100, 40 and 10', () => {
    const counts = { lead: 400, mql: 100, sal: 80, sql: 40, won: 10 };
    expect(told({ spend: 2_000_000, counts }).cost).toEqual({
      ...{ lead: '50.00', mql: '200.00', sal: '250.00', sql: '500.00', won: '2000.00' },
    });
  });

  it('give the golden value J_unit: CAC, LTV, LTV:CAC and payback', () => {
    const facts = { spend: 5_000_000, counts: { ...NOBODY, won: 25 }, deals: 25, revenue: 25 * 20_000 };
    const settings = { margin: 0.8, monthlyChurn: 0.04, revenueBasis: 'deal-a-month' } as const;
    expect(told(facts, settings)).toMatchObject({
      ...{ cost: { won: '2000.00' }, lifetimeValue: '4000.00', lifetimeValueToCac: 2, paybackMonths: 12.5 },
    });
    const given = { ...settings, revenueBasis: 'said', monthlyRevenue: '200.00' } as const;
    expect(told({ ...facts, revenue: 7, deals: 1 }, given)).toMatchObject({ lifetimeValue: '4000.00' });
    const stay = { ...settings, monthlyChurn: null, lifetimeMonths: 25 };
    expect(told(facts, stay)).toMatchObject({ lifetimeValue: '4000.00', paybackMonths: 12.5 });
  });

  it('give the golden value J_unit LTV5: five years of a half that buys again', () => {
    const settings = { margin: 1, repeatShare: 0.5, repeatPeriods: 5 };
    expect(told({ deals: 2, revenue: 20_000 }, settings)).toMatchObject({
      ...{ averageDeal: '100.00', lifetimeValue: '193.75', lifetimeValueToCac: null, paybackMonths: null },
    });
  });

  it('tell no cost where nothing was spent: what came for nothing did not cost 0.00', () => {
    const counts = { lead: 400, mql: 100, sal: 80, sql: 40, won: 10 };
    const { cost } = told({ spend: 0, counts });
    expect(cost).toEqual({ lead: null, mql: null, sal: null, sql: null, won: null });
  });

  it.each([
    {
      facts: { spend: 0, revenue: 100, deals: 1 },
      none: ['roas', 'roi', 'romi'],
      because: 'nothing was spent',
    },
    {
      facts: { spend: 100 },
      none: ['averageDeal', 'lifetimeValue', 'paybackMonths'],
      because: 'nothing was won',
    },
    {
      facts: { counts: { ...NOBODY, won: 2 }, deals: 2, revenue: 100 },
      none: ['lifetimeValueToCac'],
      because: 'customers cost nothing',
    },
  ])('are null, never infinite, where $because', ({ facts, none }) => {
    const settings = { margin: 0.5, monthlyChurn: 0.1, revenueBasis: 'deal-a-month' } as const;
    const figures = told(facts, settings);
    for (const name of none) expect([name, figures[name as keyof typeof figures]]).toEqual([name, null]);
    expect(JSON.stringify(figures)).not.toMatch(/Infinity|NaN/);
  });

  it('of nobody cost nothing that could be told', () => {
    expect(Object.values(told({ spend: 500 }).cost)).toEqual([null, null, null, null, null]);
  });

  it.each([
    {
      settings: {},
      missing: ['romi', 'lifetimeValue', 'paybackMonths'],
      needs: 3,
      because: 'nothing is said',
    },
    {
      settings: { monthlyChurn: 0.1, revenueBasis: 'deal-a-year' },
      missing: ['romi', 'lifetimeValue', 'paybackMonths'],
      needs: 1,
      because: 'nobody said the margin',
    },
    {
      settings: { margin: 0.5, revenueBasis: 'deal-a-year' },
      missing: ['lifetimeValue', 'lifetimeValueToCac'],
      needs: 1,
      because: 'nobody said how long customers stay',
    },
    {
      settings: { margin: 0.5, lifetimeMonths: 12 },
      missing: ['lifetimeValue', 'paybackMonths'],
      needs: 1,
      because: 'nobody said what a customer brings in a month',
    },
  ] as const)('guess nothing where $because', ({ settings, missing, needs }) => {
    const facts = { spend: 100, revenue: 1_000, deals: 3, counts: { ...NOBODY, won: 3 } };
    const figures = told(facts, settings);
    for (const name of missing) expect([name, figures[name]]).toEqual([name, null]);
    expect(figures.roas).toBe(10);
    expect(needsOf(said(settings))).toHaveLength(needs);
  });

  it('that hang on fewer than ten are marked, with ten they are not', () => {
    const counts = { lead: 10, mql: 9, sal: 1, sql: 0, won: 0 };
    expect(told({ counts, deals: 9.5 }).few).toEqual(['mql', 'sal', 'revenue']);
    expect(told({ counts: NOBODY, deals: 10 }).few).toEqual([]);
  });
});
