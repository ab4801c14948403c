import {
  activated,
  AGREEMENT,
  lead,
  move,
  newEntry,
  obligation,
  recorded,
  VERSION,
} from '../test-support/entries.js';
import { daysIn } from './days.js';
import type { Increment } from './increment.js';
import { measure } from './measure.js';
import type { StandingDeal } from './standing-deal.js';

/** One deal is known: `o`, a proposal over 10,000.00. */
const known: StandingDeal = {
  ...{ opportunityId: 'o', stage: 'proposal', amountMinor: 1_000_000, currency: 'EUR' },
  ...{ closedOn: '0001-01-01', reason: '' },
};
/** Another was won last month. */
const sold: StandingDeal = {
  ...known,
  opportunityId: 'sold',
  stage: 'won',
  amountMinor: 500,
  closedOn: '2026-03-30',
};
const free: StandingDeal = { ...known, opportunityId: 'free', amountMinor: 0 };
const days = {
  ...daysIn('Europe/Rome', new Map([[VERSION, 'America/New_York']])),
  dealBefore: (id: string) => [known, sold, free].find(({ opportunityId }) => opportunityId === id),
  clockBefore: () => undefined,
  correctionBefore: () => undefined,
};

/** Figures kept by week, by minute and by answer have a spec of their own. */
const FINE = [
  'left',
  'won.size',
  'obligation.decided',
  'obligation.answer',
  'obligation.took',
  'tally.price',
];

const tell = ({ measure: what, item, amount }: Increment): string =>
  [what, item, amount].filter((part) => part !== '').join(' ');

/** `measure item amount`, the shortest telling of an increment. */
const told = (entry: Parameters<typeof recorded>[0]): string[] =>
  measure(recorded(entry), days)
    .filter(({ measure: what }) => !FINE.includes(what))
    .map(tell);

const flags = { isImplied: false, isUndated: false, touchId: null };
const offered = { handoverId: 'h', toTeamId: 't', toMemberId: null };
const deal = { lead: lead(), opportunityId: 'o', amountMinor: 1_200_000, currency: 'EUR' };
const leavesProposal = ['deal proposal -1', 'deal.value proposal -1000000'];
const line = {
  ...{
    agreementId: AGREEMENT,
    versionId: VERSION,
    clauseKey: 'mql-volume',
    period: '2026-04-01',
    on: '2026-04-09',
  },
  ...{ leadId: 'l', episode: 1, attributes: {}, cause: 'rejected' },
};

