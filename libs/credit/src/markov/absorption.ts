import { refuse } from '../checks.js';
import { CoarseChain } from './coarse-chain.js';
import { START } from './context-chain.js';
import { Directions } from './directions.js';
import type { SolvableChain } from './solvable-chain.js';

/** For nothing removed. */
export const NONE = -1;

/** Share of the probability of converting by which an answer may be wrong. */
const TOLERANCE = 1e-13;
/** Below so many times the arithmetic’s own error nothing more is to be had. */
const ROUNDING = 16 * Number.EPSILON;
/** A round of steps that brings less than this is helped by more sweeps. */
const POOR = 0.1;
const MOST_SWEEPS = 16_384;
/** Where rounding keeps the bound from falling any more, so near is near enough. */
const SETTLED = 1e-10;

/**
 * Probability that a walk from the start converts without ever coming to a channel: coming there ends it.
 * No simulation: the linear equations are solved by conjugate residuals (Eisenstat, Elman and Schultz 1983), each step guessed by the
 * chain of order 1 and Gauss-Seidel sweeps, until what is lacking, summed over visits, bounds the error by 1e-13 of the probability for
 * nothing removed, or by what doubles can tell apart.
 */
export class Absorption {
  private readonly coarse: CoarseChain;

  constructor(private readonly chain: SolvableChain) {
    this.coarse = new CoarseChain(chain);
  }

  /** Throws `credit/unsolved` should the equations resist, which none has been seen to. */
  probability(removed: number): number {
    const found = new Float64Array(this.chain.contexts);
    let before = Infinity;
    for (let sweeps = 1; sweeps <= MOST_SWEEPS;) {
      const lacking = this.lackingOf(found, removed);
      const bound = this.boundOf(lacking);
      const isSettled = bound > before / 2 && bound <= SETTLED * this.chain.conversions;
      if (isSettled || this.isEnough(bound, found)) return found[START]!;
      if (bound > POOR * before) sweeps *= 2;
      before = bound;
      this.approach(found, lacking, removed, sweeps);
    }
    return refuse('unsolved', 'The chain of these paths cannot be solved; ask for a lower order.');
  }

  /** One round of steps, each at right angles to those before. What lacks is carried along, and made anew after the round. */
  private approach(found: Float64Array, lacking: Float64Array, removed: number, sweeps: number): void {
    const directions = new Directions(this.chain.visits);
    while (!directions.isFull) {
      const step = this.guess(lacking, removed, sweeps);
      if (!directions.take(step, this.effectOf(step, removed), found, lacking)) return;
      if (this.isEnough(this.boundOf(lacking), found)) return;
    }
  }

  /** Nearly what solves the equations for what lacks. */
  private guess(lacking: Float64Array, removed: number, sweeps: number): Float64Array {
    const { groups, visits, channels } = this.chain;
    const byGroup = new Float64Array(channels + 1);
    for (let context = 0; context < lacking.length; context += 1)
      byGroup[groups[context]!]! += visits[context]! * lacking[context]!;
    const added = this.coarse.correction(byGroup, removed);
    const step = new Float64Array(lacking.length);
    for (let context = 0; context < step.length; context += 1)
      if (groups[context] !== removed) step[context] = added[groups[context]!]!;
    for (let sweep = 0; sweep < sweeps; sweep += 1) this.sweep(step, lacking, removed, sweep % 2 === 1);
    return step;
  }

  private sweep(step: Float64Array, wanted: Float64Array, removed: number, isForward: boolean): void {
    const { groups } = this.chain;
    const last = step.length - 1;
    for (let at = 0; at <= last; at += 1) {
      const context = isForward ? at : last - at;
      if (groups[context] !== removed) step[context] = wanted[context]! + this.ahead(step, context);
    }
  }

  /** What the contexts that one leads to have, by the probabilities of going there. */
  private ahead(values: Float64Array, context: number): number {
    const { rows, targets, probabilities } = this.chain;
    let sum = 0;
    for (let place = rows[context]!, end = rows[context + 1]!; place < end; place += 1)
      sum += probabilities[place]! * values[targets[place]!]!;
    return sum;
  }

  /** How much of what lacks a step takes away. */
  private effectOf(step: Float64Array, removed: number): Float64Array {
    const { groups } = this.chain;
    return step.map((value, context) =>
      groups[context] === removed ? 0 : value - this.ahead(step, context),
    );
  }

  private lackingOf(found: Float64Array, removed: number): Float64Array {
    const { wins, groups } = this.chain;
    return found.map((value, context) =>
      groups[context] === removed ? 0 : wins[context]! + this.ahead(found, context) - value,
    );
  }

  /** A walk visits each context at most as often as paths did: visits times lack bound the error, times the number of paths. */
  private boundOf(lacking: Float64Array): number {
    const { visits } = this.chain;
    let bound = 0;
    for (let context = 0; context < lacking.length; context += 1)
      bound += visits[context]! * Math.abs(lacking[context]!);
    return bound;
  }

  private isEnough(bound: number, found: Float64Array): boolean {
    const { visits, conversions } = this.chain;
    if (bound <= TOLERANCE * conversions) return true;
    let flow = 0;
    for (let context = 0; context < found.length; context += 1)
      flow += visits[context]! * Math.abs(found[context]!);
    return bound <= ROUNDING * flow;
  }
}
