import { HOUR_MS, MINUTE_MS } from '#kernel';
import { validateTerms } from '#sla';
import { proposalsFor, recalibrated, withProposals } from './proposals.js';
import type { TierRecord, TypeRecord } from './proposals.js';

const TERMS = validateTerms({
  period: { unit: 'month', zone: 'Europe/Rome' },
  valueTable: {
    ...{ currency: 'EUR', otherMinor: 0 },
    types: [
      { leadType: 'demo', minor: 150_000 },
      { leadType: 'ebook', minor: 20_000 },
    ],
  },
  clauses: [
    {
      ...{ kind: 'duty.accept', key: 'accept', title: 'A', owedBy: 'sales', owedTo: 'marketing' },
      tiers: [{ key: 'rest', label: 'Everyone', targetMs: 4 * HOUR_MS }],
    },
    { ...{ kind: 'quota.volume', key: 'v', title: 'V', owedBy: 'marketing', owedTo: 'sales' }, goal: 10 },
  ],
});
const type = (leadType: string, leads: number, customers: number): TypeRecord => ({
  ...{ leadType, leads, customers, revenueMinor: customers * 1_000_000 },
});
const tier = (p90Ms: number, answered = 40): TierRecord => ({
  ...{ clauseKey: 'accept', tier: 'rest', answered, p90Ms },
});

describe('A recalibrated lead value', () => {
  it('golden E_eb_shrink: 3 of 20 under Beta(2, 38) is 8.33 %, not 15 %', () => {
    const found = recalibrated({ hits: 2, misses: 38 }, { customers: 3, leads: 20 }, 600_000);
    expect(found.rate).toBeCloseTo(0.08333333333333333, 12);
    expect(found.minor).toBe(50_000);
    expect(found.low).toBeLessThan(found.rate);
    expect(found.high).toBeGreaterThan(found.rate);
  });

  it('is proposed where the figures differ from what was signed, drawn towards the pool', () => {
    const found = proposalsFor(TERMS, [type('demo', 20, 1), type('ebook', 2_000, 40)], []);
    const demo = found.find(({ facts }) => facts.leadType === 'demo');
    expect(demo).toMatchObject({
      kind: 'lead-value',
      facts: { currentMinor: 150_000, leads: 20, customers: 1 },
    });
    expect(demo?.facts.proposedMinor).toBeLessThan(50_000);
  });

  const silent: { types: TypeRecord[]; because: string }[] = [
    { types: [type('demo', 100, 15), type('ebook', 1_000, 20)], because: 'it is near what was signed' },
    { types: [type('demo', 100, 0), type('ebook', 1_000, 0)], because: 'nobody became a customer' },
    { types: [type('demo', 100, 50)], because: 'one type alone has no pool' },
    { types: [type('webinar', 100, 9), type('podcast', 900, 9)], because: 'the table has no price for them' },
  ];
  test.each(silent)('is not proposed where $because', ({ types }) => {
    expect(proposalsFor(TERMS, types, [])).toEqual([]);
  });

  it('needs a table of prices', () => {
    const { valueTable: _left, ...without } = TERMS;
    expect(proposalsFor(without, [type('demo', 20, 1), type('ebook', 2_000, 40)], [])).toEqual([]);
  });
});

describe('A target', () => {
  const laws: { record: TierRecord; told: object[]; because: string }[] = [
    {
      record: tier(61 * MINUTE_MS),
      told: [{ kind: 'tier-slack', facts: expect.objectContaining({ proposedMs: 65 * MINUTE_MS }) }],
      because: 'nine of ten need less than half of it',
    },
    {
      record: tier(6 * HOUR_MS),
      told: [{ kind: 'tier-tight', facts: expect.objectContaining({ proposedMs: 6 * HOUR_MS }) }],
      because: 'more than one of ten is late',
    },
    { record: tier(3 * HOUR_MS), told: [], because: 'it is neither slack nor tight' },
    { record: tier(6 * HOUR_MS, 19), told: [], because: 'too few answers say so' },
  ];
  test.each(laws)('of 4 hours is $told.0.kind, because $because', ({ record, told }) => {
    expect(proposalsFor(TERMS, [], [record])).toEqual(told.map((each) => expect.objectContaining(each)));
  });
});

describe('A draft with what was accepted', () => {
  it('says just that otherwise, and is valid', () => {
    const slack = proposalsFor(TERMS, [], [tier(60 * MINUTE_MS)]);
    const value = {
      kind: 'lead-value',
      clauseKey: null,
      facts: { leadType: 'demo', proposedMinor: 90_000 },
    } as const;
    const changed = withProposals(TERMS, [...slack, value]);
    expect(changed.valueTable?.types).toEqual([
      { leadType: 'demo', minor: 90_000 },
      { leadType: 'ebook', minor: 20_000 },
    ]);
    expect(changed.clauses[0]).toMatchObject({ tiers: [{ targetMs: 60 * MINUTE_MS }] });
    expect(changed.clauses[1]).toEqual(TERMS.clauses[1]);
    expect(validateTerms(changed)).toEqual(changed);
  });

  it('without anything accepted is what was signed', () => {
    expect(withProposals(TERMS, [])).toEqual(TERMS);
  });
});
