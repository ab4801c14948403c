import type { LeadAttributes } from '#contracts';
import { HOUR_MS } from '#kernel';
import { carryOver } from '../period/carry-over.js';
import type { CarryOver } from '../clauses/terms-extras.js';
import { validateClause } from '../clauses/registry.js';
import type { QuotaClause } from '../clauses/registry.js';
import type { Credit, TallyEntry, TallyEvent } from './credit.js';
import type { TallyContext } from './moving.js';
import { mixShare, qualityShare } from './shares.js';
import { sumOf } from './sums.js';
import { tally } from './tally.js';

const parties = { key: 'promise', title: 'Promise', owedBy: 'marketing', owedTo: 'sales' };
const quota = (kind: string, more: object): QuotaClause =>
  validateClause({ ...parties, kind: `quota.${kind}`, ...more }) as QuotaClause;
const DAY = 24 * HOUR_MS;
/** Windows of three days each, a period that is closed after thirty. */
const context: TallyContext = {
  clauseVersion: 'v',
  periodAt: () => '2026-04-01',
  closesAt: () => 30 * DAY,
  acceptanceClosesAt: (at) => at + 3 * DAY,
  disputeClosesAt: (at) => at + 3 * DAY,
  companyCreditedAt: null,
  valueTable: {
    currency: 'EUR',
    types: [
      { leadType: 'demo', minor: 200_000 },
      { leadType: 'webinar', minor: 60_000 },
      { leadType: 'e-book', minor: 20_000 },
      { leadType: 'partner', minor: 375_000 },
    ],
    otherMinor: 0,
  },
};

const offered = (attributes: LeadAttributes = {}, at = 0, leadId = 'l'): TallyEvent => ({
  ...{ kind: 'offered', at, leadId, episode: 1, companyId: null, attributes },
});

function play(clause: QuotaClause, events: readonly TallyEvent[], told = context) {
  let credit: Credit | null = null;
  const entries: TallyEntry[] = [];
  for (const event of events) {
    const step = tally(credit, event, clause, told);
    credit = step.credit;
    if (step.entry) entries.push(step.entry);
  }
  return { credit, entries, sums: sumOf(entries) };
}

describe('A quota of value', () => {
  const value = quota('value', { goal: 14_600_000 });

  it('A6: 30 demos, 60 webinars, 100 e-books and 8 partner leads are 198 leads worth 146,000', () => {
    const leads = [
      ...Array.from({ length: 30 }, () => 'demo'),
      ...Array.from({ length: 60 }, () => 'webinar'),
      ...Array.from({ length: 100 }, () => 'e-book'),
      ...Array.from({ length: 8 }, () => 'partner'),
    ];
    const entries = leads.flatMap(
      (leadType, index) => play(value, [offered({ leadType }, 0, `l${String(index)}`)]).entries,
    );
    expect(leads).toHaveLength(198);
    expect(sumOf(entries).provisional).toBe(14_600_000);
  });

  it('moves what a lead was worth when it was earned, whatever prices are agreed later', () => {
    const { entries } = play(value, [offered({ leadType: 'demo' })]);
    const dearer = { ...context, valueTable: { ...context.valueTable!, types: [], otherMinor: 999 } };
    const first = tally(null, offered({ leadType: 'demo' }), value, context).credit;
    const { entry } = tally(first, { kind: 'rejected', at: 1, fault: 'marketing' }, value, dearer);
    expect(entry?.changes).toEqual([
      { bucket: 'provisional', amount: -200_000 },
      { bucket: 'reversed', amount: 200_000 },
    ]);
    expect(sumOf([...entries, entry!])).toEqual({
      provisional: 0,
      counted: 0,
      disputed: 0,
      reversed: 200_000,
    });
  });

  it('credits nothing for a type without a price, and takes its own prices before the version’s', () => {
    expect(tally(null, offered({ leadType: 'sweepstake' }), value, context).because).toBe('worth-nothing');
    const own = { currency: 'EUR', types: [{ leadType: 'demo', minor: 5 }] };
    const dear = quota('value', { goal: 1, values: own });
    expect(play(dear, [offered({ leadType: 'demo' })]).sums.provisional).toBe(5);
  });
});

