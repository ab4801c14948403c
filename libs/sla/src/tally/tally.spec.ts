import fc from 'fast-check';
import { TALLY_BUCKETS } from '#contracts';
import type { TallyBucket } from '#contracts';
import { DAY_MS } from '#kernel';
import { volumeQuota } from '../test-support/duties.js';
import type { Credit, Offered, TallyEntry, TallyEvent } from './credit.js';
import { sumOf } from './sums.js';
import { tally } from './tally.js';
import type { TallyContext } from './moving.js';

/** Days as instants: a period is 30 days, the acceptance window 3, the dispute window 3, the hard close day 36. */
const context: TallyContext = {
  clauseVersion: 'version-1',
  periodAt: (at) => `period-${Math.floor(at / 30)}`,
  closesAt: (period) => (Number(period.slice(7)) + 1) * 30 + 6,
  acceptanceClosesAt: (at) => at + 3,
  disputeClosesAt: (at) => at + 3,
  companyCreditedAt: null,
};
const clause = volumeQuota();

const offered = (at: number, overrides: Partial<Offered> = {}): Offered => ({
  ...{
    kind: 'offered',
    at,
    leadId: 'lead-1',
    episode: 1,
    companyId: 'company-1',
    attributes: { country: 'IT' },
  },
  ...overrides,
});
const on = (
  kind: Exclude<TallyEvent['kind'], 'offered' | 'stage-entered' | 'rejected' | 'settled'>,
  at: number,
) => ({ kind, at }) as TallyEvent;
const rejected = (at: number, fault: 'marketing' | 'sales' | 'none' = 'marketing'): TallyEvent => ({
  kind: 'rejected',
  at,
  fault,
});
const settled = (at: number, outcome: 'rejection_stands' | 'rejection_overturned'): TallyEvent => ({
  kind: 'settled',
  at,
  outcome,
});

function run(events: readonly TallyEvent[], quota = clause, around = context) {
  let credit: Credit | null = null;
  const entries: TallyEntry[] = [];
  const becauses: string[] = [];
  for (const event of events) {
    const step = tally(credit, event, quota, around);
    credit = step.credit;
    if (step.entry !== null) entries.push(step.entry);
    else becauses.push(step.because);
  }
  return { credit: credit, entries, becauses };
}

