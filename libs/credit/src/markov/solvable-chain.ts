import { START } from './context-chain.js';
import type { ContextChain } from './context-chain.js';

/** A chain as rows of probabilities, contexts that were never visited left without any. Staying in a context is divided out. */
export interface SolvableChain {
  readonly contexts: number;
  readonly channels: number;
  /** Steps of context `c` stand from `rows[c]` up to `rows[c + 1]`. */
  readonly rows: Int32Array;
  readonly targets: Int32Array;
  readonly probabilities: Float64Array;
  /** Probability that the next thing is a conversion. */
  readonly wins: Float64Array;
  /** How often it was entered. */
  readonly visits: Float64Array;
  /** The last channel; for the start, a group of its own behind all channels. */
  readonly groups: Int32Array;
  readonly conversions: number;
  readonly paths: number;
}

export function solvableChain(chain: ContextChain, channels: number): SolvableChain {
  const { edges, contexts, last } = chain;
  const { rows, leaving, order } = rowsOf(chain);
  const targets = new Int32Array(order.length);
  const probabilities = new Float64Array(order.length);
  order.forEach((edge, place) => {
    targets[place] = edges.to[edge]!;
    probabilities[place] = edges.count[edge]! / leaving[edges.from[edge]!]!;
  });
  const wins = new Float64Array(contexts);
  let [conversions, paths] = [0, 0];
  for (let context = 0; context < contexts; context += 1) {
    const won = chain.conversions.at(context);
    if (won > 0) wins[context] = won / leaving[context]!;
    conversions += won;
    paths += won + chain.nulls.at(context);
  }
  const groups = Int32Array.from(last, (channel, context) => (context === START ? channels : channel));
  return {
    ...{ contexts, channels, rows, targets, probabilities, wins, visits: leaving, groups },
    conversions,
    paths,
  };
}

/** Edges by context, how often each context was left for another, and nothing of edges that only name a context. */
function rowsOf({ edges, contexts, conversions, nulls }: ContextChain): {
  readonly rows: Int32Array;
  readonly leaving: Float64Array;
  readonly order: Int32Array;
} {
  const rows = new Int32Array(contexts + 1);
  const leaving = Float64Array.from({ length: contexts }, (_, at) => conversions.at(at) + nulls.at(at));
  const isGone = (edge: number): boolean => edges.count[edge]! > 0 && edges.to[edge] !== edges.from[edge];
  for (let edge = 0; edge < edges.size; edge += 1) {
    if (!isGone(edge)) continue;
    rows[edges.from[edge]! + 1]! += 1;
    leaving[edges.from[edge]!]! += edges.count[edge]!;
  }
  for (let context = 0; context < contexts; context += 1) rows[context + 1]! += rows[context]!;
  const order = new Int32Array(rows[contexts]!);
  const next = rows.slice();
  for (let edge = 0; edge < edges.size; edge += 1) {
    if (!isGone(edge)) continue;
    order[next[edges.from[edge]!]!] = edge;
    next[edges.from[edge]!]! += 1;
  }
  return { rows, leaving, order };
}
