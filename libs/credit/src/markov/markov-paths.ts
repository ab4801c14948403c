import { assertWhole } from '../checks.js';
import type { ChannelNames } from '../paths/channel-names.js';
import type { ChannelCredit, NumberedPath, PathModel } from '../paths/path.js';
import { Absorption, NONE } from './absorption.js';
import { ContextChain } from './context-chain.js';
import { solvableChain } from './solvable-chain.js';

export const MOST_ORDER = 4;

export interface MarkovChannel extends ChannelCredit {
  /** 1 − P(conversion without the channel) / P(conversion); 0 where nothing converts. */
  readonly removalEffect: number;
}

export interface MarkovCredits {
  readonly order: number;
  /** Contexts the chain knows: runs of up to `order` channels that occurred. */
  readonly contexts: number;
  /** P(conversion) of the chain. It is conversions over paths at every order. */
  readonly probability: number;
  /** Credits go by removal effect over the sum of removal effects. */
  readonly channels: readonly MarkovChannel[];
}

/**
 * Credits by a Markov chain over the last `order` channels (Anderl, Becker, von Wangenheim and Schumann 2016): what is lost without a
 * channel when everybody who would come to it is lost there. Counts of all paths, converted or not; solved, not simulated.
 */
export class MarkovPaths implements PathModel {
  private readonly chain: ContextChain;
  private readonly total = { conversions: 0, value: 0 };

  constructor(private readonly order: number) {
    assertWhole(order, 1, MOST_ORDER, 'order of the chain');
    this.chain = new ContextChain(order);
  }

  add(path: NumberedPath): void {
    if (path.length === 0) return;
    this.total.conversions += path.conversions;
    this.total.value += path.value;
    this.chain.add(path);
  }

  credits(names: ChannelNames): MarkovCredits {
    const { chain, order, total } = this;
    const absorption = new Absorption(solvableChain(chain, names.size));
    const probability = absorption.probability(NONE);
    const effects = Array.from({ length: names.size }, (_, channel) =>
      probability === 0 ? 0 : Math.max(0, 1 - absorption.probability(channel) / probability),
    );
    const sum = effects.reduce((all, effect) => all + effect, 0);
    const channels = effects.map((removalEffect, number) => {
      const share = sum === 0 ? 0 : removalEffect / sum;
      const { conversions, value } = total;
      return {
        channel: names.nameOf(number),
        removalEffect,
        conversions: conversions * share,
        value: value * share,
      };
    });
    return { order, contexts: chain.contexts, probability, channels };
  }
}
