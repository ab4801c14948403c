import fc from 'fast-check';
import { validateTerms } from '../clauses/terms.js';
import type { AgreementTerms } from '../clauses/terms.js';
import { CHANGE_CODES } from './change.js';
import { differenceOf } from './difference.js';

const MINUTE_MS = 60_000;
const EVERYONE = { all: [] };
const qualifying = { types: ['call', 'email'], outcomes: null };
const tiers = [
  { key: 'hot', label: 'Hot', when: { field: 'grade', op: 'eq', value: 'A' }, targetMs: 15 * MINUTE_MS },
  { key: 'rest', label: 'Rest', when: EVERYONE, targetMs: 240 * MINUTE_MS },
];
const quota = (kind: string, says: object) => ({
  kind,
  key: kind.replace('.', '-'),
  title: kind,
  owedBy: 'marketing',
  owedTo: 'sales',
  ...says,
});
const duty = (kind: string, says: object = {}) => ({
  kind,
  key: kind.replace('.', '-'),
  title: kind,
  owedBy: 'sales',
  owedTo: 'marketing',
  tiers,
  ...says,
});

/** Terms that say everything there is to say. */
const WHOLE = {
  period: { unit: 'month', zone: 'Europe/Rome', firstDay: 1, firstMonth: 1 },
  acceptanceWindow: { workingDays: 3 },
  disputeWindow: { workingDays: 3 },
  workingDayMs: 8 * 60 * MINUTE_MS,
  planWeights: { weekdays: [1, 1, 1, 1, 1, 1, 1], months: Array.from({ length: 12 }, () => 1) },
  returns: { refundDays: 30 },
  valueTable: { currency: 'EUR', types: [{ leadType: 'demo', minor: 12_000 }], otherMinor: 100 },
  frameworkVersion: 'BANT 3',
  capacityCap: { leadsPerTeam: 100 },
  carryOver: { shortfallCap: 0.2, bankCap: 0.1 },
  revenueGoal: { minor: 1_000, currency: 'EUR' },
  dictionary: { stages: ['mql'], metrics: ['mqls'] },
  reviews: ['month'],
  countsFromPeriodStart: true,
  clauses: [
    quota('quota.volume', { goal: 140, oncePerCompanyDays: 30, consequence: 'c', note: 'n', serves: 's' }),
    quota('quota.value', {
      goal: 1000,
      values: { currency: 'EUR', types: [{ leadType: 'demo', minor: 5 }], otherMinor: 1 },
    }),
    quota('quota.quality', { goal: 0.8, measure: 'completeness', fields: ['grade'], atLeast: 20 }),
    quota('quota.mix', {
      goal: 0.3,
      part: { field: 'channel', op: 'eq', value: 'event' },
      bound: 'floor',
      by: 'count',
    }),
    duty('duty.accept', { escalation: [{ fraction: 0.5, to: 'owner', isUrgent: false }] }),
    duty('duty.contact', { qualifying }),
    duty('duty.cadence', { qualifying, attempts: 6, minimumGapMs: 30 * MINUTE_MS }),
    duty('duty.progress', { qualifying, measure: 'status' }),
    duty('duty.handover', { from: 'captured', to: 'offered' }),
    duty('duty.respond', { qualifying, messages: ['email', 'message'] }),
    duty('duty.decide', {
      penalty: {
        baseMinor: 100,
        currency: 'EUR',
        steps: [{ below: 0.9, share: 0.05 }],
        capShare: 1,
        earnBackAfter: 2,
        incident: 'x',
      },
    }),
  ],
};

type Path = readonly (string | number)[];
const terms = validateTerms(WHOLE);
const calendars = { default: { definition: { zone: 'Europe/Rome' }, name: 'Milan', number: 1 } };
const diff = (from: AgreementTerms, to: AgreementTerms) =>
  differenceOf({ terms: from, calendars }, { terms: to, calendars });

const leavesOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) =>
        leavesOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : [path];

const withLeaf = (path: Path, change: (value: unknown) => unknown): unknown => {
  const copy = structuredClone(terms) as unknown as Record<string | number, unknown>;
  const parent = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>((at, step) => at[step] as never, copy);
  const last = path.at(-1)!;
  parent[last] = change(parent[last]);
  return copy;
};

const other = (value: unknown): unknown => {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value === 1 ? 0.5 : value + 1;
  return `${String(value)}x`;
};

