import { rows } from '#database';
import type { Tx } from '#database';
import { WHOLE } from '../domain/whole.js';
import { RULE_MODELS } from '../domain/models.js';
import type { RuleModelName } from '../domain/models.js';
import type { CreditStamp } from '../domain/period.js';
import {
  CREDITED_SUMS,
  creditedDeals,
  OTHER_CURRENCIES,
  sumOfCreditedDeals,
} from '../persistence/credited.sql.js';
import type { CreditedBasis, CreditedBy, CreditedFigure } from '../persistence/credited.sql.js';
import { readStamp } from './read-stamp.js';

/** Won deals of some days, in the currency of the workspace, as one rule credits them. */
export interface CreditedAsked {
  readonly from: string;
  readonly to: string;
  readonly model: RuleModelName;
  /** `period`: deals won in the days; `cohort`: deals of leads captured in the days, whenever they were won. */
  readonly basis: CreditedBasis;
}

/** What a channel or a campaign (its id, or '' for none) is credited; money in minor units, as digits. */
export interface CreditedSum {
  readonly key: string;
  /** Deals it met, counted whole; of everything together all deals. */
  readonly deals: number;
  readonly dealsMinor: string;
  /** Of the amounts of these deals, each squared. */
  readonly squares: number;
  /** Deals in parts. */
  readonly conversions: number;
  readonly minor: string;
  /** Deals of marketing that began here. Never added to those influenced, which hold them. */
  readonly sourced: number;
  readonly sourcedMinor: string;
  readonly influenced: number;
  readonly influencedMinor: string;
}

export interface CreditedBetween {
  readonly stamp: CreditStamp;
  readonly rows: readonly CreditedSum[];
  /** Of all deals, touched or not. */
  readonly all: CreditedSum;
  /** Deals whose rate nobody said: they are in nothing above. */
  readonly otherCurrencies: readonly {
    readonly currency: string;
    readonly conversions: number;
    readonly minor: string;
  }[];
}

const NONE: CreditedSum = {
  ...{ key: '', deals: 0, dealsMinor: '0', squares: 0, conversions: 0, minor: '0' },
  ...{ sourced: 0, sourcedMinor: '0', influenced: 0, influencedMinor: '0' },
};

/**
 * What channels or campaigns are credited for won deals. From sums: it costs days times keys, never deals.
 * @throws AppError `credit/period`
 */
export async function creditedBetween(
  tx: Tx,
  workspaceId: string,
  asked: CreditedAsked,
  by: Exclude<CreditedBy, 'all'>,
): Promise<CreditedBetween> {
  const stamp = await readStamp(tx, workspaceId, { from: asked.from, to: asked.to });
  const of = [...within(workspaceId, stamp), asked.basis];
  const sums = async (told: CreditedBy): Promise<CreditedSum[]> =>
    (await rows<Kept<CreditedSum>>(tx, CREDITED_SUMS, [...of, told, placeOf(asked)])).map(inDeals);
  const [all = NONE] = await sums('all');
  return {
    ...{ stamp, all },
    rows: await sums(by),
    otherCurrencies: await rows(tx, OTHER_CURRENCIES, of),
  };
}

export interface CreditedCell {
  readonly by: CreditedBy;
  /** Of the row; '' of everything together. */
  readonly key: string;
  readonly figure: CreditedFigure;
}

interface Part {
  readonly conversions: number;
  readonly minor: string;
}

/** As it is kept: billionths instead of deals. */
type Kept<T extends Part> = Omit<T, 'conversions'> & { readonly share: string };

const inDeals = <T extends object>({
  share,
  ...rest
}: T & { readonly share: string }): Omit<T, 'share'> & { conversions: number } => ({
  ...rest,
  conversions: Number(share) / WHOLE,
});

interface DealOfCell extends Part {
  readonly id: string;
  readonly leadId: string;
  readonly day: string;
}

export interface DealsOfCell {
  readonly stamp: CreditStamp;
  readonly total: number;
  /** Of all deals behind the figure. */
  readonly sum: Part;
  /** Up to `limit + 1`, in the order of their ids. */
  readonly deals: readonly DealOfCell[];
}

/** The deals behind one figure of `creditedBetween`; they add up to it. @throws AppError `credit/period` */
export async function dealsOfCell(
  tx: Tx,
  workspaceId: string,
  asked: CreditedAsked,
  { by, key, figure }: CreditedCell,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<DealsOfCell> {
  const stamp = await readStamp(tx, workspaceId, { from: asked.from, to: asked.to });
  const of = within(workspaceId, stamp);
  const cell = [...of, asked.basis, by, placeOf(asked), key];
  const [found] = await rows<Kept<Part> & { total: number }>(tx, sumOfCreditedDeals(figure), cell);
  const { total, ...sum } = inDeals(found!);
  if (total === 0) return { stamp, total, sum, deals: [] };
  const page = [...of, placeOf(asked), key, after, limit + 1];
  const deals = await rows<Kept<DealOfCell>>(tx, creditedDeals(asked.basis, by, figure), page);
  return { stamp, total, sum, deals: deals.map(inDeals) };
}

const within = (workspaceId: string, { currency, from, to }: CreditStamp): string[] => [
  ...[workspaceId, currency, from, to],
];

const placeOf = ({ model }: CreditedAsked): number => RULE_MODELS.indexOf(model) + 1;
