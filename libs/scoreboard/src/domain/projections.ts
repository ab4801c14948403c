import {
  CLAUSE_MEASURES,
  DECISION_MEASURES,
  DURATION_MEASURES,
  FUNNEL_FLOWS,
  LEVELS,
  WEEK_MEASURES,
} from './increment.js';
import type { Increment } from './increment.js';

type Dimension = Exclude<keyof Increment, 'amount' | 'leadId'>;

/** The column of each dimension and its type in PostgreSQL. */
const COLUMNS: {
  readonly [D in Dimension]: readonly [name: string, type: 'text' | 'uuid' | 'date' | 'integer'];
} = {
  measure: ['measure', 'text'],
  item: ['item', 'text'],
  day: ['day', 'date'],
  postedOn: ['posted_on', 'date'],
  minute: ['minute', 'integer'],
  cohort: ['cohort', 'date'],
  channel: ['channel', 'text'],
  campaignId: ['campaign_id', 'uuid'],
  teamId: ['team_id', 'uuid'],
  ownerId: ['owner_id', 'uuid'],
  grade: ['grade', 'text'],
  leadType: ['lead_type', 'text'],
  agreementId: ['agreement_id', 'uuid'],
  clauseKey: ['clause_key', 'text'],
  tier: ['tier', 'text'],
  currency: ['currency', 'text'],
};

/** An additive table: `amount` by its dimensions. */
export interface Projection {
  readonly table: string;
  readonly dimensions: readonly Dimension[];
  readonly takes: (increment: Increment) => boolean;
}

const isOneOf =
  (measures: readonly string[]): Projection['takes'] =>
  ({ measure }) =>
    measures.includes(measure);

/** Kept where one board needs them, and so fine that a fact of each would be a copy of the journal. */
const TOO_FINE: readonly string[] = [...DECISION_MEASURES, ...WEEK_MEASURES, 'obligation.answer'];

/** Everything that adds up over days, by everything. */
const FACT: Projection = {
  table: 'fact',
  dimensions: (Object.keys(COLUMNS) as Dimension[]).filter((dimension) => dimension !== 'minute'),
  takes: ({ measure }) => !TOO_FINE.includes(measure),
};

/** What the funnel shows of a period: days × channels × stages, however many leads. */
export const FUNNEL_ROLLUP: Projection = {
  table: 'funnel_rollup',
  dimensions: ['day', 'measure', 'item', 'channel', 'currency'],
  takes: isOneOf(FUNNEL_FLOWS),
};

/** What stands now: one row per stage. */
export const FUNNEL_LEVEL: Projection = {
  table: 'funnel_level',
  dimensions: ['measure', 'item', 'currency'],
  takes: isOneOf(LEVELS),
};

/** What an agreement shows of a period: days × clauses × states. */
export const CLAUSE_ROLLUP: Projection = {
  table: 'clause_rollup',
  dimensions: ['agreementId', 'postedOn', 'clauseKey', 'measure', 'item', 'day'],
  takes: isOneOf(CLAUSE_MEASURES),
};

/** How long the promises of a period took: days × clauses × buckets, apart from the counts so that these stay few. */
const DUTY_TIME: Projection = {
  table: 'duty_time',
  dimensions: ['agreementId', 'postedOn', 'clauseKey', 'measure', 'item'],
  takes: isOneOf(DURATION_MEASURES),
};

/** When promises were kept or broken: the windows of a burn-rate alert are sums of minutes. */
const DECISION_MINUTE: Projection = {
  table: 'decision_minute',
  dimensions: ['agreementId', 'clauseKey', 'minute', 'item'],
  takes: isOneOf(DECISION_MEASURES),
};

/** What control charts and forecasts of revenue look back on: a handful of rows a week. */
const WEEK_ROLLUP: Projection = {
  table: 'week_rollup',
  dimensions: ['postedOn', 'measure', 'item', 'currency'],
  takes: isOneOf(WEEK_MEASURES),
};

/** Every additive table the fold keeps. */
export const PROJECTIONS: readonly Projection[] = [
  ...[FACT, FUNNEL_ROLLUP, FUNNEL_LEVEL, CLAUSE_ROLLUP],
  ...[DUTY_TIME, DECISION_MINUTE, WEEK_ROLLUP],
];

export const columnsOf = ({ dimensions }: Projection): (readonly [name: string, type: string])[] =>
  dimensions.map((dimension) => COLUMNS[dimension]);

/** One row of a projection: its key, column by column, and the sum. */
export interface Summed {
  readonly key: readonly string[];
  amount: number;
}

/** Sums of a projection by the text of their keys; `add` may be called with any split of the same increments. */
export class Sums {
  readonly rows = new Map<string, Summed>();

  constructor(readonly projection: Projection) {}

  add(increments: readonly Increment[]): this {
    const { dimensions, takes } = this.projection;
    for (const each of increments) {
      if (!takes(each)) continue;
      const key = dimensions.map((dimension) => each[dimension]);
      const text = keyText(key);
      const row = this.rows.get(text);
      if (row) row.amount += each.amount;
      else this.rows.set(text, { key, amount: each.amount });
    }
    return this;
  }
}

export const keyText = (key: readonly string[]): string => JSON.stringify(key);
