/** A path with how often it was gone and with what end. */
export interface PlainPath {
  readonly channels: readonly string[];
  readonly conversions: number;
  readonly nulls: number;
}

interface Way {
  readonly to: string | null;
  readonly isWin: boolean;
  readonly channel: string | null;
  weight: number;
}

/**
 * The same credits by other means, slow and beyond doubt: contexts are texts, probabilities are carried forward step by step from the
 * start until nothing is left on its way, and whoever comes to the removed channel is lost there.
 */
export class NaiveMarkov {
  private readonly ways = new Map<string, Map<string, Way>>();

  constructor(paths: readonly PlainPath[], order: number) {
    for (const { channels, conversions, nulls } of paths) {
      let context: readonly string[] = [];
      for (const channel of channels) {
        const next = [...context, channel].slice(-order);
        this.count(context, { to: JSON.stringify(next), isWin: false, channel }, conversions + nulls);
        context = next;
      }
      this.count(context, { to: null, isWin: true, channel: null }, conversions);
      this.count(context, { to: null, isWin: false, channel: null }, nulls);
    }
  }

  probability(removed: string | null = null): number {
    let won = 0;
    let walking = new Map([['[]', 1]]);
    for (let step = 0; step < 100_000 && walking.size > 0; step += 1) {
      const next = new Map<string, number>();
      for (const [context, share] of walking)
        for (const { to, isWin, channel, part } of this.partsOf(context, share)) {
          if (isWin) won += part;
          else if (to !== null && channel !== removed) next.set(to, (next.get(to) ?? 0) + part);
        }
      walking = next;
    }
    return won;
  }

  /** Where a share of all walks goes from a context; what is beyond all digits is let go. */
  private partsOf(context: string, share: number): (Way & { readonly part: number })[] {
    const ways = [...(this.ways.get(context)?.values() ?? [])];
    const all = ways.reduce((sum, { weight }) => sum + weight, 0);
    return ways
      .map((way) => ({ ...way, part: (share * way.weight) / all }))
      .filter(({ part }) => part > 1e-18);
  }

  /** Shares of credit by channel. */
  shares(channels: readonly string[]): number[] {
    const all = this.probability();
    const effects = channels.map((channel) => 1 - this.probability(channel) / all);
    const sum = effects.reduce((total, effect) => total + effect, 0);
    return effects.map((effect) => effect / sum);
  }

  private count(from: readonly string[], way: Omit<Way, 'weight'>, weight: number): void {
    if (weight === 0) return;
    const context = JSON.stringify(from);
    let ways = this.ways.get(context);
    if (!ways) this.ways.set(context, (ways = new Map<string, Way>()));
    const key = JSON.stringify(way);
    const known = ways.get(key);
    if (known) known.weight += weight;
    else ways.set(key, { ...way, weight });
  }
}
