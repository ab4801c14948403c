import { inverseOf } from './inverse.js';
import type { SolvableChain } from './solvable-chain.js';

/**
 * The chain with all contexts of one last channel made one, which is the chain of order 1: small enough to be inverted once.
 * Its answer to what is still wrong carries a correction through whole paths at a stroke, where a sweep goes one step.
 */
export class CoarseChain {
  private readonly size: number;
  private readonly inverse: Float64Array;
  private readonly visits: Float64Array;

  constructor(chain: SolvableChain) {
    this.size = chain.channels + 1;
    this.visits = new Float64Array(this.size);
    chain.groups.forEach((group, context) => (this.visits[group]! += chain.visits[context]!));
    this.inverse = inverseOf({ size: this.size, cells: this.leavings(chain) }).cells;
  }

  /**
   * By group, what to add to the probabilities of its contexts, given what they lack (by group, weighted by visits).
   * A channel that is removed, −1 for none, stays at nothing: Sherman and Morrison strike its row and column out of the inverse.
   */
  correction(lacking: Float64Array, removed: number): Float64Array {
    const { size, inverse, visits } = this;
    const wanted = lacking.map((lack, group) =>
      visits[group] === 0 || group === removed ? 0 : lack / visits[group]!,
    );
    const added = new Float64Array(size);
    for (let row = 0; row < size; row += 1)
      for (let column = 0; column < size; column += 1)
        added[row]! += inverse[row * size + column]! * wanted[column]!;
    if (removed < 0) return added;
    const by = added[removed]! / inverse[removed * size + removed]!;
    for (let row = 0; row < size; row += 1) added[row]! -= by * inverse[row * size + removed]!;
    return added;
  }

  /** I − Q. */
  private leavings({ contexts, rows, targets, probabilities, groups, visits }: SolvableChain): Float64Array {
    const { size } = this;
    const cells = new Float64Array(size * size);
    for (let group = 0; group < size; group += 1) cells[group * size + group] = 1;
    for (let context = 0; context < contexts; context += 1) {
      const [group, visited] = [groups[context]!, visits[context]!];
      for (let place = rows[context]!; place < rows[context + 1]!; place += 1)
        cells[group * size + groups[targets[place]!]!]! -=
          (visited * probabilities[place]!) / this.visits[group]!;
    }
    return cells;
  }
}