describe('the projector', () => {
  const laws: { entry: Parameters<typeof recorded>[0]; gives: string[]; because: string }[] = [
    {
      entry: newEntry('lead.captured', { lead: lead(), move: move(null, 'inquiry'), ...flags }),
      gives: ['entered inquiry 1', 'population inquiry 1'],
      because: 'a new lead comes from nowhere',
    },
    {
      entry: newEntry('lead.captured', {
        lead: lead(),
        move: move(null, 'inquiry'),
        ...flags,
        isUndated: true,
      }),
      gives: ['entered inquiry 1', 'population inquiry 1'],
      because: 'undated imports count on the day they were given',
    },
    {
      entry: newEntry('lead.moved', { lead: lead(), move: move('inquiry', 'mql', 'sal', 'sql') }),
      gives: ['entered mql 1', 'entered sal 1', 'entered sql 1', 'population inquiry -1', 'population sql 1'],
      because: 'skipped stages are entered, the population only goes from the first to the last',
    },
    {
      entry: newEntry('lead.enriched', { lead: lead(), touchId: null }),
      gives: [],
      because: 'knowing more of a lead moves no figure',
    },
    {
      entry: newEntry('lead.disqualified', {
        lead: lead(),
        move: move('sal', 'disqualified'),
        reason: 'NO_NEED',
        fault: 'none',
      }),
      gives: [
        'entered disqualified 1',
        'population sal -1',
        'population disqualified 1',
        'disqualified NO_NEED 1',
      ],
      because: 'a reason is counted beside the move',
    },
    {
      entry: newEntry('lead.recycled', {
        lead: lead(),
        move: move('mql', 'recycled'),
        reason: null,
        wakeOn: null,
      }),
      gives: ['entered recycled 1', 'population mql -1', 'population recycled 1', 'recycled 1'],
      because: 'a recycling without a reason is one, too',
    },
    {
      entry: newEntry('attempt.logged', {
        lead: lead(),
        attemptId: 'a',
        type: 'call',
        direction: 'out',
        outcome: 'no_answer',
      }),
      gives: ['attempt call 1'],
      because: 'an attempt nobody answered is an attempt',
    },
    {
      entry: newEntry('handover.offered', { lead: lead(), ...offered, move: null, isFirstOfEpisode: true }),
      gives: ['offered 1', 'offered.first 1'],
      because: 'the first offer of an episode is what marketing is credited for',
    },
    {
      entry: newEntry('handover.offered', {
        lead: lead(),
        ...offered,
        move: move('inquiry', 'mql'),
        isFirstOfEpisode: false,
      }),
      gives: ['entered mql 1', 'population inquiry -1', 'population mql 1', 'offered 1'],
      because: 'a second offer is an offer only',
    },
    {
      entry: newEntry('handover.accepted', {
        lead: lead(),
        handoverId: 'h',
        move: move('mql', 'sal'),
        byMemberId: 'm',
      }),
      gives: ['entered sal 1', 'population mql -1', 'population sal 1', 'accepted 1'],
      because: 'an acceptance makes an accepted lead',
    },
    {
      entry: newEntry('handover.rejected', {
        ...{ lead: lead(), handoverId: 'h', move: null, reason: 'BAD_DATA', fault: 'marketing' },
        ...{ disposition: 'return_to_marketing', byMemberId: null },
      }),
      gives: ['rejected BAD_DATA 1'],
      because: 'a rejection is counted by its reason',
    },
    {
      entry: newEntry('handover.lapsed', { lead: lead(), handoverId: 'h' }),
      gives: ['lapsed 1'],
      because: 'silence makes no accepted lead',
    },
    {
      entry: newEntry('handover.settled', { lead: lead(), handoverId: 'h', outcome: 'rejection_stands' }),
      gives: ['settled rejection_stands 1'],
      because: 'disputes end one way or the other',
    },
    {
      entry: newEntry('opportunity.opened', {
        ...{ ...deal, opportunityId: 'new' },
        stage: 'prospecting',
        move: move('sql', 'opportunity'),
      }),
      gives: [
        'entered opportunity 1',
        'population sql -1',
        'population opportunity 1',
        'deal prospecting 1',
        'deal.value prospecting 1200000',
      ],
      because: 'a deal stands in its stage with its amount',
    },
    {
      entry: newEntry('opportunity.stage_changed', { ...deal, from: 'proposal', to: 'negotiation' }),
      gives: [...leavesProposal, 'deal negotiation 1', 'deal.value negotiation 1200000'],
      because: 'it takes out what it was worth and brings in what it is worth',
    },
    {
      entry: newEntry('opportunity.stage_changed', { ...deal, from: 'proposal', to: 'proposal' }),
      gives: [...leavesProposal, 'deal proposal 1', 'deal.value proposal 1200000'],
      because: 'a new amount replaces the old one where it stands',
    },
    {
      entry: newEntry('opportunity.won', { ...deal, from: 'proposal', closedOn: '2026-04-03', move: null }),
      gives: [...leavesProposal, 'deal won 1', 'deal.value won 1200000', 'won 1', 'won.value 1200000'],
      because: 'what was won is told by count and value',
    },
    {
      entry: newEntry('opportunity.lost', {
        ...deal,
        from: 'proposal',
        closedOn: '2026-04-03',
        reason: 'PRICE',
        move: null,
      }),
      gives: [...leavesProposal, 'deal lost 1', 'deal.value lost 1200000', 'lost PRICE 1'],
      because: 'a loss has a reason',
    },
    {
      entry: newEntry('opportunity.opened', { ...deal, opportunityId: 'new', stage: 'won', move: null }),
      gives: ['deal won 1', 'deal.value won 1200000', 'won 1', 'won.value 1200000'],
      because: 'a deal may come in won',
    },
    {
      entry: newEntry('opportunity.stage_changed', {
        ...deal,
        ...{ opportunityId: 'sold', from: 'won', to: 'negotiation' },
      }),
      gives: [
        ...['deal won -1', 'deal.value won -500', 'won -1', 'won.value -500'],
        ...['deal negotiation 1', 'deal.value negotiation 1200000'],
      ],
      because: 'a deal that is opened again was not won',
    },
    {
      entry: newEntry('revenue.recorded', {
        ...deal,
        amountMinor: -500,
        revenueEventId: 'r',
        kind: 'refunded',
        on: '2026-04-20',
      }),
      gives: ['revenue refunded -500'],
      because: 'refunds are negative',
    },
    {
      entry: newEntry('obligation.started', { ...obligation(), targetMs: 1 }),
      gives: ['obligation pending 1'],
      because: 'a clock runs',
    },
    {
      entry: newEntry('obligation.met', {
        ...obligation(),
        metAt: '2026-04-14T11:00:00Z',
        elapsedMs: 3_600_000,
      }),
      gives: ['obligation pending -1', 'obligation met 1', 'obligation.elapsed 763 1'],
      because: 'time to answer is kept as a bucket, so that percentiles add up',
    },
    {
      entry: newEntry('obligation.met', {
        ...obligation({ level: 'owner' }),
        metAt: '2026-04-14T11:00:00Z',
        elapsedMs: 1,
      }),
      gives: ['obligation.owner pending -1', 'obligation.owner met 1'],
      because: 'the owner’s own clock feeds no attainment',
    },
    {
      entry: newEntry('obligation.cancelled', { ...obligation(), reason: 'merged', from: 'pending' }),
      gives: ['obligation pending -1', 'obligation cancelled 1'],
      because: 'the five states always sum to all obligations',
    },
    {
      entry: newEntry('obligation.excused', { ...obligation(), reason: 'waived', from: 'breached' }),
      gives: ['obligation breached -1', 'obligation excused 1'],
      because: 'it leaves the state it was in',
    },
    {
      entry: newEntry('obligation.fulfilled_late', { ...obligation(), lateByMs: 0 }),
      gives: ['obligation.late 0 1'],
      because: 'a late answer stays breached; how late it was is told beside',
    },
    {
      entry: newEntry('obligation.rescheduled', { ...obligation(), why: 'paused' }),
      gives: [],
      because: 'a pause moves the deadline, not the state',
    },
    {
      entry: newEntry('tally.changed', {
        ...line,
        changes: [
          { bucket: 'provisional', amount: -1 },
          { bucket: 'reversed', amount: 1 },
        ],
      }),
      gives: ['tally provisional -1', 'tally reversed 1'],
      because: 'the figure is the sum of signed lines',
    },
    { entry: activated(), gives: [], because: 'a promise is no fact yet' },
    { entry: newEntry('person.created', { companyId: null }), gives: [], because: 'people are no figure' },
  ];
  it.each(laws)('gives $gives, because $because', ({ entry, gives }) => {
    expect(told(entry)).toEqual(gives);
  });

  const only = (entry: Parameters<typeof recorded>[0]) => measure(recorded(entry), days)[0];

  it('keeps with a flow what was known of the lead then, and the month of its capture', () => {
    const snapshot = lead({
      ownerId: 'me',
      teamId: 'us',
      attributes: { channel: 'event', grade: 'B', leadType: 'demo', campaignId: 'c' },
    });
    expect(
      only(
        newEntry('lead.captured', { lead: snapshot, move: move(null, 'inquiry'), ...flags }, { leadId: 'l' }),
      ),
    ).toMatchObject({
      ...{ cohort: '2026-04-01', channel: 'event', grade: 'B', leadType: 'demo', campaignId: 'c' },
      ...{ ownerId: 'me', teamId: 'us', leadId: 'l' },
    });
  });

  it('keeps with a level nothing that may change before it goes down again', () => {
    const entry = newEntry(
      'lead.moved',
      { lead: lead({ ownerId: 'me' }), move: move('inquiry', 'mql') },
      { leadId: 'l' },
    );
    const levels = measure(recorded(entry), days).filter(({ measure: what }) => what === 'population');
    expect(levels.map(({ channel, ownerId, cohort }) => ({ channel, ownerId, cohort }))).toEqual(
      Array.from({ length: 2 }, () => ({
        channel: '',
        ownerId: '00000000-0000-0000-0000-000000000000',
        cohort: '0001-01-01',
      })),
    );
  });

  const dated: { entry: Parameters<typeof recorded>[0]; day: string; postedOn: string; because: string }[] = [
    {
      entry: newEntry(
        'lead.captured',
        { lead: lead(), move: move(null, 'inquiry'), ...flags },
        { at: '2026-04-14T22:30:00Z' },
      ),
      ...{ day: '2026-04-15', postedOn: '0001-01-01', because: 'it is past midnight in Rome' },
    },
    {
      entry: newEntry(
        'obligation.breached',
        { ...obligation({ startedAt: '2026-04-01T02:00:00Z' }), lagMs: 0 },
        { at: '2026-04-01T09:00:00Z' },
      ),
      ...{
        day: '2026-04-01',
        postedOn: '2026-03-31',
        because: 'a promise begins in the days of its agreement, here New York’s',
      },
    },
    {
      entry: newEntry(
        'tally.changed',
        { ...line, changes: [{ bucket: 'counted', amount: 1 }] },
        { at: '2026-05-05T09:00:00Z' },
      ),
      ...{
        day: '2026-04-09',
        postedOn: '2026-04-01',
        because: 'a credit keeps its day and its period whenever it changes',
      },
    },
  ];
  it.each(dated)('counts on $day, posted on $postedOn, because $because', ({ entry, day, postedOn }) => {
    expect(only(entry)).toMatchObject({ day, postedOn });
  });

  it('counts a deal won on its own day, and takes it back on that very day', () => {
    const wonOn = (entry: Parameters<typeof recorded>[0]) =>
      measure(recorded(entry), days)
        .filter(({ measure: what }) => what === 'won.value')
        .map(({ day, amount }) => [day, amount]);
    const won = { ...deal, from: 'proposal', closedOn: '2026-03-31', move: null } as const;
    expect(wonOn(newEntry('opportunity.won', won))).toEqual([['2026-03-31', 1_200_000]]);
    const revised = { ...deal, opportunityId: 'sold', from: 'won', to: 'won' } as const;
    expect(wonOn(newEntry('opportunity.stage_changed', revised))).toEqual([
      ['2026-03-30', -500],
      ['2026-03-30', 1_200_000],
    ]);
  });

  it('takes back a deal worth nothing as 0, which is what a database keeps', () => {
    const worthless = {
      ...deal,
      opportunityId: 'free',
      amountMinor: 0,
      from: 'proposal',
      to: 'negotiation',
    } as const;
    const taken = measure(recorded(newEntry('opportunity.stage_changed', worthless)), days)
      .filter(({ measure: what }) => what === 'deal.value')
      .map(({ amount }) => amount);
    expect(taken).toEqual([0, 0]);
  });

  it('does not mind an unknown state that was left', () => {
    const odd = newEntry('obligation.excused', { ...obligation(), reason: 'relief', from: '2026-04-14' });
    expect(told(odd)).toEqual(['obligation pending -1', 'obligation excused 1']);
  });
});
