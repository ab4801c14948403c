import { Injectable } from '@nestjs/common';
import type { Channel, OptionalSpendKind, SpendKind } from '#contracts';
import type { Tx } from '#database';
import { decimalOf } from '../domain/amount.js';
import { sumOf, sumSpend } from '../domain/sum-spend.js';
import type { Amount, SpendBy, SpendSum } from '../domain/sum-spend.js';
import { campaignNames } from './read-spends.js';
import type { NamedCampaign } from './read-spends.js';
import { spendBetween } from './spend-between.js';
import { assertSpan } from './spend-errors.js';

export interface ShownAmount {
  readonly currency: string;
  readonly amount: string;
}

/** Costs added up, as people see them. */
export interface ShownSum {
  readonly own: readonly ShownAmount[];
  readonly amount: string;
  readonly unconverted: readonly ShownAmount[];
}

export interface SpendSummary {
  readonly from: string;
  readonly to: string;
  readonly by: SpendBy;
  readonly currency: string;
  readonly kinds: readonly SpendKind[];
  readonly rows: readonly (ShownSum & {
    readonly key: string | null;
    readonly campaign: NamedCampaign | null;
  })[];
  readonly total: ShownSum;
  readonly leftOut: readonly (ShownSum & { readonly kind: SpendKind })[];
}

export interface SummaryWish {
  readonly from: string;
  readonly to: string;
  readonly by: SpendBy;
  readonly include: readonly OptionalSpendKind[];
  readonly channel?: Channel | undefined;
}

/** Whether salaries are told at all, be it as what was left out. */
export interface SalarySight {
  readonly seesSalaries: boolean;
}

/** What was spent, by campaign, channel, day or month; what is not in it is told beside it. */
@Injectable()
export class SummariseSpend {
  /** @throws AppError `spend/days`, `spend/too-long` */
  async run(
    tx: Tx,
    workspaceId: string,
    { from, to, by, include, channel, seesSalaries }: SummaryWish & SalarySight,
  ): Promise<SpendSummary> {
    assertSpan(from, to, '?to');
    const options = channel === undefined ? { include } : { include, channel };
    const { currency, kinds, days, leftOut } = await spendBetween(tx, workspaceId, from, to, options);
    const sums = sumSpend(days, by);
    const names =
      by === 'campaign'
        ? await campaignNames(
            tx,
            workspaceId,
            sums.map(({ key }) => key),
          )
        : new Map<string, NamedCampaign>();
    return {
      ...{ from, to, by, currency, kinds },
      rows: sums.map(({ key, ...sum }) => ({
        ...{ key, campaign: names.get(key ?? '') ?? null, ...shownSum(sum, currency) },
      })),
      total: shownSum(sumOf(days), currency),
      leftOut: leftOut
        .filter(({ key }) => seesSalaries || key !== 'salary')
        .map(({ key, ...sum }) => ({ kind: key, ...shownSum(sum, currency) })),
    };
  }
}

const shownSum = ({ own, reportingMinor, unconverted }: SpendSum, currency: string): ShownSum => ({
  own: own.map(shownAmount),
  amount: decimalOf(reportingMinor, currency),
  unconverted: unconverted.map(shownAmount),
});

const shownAmount = ({ currency, minor }: Amount): ShownAmount => ({
  currency,
  amount: decimalOf(minor, currency),
});
