import type { QuotaFigures, TallyBucket } from '#contracts';
import { validateTerms } from '#sla';
import type { DutyClause, ObligationState, QuotaClause } from '#sla';
import { dutyFigures, quotaFigures } from './clause-figures.js';
import type { BucketSum, StateCount } from './clause-figures.js';
import { carriedFrom, listConsequences } from './closing.js';
import { withEarnBack } from './earn-back.js';
import { isTooLate, postedOnceClosed } from './posting.js';

const of = (kind: string, more: object): object => ({
  ...{ kind, key: 'clause', title: 'C', owedBy: 'marketing', owedTo: 'sales', ...more },
});
const TERMS = { period: { unit: 'month', zone: 'UTC' } };
const quota = (kind: string, more: object): QuotaClause =>
  validateTerms({ ...TERMS, clauses: [of(`quota.${kind}`, more)] }).clauses[0] as QuotaClause;
const duty = validateTerms({
  ...TERMS,
  clauses: [
    of('duty.accept', { objective: 0.9, tiers: [{ key: 't', label: 'T', targetMs: 1 }], owedBy: 'sales' }),
  ],
}).clauses[0] as DutyClause;

const sum = (bucket: TallyBucket, amount: number, more: Partial<BucketSum> = {}): BucketSum => ({
  ...{ clauseKey: 'clause', bucket, isPart: null, isOfEarlier: false, amount, ...more },
});
const states = (counts: Partial<Record<ObligationState, number>>): StateCount[] =>
  Object.entries(counts).map(([state, count]) => ({
    ...{ clauseKey: 'clause', state: state as ObligationState, corrected: state as ObligationState, count },
  }));

describe('The figures of a quota', () => {
  const laws: {
    because: string;
    clause: QuotaClause;
    sums: BucketSum[];
    carriedIn?: number;
    figures: Partial<QuotaFigures>;
  }[] = [
    {
      because: 'counted and provisional stand, disputed and reversed beside them',
      clause: quota('volume', { goal: 10 }),
      sums: [sum('counted', 7), sum('provisional', 3), sum('disputed', 2), sum('reversed', 4)],
      figures: { actual: 10, disputed: 2, reversed: 4, isKept: true, keptShare: 1 },
    },
    {
      because: 'what was carried over is part of the goal',
      clause: quota('volume', { goal: 10 }),
      sums: [sum('counted', 10)],
      carriedIn: 2,
      figures: { goal: 12, carriedIn: 2, isKept: false },
    },
    {
      because: 'adjustments of earlier periods are in the sum, and named',
      clause: quota('volume', { goal: 10 }),
      sums: [sum('counted', 9), sum('counted', -1, { isOfEarlier: true })],
      figures: { counted: 8, actual: 8, adjusted: -1 },
    },
    {
      because: 'a share rests on as many leads as agreed, or is not judged',
      clause: quota('quality', { goal: 0.8, measure: 'acceptance', atLeast: 20 }),
      sums: [sum('counted', 9), sum('reversed', 1)],
      figures: { share: 0.9, sample: 10, isKept: null, keptShare: null },
    },
    {
      because: 'a share at its goal is kept',
      clause: quota('quality', { goal: 0.9, measure: 'acceptance', atLeast: 10 }),
      sums: [sum('counted', 9), sum('reversed', 1)],
      figures: { isKept: true, keptShare: 1 },
    },
    {
      because: 'a cap is kept below it',
      clause: quota('mix', {
        goal: 0.3,
        bound: 'cap',
        part: { field: 'channel', op: 'eq', value: 'social' },
      }),
      sums: [sum('counted', 4, { isPart: true }), sum('counted', 6, { isPart: false })],
      figures: { share: 0.4, sample: 10, isKept: false, keptShare: 0.3 / 0.4 },
    },
    {
      because: 'a cap without any of the part is kept wholly',
      clause: quota('mix', {
        goal: 0.3,
        bound: 'cap',
        part: { field: 'channel', op: 'eq', value: 'social' },
      }),
      sums: [sum('counted', 6, { isPart: false })],
      figures: { share: 0, isKept: true, keptShare: 1 },
    },
  ];
  test.each(laws)('are such that $because', ({ clause, sums, carriedIn = 0, figures }) => {
    expect(quotaFigures(clause, sums, clause.goal, carriedIn)).toMatchObject(figures);
  });

  it('judge nothing where nothing was promised', () => {
    const figures = quotaFigures(quota('volume', { goal: 10 }), [sum('counted', 3)], 0, 0);
    expect(figures).toMatchObject({ goal: 0, isKept: null, keptShare: null });
  });
});

describe('The figures of a duty', () => {
  it('count the five states, and judge by those decided alone', () => {
    const figures = dutyFigures(duty, states({ met: 9, breached: 1, excused: 4, cancelled: 2, pending: 3 }));
    expect(figures).toMatchObject({
      met: 9,
      breached: 1,
      pending: 3,
      rate: 0.9,
      isKept: true,
      keptShare: 0.9,
    });
  });

  it('have the corrected rate beside the one by contract', () => {
    const late: StateCount = { clauseKey: 'clause', state: 'breached', corrected: 'met', count: 1 };
    expect(dutyFigures(duty, [...states({ met: 1 }), late])).toMatchObject({ rate: 0.5, correctedRate: 1 });
  });

  it('judge nothing before anything is decided', () => {
    expect(dutyFigures(duty, states({ pending: 3 }))).toMatchObject({ rate: null, isKept: null });
  });
});

