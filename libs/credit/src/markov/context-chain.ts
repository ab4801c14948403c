import { GrowingSums } from '../paths/growing.js';
import type { NumberedPath } from '../paths/path.js';
import { Edges } from './edges.js';

/** The context before the first touch. */
export const START = 0;
/** What the start has in place of a last channel. */
const NO_CHANNEL = -1;

/**
 * Counts how paths go on from each context: the last `order` channels, fewer at the beginning of a path.
 * Contexts are numbers, and so are channels; the two ends have counts of their own: a channel may be called whatever it likes.
 */
export class ContextChain {
  readonly edges = new Edges();
  /** Per context: how often it was the last of a path that converted, and of one that did not. */
  readonly conversions = new GrowingSums();
  readonly nulls = new GrowingSums();
  /** Per context its latest channel. */
  readonly last: number[] = [NO_CHANNEL];
  private readonly depth: number[] = [0];
  /** Per context the one without its oldest channel. */
  private readonly suffix: number[] = [START];

  constructor(private readonly order: number) {}

  get contexts(): number {
    return this.last.length;
  }

  add({ channels, length, conversions, nulls }: NumberedPath): void {
    const weight = conversions + nulls;
    if (weight === 0) return;
    const { edges } = this;
    let context = START;
    for (let index = 0; index < length; index += 1) {
      const edge = this.step(context, channels[index]!);
      edges.count[edge]! += weight;
      context = edges.to[edge]!;
    }
    this.conversions.add(context, conversions);
    this.nulls.add(context, nulls);
  }

  private step(from: number, channel: number): number {
    const known = this.edges.find(from, channel);
    return known >= 0 ? known : this.newStep(from, channel);
  }

  private newStep(from: number, channel: number): number {
    const { edges, depth, suffix } = this;
    // Made first: taking in an edge may move all others.
    const parallel = from === START ? null : this.step(suffix[from]!, channel);
    const shorter = parallel === null ? START : edges.to[parallel]!;
    if (depth[from] === this.order) return edges.insert(from, channel, shorter);
    const context = this.last.push(channel) - 1;
    depth.push(depth[from]! + 1);
    suffix.push(shorter);
    return edges.insert(from, channel, context);
  }
}
