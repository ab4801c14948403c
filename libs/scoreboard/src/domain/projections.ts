import { CLAUSE_MEASURES, FUNNEL_FLOWS, LEVELS } from './increment.js';
import type { Increment } from './increment.js';

type Dimension = Exclude<keyof Increment, 'amount' | 'leadId'>;

/** The column of each dimension and its type in PostgreSQL. */
const COLUMNS: { readonly [D in Dimension]: readonly [name: string, type: 'text' | 'uuid' | 'date'] } = {
  measure: ['measure', 'text'],
  item: ['item', 'text'],
  day: ['day', 'date'],
  postedOn: ['posted_on', 'date'],
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

/** Everything, by everything. */
const FACT: Projection = {
  table: 'fact',
  dimensions: Object.keys(COLUMNS) as Dimension[],
  takes: () => true,
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

/** Every additive table the fold keeps. */
export const PROJECTIONS: readonly Projection[] = [FACT, FUNNEL_ROLLUP, FUNNEL_LEVEL, CLAUSE_ROLLUP];

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
