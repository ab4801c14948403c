/** Everything the journal is measured by. `domain/metrics` says in words what is made of them. */
export const FUNNEL_FLOWS = [
  'entered',
  'offered',
  'offered.first',
  'accepted',
  'rejected',
  'withdrawn',
  'lapsed',
  'disputed',
  'settled',
  'disqualified',
  'recycled',
  'attempt',
  'won',
  'won.value',
  'lost',
  'revenue',
] as const;

/** What stands now: it goes up and down again, so it carries no attribute that may change in between. */
export const LEVELS = ['population', 'deal', 'deal.value'] as const;

/** What an agreement is judged by: counts and credits. */
export const CLAUSE_MEASURES = [
  'tally',
  'tally.part',
  'tally.price',
  'obligation',
  'obligation.corrected',
] as const;

/** How long promises took, by bucket and by answer. */
export const DURATION_MEASURES = ['obligation.elapsed', 'obligation.late', 'obligation.answer'] as const;

/** When promises were decided, minute by minute. */
export const DECISION_MEASURES = ['obligation.decided'] as const;

/** What conversion and the size of deals are judged by, week by week. */
export const WEEK_MEASURES = ['left', 'won.size'] as const;

/** The very milliseconds: so that percentiles of a drilled set are exact. */
const EXACT_MEASURES = ['obligation.took'] as const;

/** The personal view of a duty: in the facts, never in an agreement's standing. */
const PERSONAL_MEASURES = ['obligation.owner'] as const;

export const MEASURES = [
  ...FUNNEL_FLOWS,
  ...LEVELS,
  ...CLAUSE_MEASURES,
  ...DURATION_MEASURES,
  ...DECISION_MEASURES,
  ...WEEK_MEASURES,
  ...EXACT_MEASURES,
  ...PERSONAL_MEASURES,
] as const;
export type Measure = (typeof MEASURES)[number];

/** Stand for "nothing known": keys of facts are never null, so that equal rows are one row. */
export const NO_TEXT = '';
export const NO_ID = '00000000-0000-0000-0000-000000000000';
export const NO_DAY = '0001-01-01';
const NO_MINUTE = '0';

/** One signed contribution of one entry to one measure; days are `YYYY-MM-DD`, money is in minor units. */
export interface Increment {
  readonly measure: Measure;
  /** Which of its kind: a stage, a reason, a state, a bucket. */
  readonly item: string;
  readonly amount: number;
  /** When it happened, in the workspace's zone; a deal's and a credit's own day where they name one. */
  readonly day: string;
  /**
   * The day by which it belongs to a period: of its agreement, the start of the clock or the first day of the tally's period; of a
   * weekly figure, its Monday.
   */
  readonly postedOn: string;
  /** Whole minutes since 1970, where a figure is kept by the minute. */
  readonly minute: string;
  /** First day of the month of capture. */
  readonly cohort: string;
  readonly channel: string;
  readonly campaignId: string;
  readonly teamId: string;
  readonly ownerId: string;
  readonly grade: string;
  readonly leadType: string;
  readonly agreementId: string;
  readonly clauseKey: string;
  readonly tier: string;
  readonly currency: string;
  /** The lead behind it; in the drill-down only, not in the facts. */
  readonly leadId: string;
}

const NOTHING: Omit<Increment, 'measure' | 'item' | 'amount' | 'day'> = {
  postedOn: NO_DAY,
  minute: NO_MINUTE,
  cohort: NO_DAY,
  channel: NO_TEXT,
  campaignId: NO_ID,
  teamId: NO_ID,
  ownerId: NO_ID,
  grade: NO_TEXT,
  leadType: NO_TEXT,
  agreementId: NO_ID,
  clauseKey: NO_TEXT,
  tier: NO_TEXT,
  currency: NO_TEXT,
  leadId: NO_ID,
};

type Given = Pick<Increment, 'measure' | 'day'> & Partial<Increment>;

/** An increment of 1 with nothing known but what is given; what takes nothing back is 0, never the -0 no database keeps. */
export const increment = ({ amount = 1, ...given }: Given): Increment => ({
  ...NOTHING,
  item: NO_TEXT,
  ...given,
  amount: amount + 0,
});