describe('The tally of one lead', () => {
  const laws: { events: TallyEvent[]; bucket: TallyBucket | null; causes: string[]; because: string }[] = [
    {
      events: [offered(10)],
      bucket: 'provisional',
      causes: ['offered'],
      because: 'an offer is not yet accepted',
    },
    {
      events: [offered(10), on('accepted', 11)],
      bucket: 'counted',
      causes: ['offered', 'accepted'],
      because: 'acceptance confirms',
    },
    {
      events: [offered(10), on('instant', 12)],
      bucket: 'provisional',
      causes: ['offered'],
      because: 'the window is still open',
    },
    {
      events: [offered(10), on('instant', 13)],
      bucket: 'counted',
      causes: ['offered', 'silence'],
      because: 'silence counts once the window closes',
    },
    {
      events: [offered(10), on('accepted', 13)],
      bucket: 'counted',
      causes: ['offered', 'silence'],
      because: 'at the closing instant silence was there before the acceptance',
    },
    {
      events: [offered(10), on('accepted', 50), on('instant', 51)],
      bucket: 'counted',
      causes: ['offered', 'silence'],
      because: 'it counts once, whether silence is noticed before a late acceptance or by it',
    },
    {
      events: [offered(10), rejected(12)],
      bucket: 'reversed',
      causes: ['offered', 'rejected'],
      because: 'marketing is at fault, in time',
    },
    {
      events: [offered(10), rejected(12, 'none')],
      bucket: 'provisional',
      causes: ['offered'],
      because: 'a misrouted lead is nobody’s fault',
    },
    {
      events: [offered(10), rejected(12, 'sales')],
      bucket: 'provisional',
      causes: ['offered'],
      because: 'the fault is not marketing’s',
    },
    {
      events: [offered(10), rejected(13)],
      bucket: 'provisional',
      causes: ['offered'],
      because: 'at the closing instant a rejection is late',
    },
    {
      events: [offered(10), on('instant', 14), rejected(15)],
      bucket: 'counted',
      causes: ['offered', 'silence'],
      because: 'a late rejection changes nothing',
    },
    {
      events: [offered(10), on('instant', 14), rejected(15), on('conceded', 16)],
      bucket: 'reversed',
      causes: ['offered', 'silence', 'conceded'],
      because: 'unless marketing concedes',
    },
    {
      events: [offered(10), rejected(11), on('contested', 13)],
      bucket: 'disputed',
      causes: ['offered', 'rejected', 'contested'],
      because: 'contested in time',
    },
    {
      events: [offered(10), rejected(11), on('contested', 14)],
      bucket: 'reversed',
      causes: ['offered', 'rejected'],
      because: 'contested too late',
    },
    {
      events: [offered(10), rejected(11), on('contested', 12), settled(20, 'rejection_overturned')],
      bucket: 'counted',
      causes: ['offered', 'rejected', 'contested', 'rejection_overturned'],
      because: 'the overturned rejection restores it',
    },
    {
      events: [offered(10), rejected(11), on('contested', 12), settled(20, 'rejection_stands')],
      bucket: 'reversed',
      causes: ['offered', 'rejected', 'contested', 'rejection_stands'],
      because: 'the rejection stands',
    },
    {
      events: [offered(10), settled(12, 'rejection_overturned')],
      bucket: 'provisional',
      causes: ['offered'],
      because: 'nothing was in dispute',
    },
    {
      events: [offered(10), on('accepted', 11), offered(15)],
      bucket: 'counted',
      causes: ['offered', 'accepted'],
      because: 'a second offer never counts twice',
    },
    {
      events: [offered(10), rejected(11), offered(12), on('instant', 14), on('instant', 15)],
      bucket: 'counted',
      causes: ['offered', 'rejected', 'offered-again', 'silence'],
      because: 'put right and offered again it counts once, with a window of its own',
    },
    {
      events: [offered(10), on('merged', 11)],
      bucket: 'reversed',
      causes: ['offered', 'merged'],
      because: 'the survivor of a merge counts',
    },
    {
      events: [offered(10), on('accepted', 11), on('merged', 12), on('unmerged', 13)],
      bucket: 'counted',
      causes: ['offered', 'accepted', 'merged', 'unmerged'],
      because: 'undoing a merge puts it back where it stood',
    },
    {
      events: [offered(10), rejected(11), on('merged', 12), on('unmerged', 13)],
      bucket: 'reversed',
      causes: ['offered', 'rejected'],
      because: 'a merge and its undo never free a rejected lead',
    },
    {
      events: [offered(10), on('merged', 11), offered(12)],
      bucket: 'reversed',
      causes: ['offered', 'merged'],
      because: 'a merged lead earns nothing more',
    },
    {
      events: [offered(10), on('accepted', 11), on('refunded', 20)],
      bucket: 'reversed',
      causes: ['offered', 'accepted', 'refunded'],
      because: 'a refund takes it back',
    },
    {
      events: [offered(10), on('test-erased', 11)],
      bucket: 'reversed',
      causes: ['offered', 'test-erased'],
      because: 'a test is no lead',
    },
    {
      events: [offered(10), rejected(11), on('test-erased', 12), on('contested', 13)],
      bucket: 'reversed',
      causes: ['offered', 'rejected'],
      because: 'an erased test cannot be contested back',
    },
    { events: [on('accepted', 11)], bucket: null, causes: [], because: 'nothing was credited' },
  ];
  test.each(laws)('is $bucket, because $because', ({ events, bucket, causes }) => {
    const { credit, entries } = run(events);
    expect(credit?.bucket ?? null).toBe(bucket);
    expect(entries.map((entry) => entry.cause)).toEqual(causes);
  });

  it('dates silence by the closing of the window, whenever it was noticed', () => {
    expect(run([offered(10), on('instant', 29)]).entries.at(-1)).toMatchObject({
      at: 13,
      postedIn: 'period-0',
    });
  });

  it('posts silence into its own period also where nobody was awake until after the hard close, and then accepts', () => {
    expect(run([offered(10), on('accepted', 36)]).entries).toEqual(
      run([offered(10), on('instant', 13), on('accepted', 36)]).entries,
    );
    expect(run([offered(10), on('accepted', 36)]).entries.at(-1)).toMatchObject({
      ...{ cause: 'silence', at: 13, postedIn: 'period-0', isAdjustment: false },
    });
  });

  it('belongs to the period of its first offer, and posts into the open one after the hard close', () => {
    const { credit, entries } = run([offered(29), on('accepted', 31), on('refunded', 36)]);
    expect(credit).toMatchObject({ period: 'period-0', earnedAt: 29 });
    expect(entries.map(({ period, postedIn, isAdjustment }) => [period, postedIn, isAdjustment])).toEqual([
      ['period-0', 'period-0', false],
      ['period-0', 'period-0', false],
      ['period-0', 'period-1', true],
    ]);
  });
});

