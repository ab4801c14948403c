import type { OptionalSpendKind, SpendKind } from '#contracts';
import type { Tx } from '#database';
import { campaignsByIds } from '#journey';
import { groupBy, Money } from '#kernel';
import { spendBetween, sumOf } from '#spend';
import type { DayCost } from '#spend';
import type { ShownAmount } from '../domain/report.js';
import type { RowAsked } from './leads-behind.js';
import { activityOf } from './measured.js';

/** What was spent on one kind of thing in a month. */
export interface SpendPart {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly channel: string;
  readonly campaignId: string | null;
  readonly campaign: string | null;
  readonly kind: SpendKind;
  readonly amount: string;
  readonly unconverted: readonly ShownAmount[];
  readonly isMeasured: boolean;
}

export interface SpendsBehind {
  readonly currency: string;
  /** What the parts come to: the figure. */
  readonly amount: string;
  /** By month, then by channel and campaign. */
  readonly items: readonly SpendPart[];
}

export interface SpendsAsked extends RowAsked {
  readonly include: readonly OptionalSpendKind[];
  /** Only what nobody can see anything of. */
  readonly isUnmeasured: boolean;
}

/** The money that an amount of a report is made of, month by month. */
export async function spendsBehind(tx: Tx, workspaceId: string, asked: SpendsAsked): Promise<SpendsBehind> {
  const { from, to, include, isUnmeasured } = asked;
  const { days, currency } = await spendBetween(tx, workspaceId, from, to, { include });
  const { isMeasured } = await activityOf(tx, workspaceId, asked);
  const found = days.filter((day) => isOfRow(day, asked) && !(isUnmeasured && isMeasured(day)));
  const parts = [...groupBy(found, partOf)].sort(([one], [other]) => (one < other ? -1 : 1));
  const ids = new Set(found.flatMap(({ campaignId }) => campaignId ?? []));
  const names = await campaignsByIds(tx, workspaceId, [...ids]);
  return {
    currency,
    amount: Money.of(sumOf(found).reportingMinor, currency).toDecimal(),
    items: parts.map(([, some]): SpendPart => {
      const [{ on, channel, campaignId, kind }] = some;
      const { reportingMinor, unconverted } = sumOf(some);
      return {
        ...{ month: on.slice(0, 7), channel, campaignId, kind },
        campaign: names.get(campaignId ?? '')?.name ?? null,
        amount: Money.of(reportingMinor, currency).toDecimal(),
        unconverted: unconverted.map(({ currency: own, minor }) => ({
          ...{ currency: own, amount: Money.of(minor, own).toDecimal() },
        })),
        isMeasured: isMeasured({ channel, campaignId }),
      };
    }),
  };
}

const isOfRow = ({ channel, campaignId }: DayCost, { by, key }: SpendsAsked): boolean =>
  by === 'all' || key === (by === 'channel' ? channel : (campaignId ?? ''));

const partOf = ({ on, channel, campaignId, kind }: DayCost): string =>
  [on.slice(0, 7), channel, campaignId ?? '', kind].join(' ');