describe('the difference of two versions', () => {
  it('is nothing where both say the same, whatever the order of members, clauses and reasons', () => {
    const again = JSON.parse(JSON.stringify(terms)) as AgreementTerms;
    const turned = Object.fromEntries(Object.entries(again).reverse()) as unknown as AgreementTerms;
    expect(diff(terms, turned)).toEqual([]);
    expect(
      diff(terms, { ...turned, clauses: turned.clauses.toReversed(), reasons: turned.reasons.toReversed() }),
    ).toEqual([]);
  });

  it('is something for every single value that is said otherwise', () => {
    const silent = leavesOf(terms).filter(
      (path) => diff(terms, withLeaf(path, other) as AgreementTerms).length === 0,
    );
    expect(silent).toEqual([]);
  });

  it('tells only codes that are known, and the same place from the other side', () => {
    const leaves = leavesOf(terms);
    fc.assert(
      fc.property(fc.constantFrom(...leaves), (path) => {
        const changed = withLeaf(path, other) as AgreementTerms;
        const [there, back] = [diff(terms, changed), diff(changed, terms)];
        for (const { code } of there) expect(CHANGE_CODES).toContain(code);
        expect(back).toHaveLength(there.length);
      }),
    );
  });

  const law = (path: Path, to: unknown) => diff(terms, withLeaf(path, () => to) as AgreementTerms);
  it.each([
    {
      path: ['clauses', 0, 'goal'],
      to: 160,
      code: 'quota.goal',
      facts: { from: 140, to: 160 },
      because: 'a goal moved',
    },
    {
      ...{ path: ['clauses', 5, 'tiers', 0, 'targetMs'], to: 120 * MINUTE_MS, code: 'tier.target' },
      ...{ facts: { tier: 'Hot', from: 15 * MINUTE_MS, to: 120 * MINUTE_MS }, because: 'a time moved' },
    },
    {
      path: ['acceptanceWindow', 'workingDays'],
      to: 5,
      code: 'window.acceptance',
      facts: { to: { workingDays: 5 } },
      because: 'a window',
    },
    {
      path: ['period', 'unit'],
      to: 'week',
      code: 'period.unit',
      facts: { from: 'month', to: 'week' },
      because: 'another period',
    },
    {
      path: ['valueTable', 'types', 0, 'minor'],
      to: 9,
      code: 'value.changed',
      facts: { leadType: 'demo', from: 12_000, to: 9 },
      because: 'a price',
    },
    {
      path: ['reasons', 0, 'fault'],
      to: 'sales',
      code: 'reason.changed',
      facts: {},
      because: 'a reason means another thing',
    },
    {
      path: ['countsFromPeriodStart'],
      to: undefined,
      code: 'counts-from-start',
      facts: { from: true, to: null },
      because: 'it counts from its day on',
    },
    {
      path: ['frameworkVersion'],
      to: undefined,
      code: 'framework',
      facts: { from: 'BANT 3', to: null },
      because: 'it is not said any more',
    },
  ])('says $code, because $because', ({ path, to, code, facts }) => {
    expect(law(path, to)).toEqual([expect.objectContaining({ code, facts: expect.objectContaining(facts) })]);
  });

  it('tells a clause that comes, goes, or is of another kind as a whole', () => {
    const [first, ...rest] = terms.clauses;
    const gone = diff(terms, { ...terms, clauses: rest });
    expect(gone).toEqual([
      {
        code: 'clause.removed',
        clause: 'quota-volume',
        facts: { title: 'quota.volume', kind: 'quota.volume', owedBy: 'marketing' },
      },
    ]);
    expect(diff({ ...terms, clauses: rest }, terms)).toMatchObject([
      { code: 'clause.added', clause: 'quota-volume' },
    ]);
    const turned = { ...terms.clauses[4]!, key: first!.key };
    expect(diff(terms, { ...terms, clauses: [turned, ...rest] })).toMatchObject([
      { code: 'clause.kind', facts: { from: 'quota.volume', to: 'duty.accept' } },
    ]);
  });

  it('tells rows that come, go, or change places: the first that matches holds', () => {
    const withTiers = (of: readonly object[]) =>
      validateTerms({
        ...WHOLE,
        clauses: WHOLE.clauses.map((clause, at) => (at === 5 ? { ...clause, tiers: of } : clause)),
      });
    const codes = (of: readonly object[]) => diff(terms, withTiers(of)).map(({ code }) => code);
    expect(codes(tiers.toReversed())).toEqual(['tier.order']);
    expect(codes(tiers.slice(1))).toEqual(['tier.removed']);
    expect(codes([...tiers.slice(0, 1), { ...tiers[0]!, key: 'warm' }, tiers[1]!])).toEqual(['tier.added']);
  });

  it.each([
    ['calendar.changed', { default: { definition: { zone: 'Europe/Paris' }, name: 'Milan', number: 2 } }],
    ['calendar.added', { ...calendars, team: { definition: {}, name: null, number: null } }],
    ['calendar.removed', {}],
  ])('says %s', (code, to) => {
    expect(differenceOf({ terms, calendars }, { terms, calendars: to })).toMatchObject([
      { code, clause: null },
    ]);
  });

  it('says nothing of a calendar that is only pinned by another version that says the same', () => {
    const to = { default: { ...calendars.default, number: 2 } };
    expect(differenceOf({ terms, calendars }, { terms, calendars: to })).toEqual([]);
  });
});