describe('Earning a credit', () => {
  const offer = offered(10, { episode: 2 });
  const credited = (agoDays: number) => ({ ...context, companyCreditedAt: 10 - agoDays * DAY_MS });
  const laws = [
    {
      quota: volumeQuota({ segment: { field: 'country', op: 'eq', value: 'FR' } }),
      because: 'outside-segment',
    },
    { quota: volumeQuota({ stage: 'sql' }), because: 'other-stage' },
    { quota: volumeQuota({ countsRequalified: false }), because: 'requalified' },
    { quota: volumeQuota({ oncePerCompanyDays: 90 }), around: credited(89), because: 'same-company' },
  ];
  test.each(laws)('is refused as $because', ({ quota, around, because }) => {
    expect(run([offer], quota, around).becauses).toEqual([because]);
  });

  it('by qualifying alone earns nothing where the offer is what counts', () => {
    const qualified: TallyEvent = { ...offered(10), kind: 'stage-entered', stage: 'mql' };
    expect(run([qualified]).becauses).toEqual(['other-stage']);
    expect(run([qualified, offered(11)]).entries.map(({ cause }) => cause)).toEqual(['offered']);
  });

  const granted = [
    { quota: volumeQuota(), around: credited(1), because: 'the clause has no limit per company' },
    { quota: volumeQuota({ oncePerCompanyDays: 90 }), around: credited(90), because: 'ninety days are over' },
    {
      quota: volumeQuota({ oncePerCompanyDays: 90 }),
      around: context,
      because: 'the company never counted before',
    },
  ];
  test.each(granted)('is granted, because $because', ({ quota, around }) => {
    expect(run([offer], quota, around).credit?.bucket).toBe('provisional');
  });

  it('counts another stage at once, when it is entered', () => {
    const entered: TallyEvent = { ...offered(40), kind: 'stage-entered', stage: 'sql' };
    const { credit } = run([offered(10), entered], volumeQuota({ stage: 'sql' }));
    expect(credit).toMatchObject({ bucket: 'counted', period: 'period-1', windowClosesAt: null });
  });
});

it('The tally always sums to one per credit, in the bucket it stands in', () => {
  const events = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 6 }),
      fc.oneof(
        fc
          .constantFrom(
            'accepted',
            'contested',
            'conceded',
            'merged',
            'unmerged',
            'test-erased',
            'refunded',
            'instant',
          )
          .map((kind) => (at: number) => on(kind, at)),
        fc.constant((at: number) => offered(at)),
        fc.constantFrom('marketing', 'sales', 'none').map((fault) => (at: number) => rejected(at, fault)),
        fc
          .constantFrom('rejection_stands', 'rejection_overturned')
          .map((outcome) => (at: number) => settled(at, outcome)),
      ),
    ),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(events, (steps) => {
      let now = 0;
      const { credit, entries } = run(steps.map(([step, make]) => make((now += step))));
      const sums = sumOf(entries);
      for (const bucket of TALLY_BUCKETS) expect(sums[bucket]).toBe(credit?.bucket === bucket ? 1 : 0);
      expect(entries.filter((entry) => entry.changes.length === 1)).toHaveLength(credit === null ? 0 : 1);
    }),
  );
});