describe('A quota of quality', () => {
  const rejected = (at: number, fault: 'marketing' | 'none' = 'marketing'): TallyEvent => ({
    ...{ kind: 'rejected', at, fault },
  });
  const accepted = (at: number): TallyEvent => ({ kind: 'accepted', at });
  const decided = (decision: 'sql' | 'recycled' | 'disqualified'): TallyEvent => ({
    ...{ kind: 'decided', at: 9, decision },
  });
  const late = 4 * DAY;
  const laws: [string, TallyEvent[], string, string][] = [
    ['acceptance', [accepted(1)], 'counted', 'it was good enough'],
    ['acceptance', [rejected(1)], 'reversed', 'it was not what was agreed'],
    ['acceptance', [rejected(1, 'none')], 'provisional', 'a wrong address says nothing of quality'],
    ['acceptance', [{ kind: 'instant', at: late }], 'provisional', 'silence is in neither part'],
    ['acceptance', [accepted(late)], 'provisional', 'an answer after the window favours nobody'],
    ['acceptance', [rejected(late)], 'provisional', 'nor does a late rejection'],
    ['acceptance', [rejected(1), { kind: 'contested', at: 2 }], 'disputed', 'it is being settled'],
    ['acceptance', [accepted(1), { kind: 'test-erased', at: 2 }], 'provisional', 'it was no lead'],
    ['acceptance', [accepted(1), { kind: 'merged', at: 2 }], 'provisional', 'the other one is judged'],
    [
      'acceptance',
      [accepted(1), { kind: 'merged', at: 2 }, { kind: 'unmerged', at: 3 }],
      'counted',
      'undone',
    ],
    ['acceptance', [accepted(1), { kind: 'refunded', at: 2 }], 'counted', 'it was a good lead all the same'],
    ['acceptance', [{ kind: 'conceded', at: 2 }], 'provisional', 'an offer taken back was not judged'],
    ['sql', [accepted(1)], 'provisional', 'accepting it decides nothing yet'],
    ['sql', [accepted(1), decided('sql')], 'counted', 'sales went on with it'],
    ['sql', [accepted(1), decided('recycled')], 'reversed', 'it was given back'],
    ['sql', [accepted(1), decided('sql'), decided('disqualified')], 'counted', 'the first decision stands'],
    ['sql', [rejected(1)], 'reversed', 'it never got that far'],
  ];
  test.each(laws)('of %s: %j leaves it %s, because %s', (measure, events, bucket) => {
    const clause = quota('quality', { goal: 0.8, measure });
    const { credit, sums } = play(clause, [offered(), ...events]);
    expect(credit?.bucket).toBe(bucket);
    expect(Object.values(sums).reduce((sum, each) => sum + each, 0)).toBe(1);
  });

  it('of completeness is known at the offer, and put right by a better one', () => {
    const clause = quota('quality', {
      goal: 0.9,
      measure: 'completeness',
      fields: ['region', 'custom.budget'],
    });
    const full = { region: 'Lazio', custom: { budget: 5 } };
    expect(play(clause, [offered(full)]).credit?.bucket).toBe('counted');
    expect(play(clause, [offered({ region: '' })]).credit?.bucket).toBe('reversed');
    expect(play(clause, [offered({ region: '' }), offered(full, 9)]).credit?.bucket).toBe('counted');
  });

  it('is a share of those decided, and none while nothing is', () => {
    expect(qualityShare({ provisional: 9, counted: 8, disputed: 5, reversed: 2 })).toEqual({
      share: 0.8,
      good: 8,
      of: 10,
    });
    expect(qualityShare({ provisional: 9, counted: 0, disputed: 0, reversed: 0 }).share).toBeNull();
  });
});

describe('A quota of mix', () => {
  const part = { field: 'channel', op: 'eq', value: 'social' };
  const sums = (entries: readonly TallyEntry[], isPart: boolean) =>
    sumOf(entries.filter((entry) => entry.isPart === isPart));

  it.each([
    ['count', 0.25, 'one lead of four'],
    ['value', 60 / 620, '600 of 6,200'],
  ])('measures a share by %s: %d, because it is %s', (by, share) => {
    const clause = quota('mix', { goal: 0.3, part, bound: 'cap', by });
    const leads = [
      { channel: 'social', leadType: 'webinar' },
      { channel: 'web', leadType: 'demo' },
      { channel: 'web', leadType: 'demo' },
      { channel: 'web', leadType: by === 'value' ? 'webinar' : 'demo' },
    ];
    const priced =
      by === 'value'
        ? [
            ...leads,
            { channel: 'web', leadType: 'webinar' },
            { channel: 'web', leadType: 'e-book' },
            { channel: 'web', leadType: 'e-book' },
          ]
        : leads;
    const entries = priced.flatMap(
      (lead, index) => play(clause, [offered(lead, 0, `l${String(index)}`)]).entries,
    );
    expect(mixShare(sums(entries, true), sums(entries, false)).share).toBeCloseTo(share, 12);
  });

  it('leaves a reversed lead out of both parts', () => {
    const clause = quota('mix', { goal: 0.3, part, bound: 'floor' });
    const gone = play(clause, [
      offered({ channel: 'social' }),
      { kind: 'rejected', at: 1, fault: 'marketing' },
    ]);
    expect(mixShare(sums(gone.entries, true), sums(gone.entries, false))).toEqual({
      share: null,
      good: 0,
      of: 0,
    });
  });
});

describe('What a closed period leaves to the next', () => {
  it.each<[number, CarryOver | undefined, number, string]>([
    [126, { shortfallCap: 0.1, bankCap: 0 }, 154, 'Q: short by 14, which is the cap of 10 %'],
    [100, { shortfallCap: 0.1, bankCap: 0 }, 154, 'no more than the cap'],
    [150, { shortfallCap: 0.1, bankCap: 0.05 }, 133, 'ten over, of which seven are banked'],
    [126, undefined, 140, 'nothing was agreed'],
  ])('counted %d with %j: the next goal is %d, because %s', (counted, caps, nextGoal) => {
    expect(carryOver({ goal: 140, counted, nextGoal: 140 }, caps).nextGoal).toBeCloseTo(nextGoal, 9);
  });
});
