import type { MarkovCredits } from '../markov/markov-paths.js';
import { MarkovPaths } from '../markov/markov-paths.js';
import type { RuleModel } from '../rules/model.js';
import { ShapleyPaths } from '../shapley/shapley-paths.js';
import { ChannelNames } from './channel-names.js';
import { assertCounts } from './path.js';
import type { ChannelCredit, PathCounts } from './path.js';
import type { GrowingSums } from './growing.js';
import { RulePaths } from './rule-paths.js';

/** A model over paths. Markov has an order from 1 to 4: so many channels back are remembered. */
export type PathCreditModel =
  RuleModel | { readonly kind: 'markov'; readonly order: number } | { readonly kind: 'shapley' };

export interface PathModelCredits {
  readonly model: PathCreditModel;
  /** In the order in which channels were first seen. */
  readonly channels: readonly ChannelCredit[];
  /** What only a Markov model tells. */
  readonly markov: MarkovCredits | null;
}

/** Over the same paths several models side by side; credited and untouched add up to the total in each. */
export interface PathReport {
  /** Times a path was gone, converted or not. */
  readonly paths: number;
  /** Touches on all of them. */
  readonly touches: number;
  readonly total: PathCounts;
  /** What came of paths without any channel. */
  readonly untouched: PathCounts;
  readonly models: readonly PathModelCredits[];
}

export interface PathOptions {
  /** Takes a channel that follows itself for one touch. */
  readonly collapsesRepeats?: boolean;
}

/**
 * Credits channels by paths with counts, such as `google > mail`, 3 conversions, 5 nulls. Paths are added one by one and not kept:
 * memory goes by channels and, for Markov, by distinct runs of `order + 1` channels. The same path may come many times.
 */
export class PathCredits {
  private readonly names = new ChannelNames();
  private readonly sums: readonly (RulePaths | MarkovPaths | ShapleyPaths)[];
  private channels = new Int32Array(256);
  private touches = 0;
  private readonly total = { conversions: 0, value: 0, nulls: 0 };
  private readonly untouched = { conversions: 0, value: 0, nulls: 0 };

  constructor(
    private readonly models: readonly PathCreditModel[],
    private readonly options: PathOptions = {},
  ) {
    this.sums = models.map((model) => {
      if (model.kind === 'markov') return new MarkovPaths(model.order);
      return model.kind === 'shapley' ? new ShapleyPaths() : new RulePaths(model, this.names);
    });
  }

  /** Throws `credit/negative` for counts below 0. */
  add(channels: readonly string[], counts: PathCounts): void {
    assertCounts(counts);
    const length = this.number(channels);
    this.touches += length * (counts.conversions + counts.nulls);
    addTo(this.total, counts);
    if (length === 0) return addTo(this.untouched, counts);
    const { conversions, value, nulls } = counts;
    const path = { channels: this.channels, length, conversions, value, nulls };
    for (const sum of this.sums) sum.add(path);
  }

  /** What came of all paths so far. Markov chains are solved here. */
  report(): PathReport {
    const { models, sums, total, untouched, touches } = this;
    return {
      ...{
        paths: total.conversions + total.nulls,
        touches,
        total: { ...total },
        untouched: { ...untouched },
      },
      models: models.map((model, index) => this.creditsOf(model, sums[index]!)),
    };
  }

  private creditsOf(model: PathCreditModel, sum: RulePaths | MarkovPaths | ShapleyPaths): PathModelCredits {
    if (!(sum instanceof MarkovPaths))
      return { model, channels: this.channelsOf(sum.conversions, sum.value), markov: null };
    const markov = sum.credits(this.names);
    return { model, channels: markov.channels, markov };
  }

  private channelsOf(conversions: GrowingSums, value: GrowingSums): ChannelCredit[] {
    return Array.from({ length: this.names.size }, (_, number) => ({
      channel: this.names.nameOf(number),
      conversions: conversions.at(number),
      value: value.at(number),
    }));
  }

  private number(channels: readonly string[]): number {
    if (channels.length > this.channels.length) this.channels = new Int32Array(channels.length * 2);
    const isCollapsed = this.options.collapsesRepeats === true;
    let length = 0;
    for (const name of channels) {
      const number = this.names.numberOf(name);
      if (isCollapsed && length > 0 && this.channels[length - 1] === number) continue;
      this.channels[length] = number;
      length += 1;
    }
    return length;
  }
}

function addTo(sum: { -readonly [Name in keyof PathCounts]: number }, counts: PathCounts): void {
  sum.conversions += counts.conversions;
  sum.value += counts.value;
  sum.nulls += counts.nulls;
}
