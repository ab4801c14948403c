import type { CreditFlow } from '../credit-types.js';

/** What flows: money of deals, as a model credits it, or leads from their own source. */
export type Measure = 'deals' | 'leads';

/** Something on its way from a channel over a campaign to where it came. */
export interface Flow {
  /** Null: what nobody is credited for. */
  readonly channel: string | null;
  readonly campaignId: string | null;
  readonly campaign: string | null;
  /** Small campaigns of a channel, put together. */
  readonly isRest: boolean;
  /** How far it came: of leads the furthest stage, of deals how they stand. */
  readonly stage: string;
  /** How leads stand; null of deals, whose stage says it. */
  readonly end: string | null;
  /** Money, or leads. */
  readonly value: number;
  /** Deals in parts, or leads. */
  readonly count: number;
}

/** Everything there is, unfolded: the rows of the table. */
export const flowsOf = ({ deals, leads }: CreditFlow, measure: Measure): readonly Flow[] =>
  (measure === 'deals'
    ? deals.map(({ channel, campaignId, campaign, state, conversions, amount }): Flow => ({
        ...{ channel, campaignId, campaign, isRest: false, stage: state, end: null },
        ...{ value: Number(amount), count: conversions },
      }))
    : leads.map(({ channel, campaignId, campaign, reached, stands, leads: count }): Flow => ({
        ...{ channel, campaignId, campaign, isRest: false, stage: reached, end: stands },
        ...{ value: count, count },
      }))
  ).filter(({ value }) => value > 0);

/** More campaigns of a channel cannot be told apart in a drawing. */
const MOST_CAMPAIGNS = 4;

/** A channel’s largest campaigns one by one, all further ones as one: nothing of them is lost. */
export function folded(flows: readonly Flow[]): readonly Flow[] {
  const shown = new Set(
    [...new Set(flows.map(({ channel }) => channel))].flatMap((channel) =>
      largest(flows.filter((flow) => flow.channel === channel)),
    ),
  );
  const sums = new Map<string, Flow>();
  for (const flow of flows) {
    const one = shown.has(campaignKey(flow)) ? flow : restOf(flow);
    const key = [one.channel, one.isRest, one.campaignId, one.stage, one.end].join(' ');
    const known = sums.get(key);
    sums.set(key, { ...one, value: one.value + (known?.value ?? 0), count: one.count + (known?.count ?? 0) });
  }
  return [...sums.values()].toSorted((one, other) => other.value - one.value);
}

const campaignKey = ({ channel, campaignId }: Flow): string => `${channel ?? ''} ${campaignId ?? ''}`;
const restOf = (flow: Flow): Flow => ({ ...flow, campaignId: null, campaign: null, isRest: true });

function largest(ofChannel: readonly Flow[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const flow of ofChannel) sums.set(campaignKey(flow), (sums.get(campaignKey(flow)) ?? 0) + flow.value);
  return [...sums]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_CAMPAIGNS)
    .map(([key]) => key);
}