describe('What a closed quota leaves to the next period', () => {
  const to = { to: '2026-05-01', versionId: 'v' };
  const laws: {
    goal: number;
    actual: number;
    caps: [number, number];
    left: object | null;
    because: string;
  }[] = [
    {
      ...{ goal: 140, actual: 126, caps: [0.1, 0] },
      left: { shortfall: 14, banked: 0, goal: 154 },
      because: 'golden Q_shortfall',
    },
    {
      ...{ goal: 140, actual: 100, caps: [0.1, 0] },
      left: { shortfall: 14, goal: 154 },
      because: 'more than the cap is forgiven',
    },
    {
      ...{ goal: 140, actual: 150, caps: [0.1, 0.05] },
      left: { shortfall: 0, banked: 7, goal: 133 },
      because: 'the bank has a cap of its own',
    },
    { ...{ goal: 140, actual: 140, caps: [0.1, 0.1] }, left: null, because: 'nothing is left over' },
    { ...{ goal: 140, actual: 10, caps: [0, 0] }, left: null, because: 'nothing was agreed' },
  ];
  test.each(laws)('from $actual of $goal is $left: $because', ({ goal, actual, caps, left }) => {
    const [shortfallCap, bankCap] = caps;
    const found = carriedFrom({ goal, actual }, 140, { shortfallCap, bankCap }, to);
    if (left === null) expect(found).toBeNull();
    else expect(found).toMatchObject({ ...left, ...to });
  });

  it('is whole: 29 % of 100 are 29', () => {
    const caps = { shortfallCap: 0.29, bankCap: 0 };
    expect(carriedFrom({ goal: 100, actual: 0 }, 100, caps, to)).toMatchObject({ shortfall: 29, goal: 129 });
  });
});

describe('What follows from a close', () => {
  it('is listed where something was signed to follow', () => {
    const figures = [quotaFigures(quota('volume', { goal: 10 }), [], 10, 0)];
    expect(listConsequences([quota('volume', { goal: 10 })], figures)).toEqual([]);
    const [told] = listConsequences([quota('volume', { goal: 10, consequence: 'Talk.' })], figures);
    expect(told).toMatchObject({ clauseKey: 'clause', words: 'Talk.', penaltyMinor: null });
  });

  it('is taken back by the periods after it, and by those of the same promise only', () => {
    const consequence = {
      ...{
        clauseKey: 'clause',
        owedBy: 'sales',
        words: '',
        penaltyMinor: 200,
        currency: 'EUR',
        because: 'step',
      },
    };
    const penalty = {
      baseMinor: 1,
      currency: 'EUR',
      steps: [],
      capShare: 1,
      earnBackAfter: 1,
      incident: null,
    };
    const closed = {
      clauseKey: 'clause',
      figures: dutyFigures(duty, []),
      carried: null,
      consequence,
      penalty,
    };
    const past = (clauseKey: string, period: string) => [{ clauseKey, period, isKept: true }];
    const isBack = (all: ReturnType<typeof past>): unknown =>
      withEarnBack([closed], all, '2026-03-01')[0]?.isEarnedBack;
    expect(isBack(past('clause', '2026-04-01'))).toBe(true);
    expect(isBack(past('clause', '2026-02-01'))).toBe(false);
    expect(isBack(past('other', '2026-04-01'))).toBe(false);
  });
});

describe('A line about a closed period (ruling 25)', () => {
  const context = { closesAt: () => 1_000, periodAt: () => '2026-04-01' };
  const version = { tallyContext: () => context } as never;
  const record = (recordedAt: number) =>
    ({ of: { agreementId: 'a', credit: { period: '2026-03-01' } }, version, recordedAt }) as never;
  const line = { postedIn: '2026-03-01', isAdjustment: false } as never;
  const laws: {
    closed: string | null;
    recordedAt: number;
    late: boolean;
    postedIn: string;
    because: string;
  }[] = [
    {
      ...{ closed: null, recordedAt: 500, late: false, postedIn: '2026-03-01' },
      because: 'nothing is closed',
    },
    {
      ...{ closed: '2026-02-01', recordedAt: 2_000, late: false, postedIn: '2026-03-01' },
      because: 'only the period before is',
    },
    {
      ...{ closed: '2026-03-01', recordedAt: 2_000, late: false, postedIn: '2026-04-01' },
      because: 'what is learned later is an adjustment',
    },
    {
      ...{ closed: '2026-03-01', recordedAt: 500, late: true, postedIn: '2026-04-01' },
      because: 'history enters no closed tally',
    },
  ];
  test.each(laws)(
    'recorded at $recordedAt, closed through $closed: $because',
    ({ closed, recordedAt, late, postedIn }) => {
      expect(isTooLate(() => closed, record(recordedAt))).toBe(late);
      const posted = postedOnceClosed(() => closed, record(recordedAt), line);
      expect(posted.postedIn).toBe(postedIn);
      expect(posted.isAdjustment).toBe(postedIn !== '2026-03-01');
    },
  );
});
