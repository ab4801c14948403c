import { splitAmount } from '#credit';
import type { PathReport } from '#credit';
import { Money } from '#kernel';

/** What a model of all paths gives a channel. */
export interface PathChannel {
  readonly channel: string;
  /** In parts. */
  readonly conversions: number;
  readonly minor: bigint;
  /** What part of the chance to convert is lost without the channel; null where the model goes by something else. */
  readonly removalEffect: number | null;
}

/** What a model of all paths credits. */
export interface PathCredit {
  readonly channels: readonly PathChannel[];
  /** Chance that a path converts, by the model: conversions over paths; null where the model tells none. */
  readonly probability: number | null;
}

/** How often a path was gone, and what came of it. */
export interface PathRecord {
  readonly path: string;
  readonly conversions: number;
  readonly value: number;
  readonly nulls: number;
}

/** Values of the model are split into minor units that add up to what was won on paths with channels. */
export function pathCredit(
  { models, total, untouched }: PathReport,
  index: number,
  currency: string,
): PathCredit {
  const { channels = [], markov } = models[index]!;
  const effects = new Map(markov?.channels.map(({ channel, removalEffect }) => [channel, removalEffect]));
  const credited = channels.filter(({ conversions }) => conversions > 0);
  const amount = Money.of(BigInt(Math.round(total.value - untouched.value)), currency);
  const amounts = splitAmount(
    amount,
    credited.map(({ value }) => Math.max(0, value)),
  );
  return {
    channels: credited.map(({ channel, conversions }, place) => ({
      ...{ channel, conversions, minor: amounts[place]!.minor },
      removalEffect: effects.get(channel) ?? null,
    })),
    probability: markov?.probability ?? null,
  };
}
