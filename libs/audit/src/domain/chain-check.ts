import type { Anchor } from './anchor.js';
import { BEGINNING, hashOf } from './chain.js';
import type { LoggedAct } from './chain.js';

/**
 * What is wrong with the first entry that is not as it was written:
 * - `changed`: it says something else than its hash, or was hashed anew;
 * - `missing`: it was removed, and what followed may have moved up;
 * - `inserted`: it was never written by the log;
 * - `twice`: another has its number;
 * - `rewritten`: the chain holds by itself, but an anchor tells another one; the first wrong entry is one of `number` to `until`;
 * - `truncated`: an anchor tells of it, and the log ends before.
 */
export const FAULTS = ['changed', 'missing', 'inserted', 'twice', 'rewritten', 'truncated'] as const;
export type ChainFaultKind = (typeof FAULTS)[number];

export interface ChainFault {
  readonly kind: ChainFaultKind;
  readonly number: number;
  /** Where the fault is one of several entries: the last of them. */
  readonly until?: number;
}

/** An inserted run longer than this is named by its end. */
const MOST_REMEMBERED = 10_000;

/** Follows the chain of one workspace entry by entry, in the order of their numbers, and names the first that is wrong. */
export class ChainCheck {
  private readonly anchors: readonly Anchor[];
  /** The number under which a hash was met, for telling what was inserted. */
  private readonly met = new Map<string, number>([[BEGINNING, 0]]);
  private last = { number: 0, hash: BEGINNING };
  private held = 0;
  private next = 0;

  /** `anchors`: of this workspace, signatures checked already. */
  constructor(anchors: readonly Anchor[] = []) {
    this.anchors = [...anchors].sort((a, b) => a.number - b.number);
  }

  /** Entries that hold, from the first one on. */
  get checked(): number {
    return this.last.number;
  }

  /** The hash of the last entry that holds. */
  get head(): string {
    return this.last.hash;
  }

  /** The last entry that an anchor confirms; 0 when none does. */
  get confirmed(): number {
    return this.held;
  }

  /** @returns the fault this entry shows, which may lie in the one before; undefined when all is well so far */
  follow(act: LoggedAct): ChainFault | undefined {
    const fault = this.faultOfNumber(act) ?? this.faultOfChain(act) ?? this.faultOfAnchors(act);
    if (fault) return fault;
    this.last = { number: act.number, hash: act.hash };
    this.remember(act);
    return undefined;
  }

  /** After the last entry. */
  end(): ChainFault | undefined {
    const beyond = this.anchors[this.next];
    return beyond && { kind: 'truncated', number: this.last.number + 1, until: this.lastAnchored() };
  }

  private remember({ hash, number }: LoggedAct): void {
    this.met.set(hash, number);
    if (this.met.size > MOST_REMEMBERED)
      for (const oldest of this.met.keys()) return void this.met.delete(oldest);
  }

  private lastAnchored = (): number => this.anchors.at(-1)?.number ?? 0;

  private faultOfNumber({ number }: LoggedAct): ChainFault | undefined {
    if (number <= this.last.number) return { kind: 'twice', number };
    if (number > this.last.number + 1) return { kind: 'missing', number: this.last.number + 1 };
    return undefined;
  }

  private faultOfChain(act: LoggedAct): ChainFault | undefined {
    const isWhole = hashOf(act) === act.hash;
    const isLinked = act.previousHash === this.last.hash;
    if (isWhole && isLinked) return undefined;
    if (isWhole) return { kind: 'changed', number: this.held < act.number - 1 ? act.number - 1 : act.number };
    return this.faultOfPlace(act) ?? { kind: 'changed', number: act.number };
  }

  /** An entry that is whole under another number stood there: something came before it, or was taken away. */
  private faultOfPlace(act: LoggedAct): ChainFault | undefined {
    const after = this.met.get(act.previousHash);
    if (after !== undefined && after < act.number - 1 && hashOf({ ...act, number: after + 1 }) === act.hash)
      return { kind: 'inserted', number: after + 1 };
    return undefined;
  }

  private faultOfAnchors({ number, hash }: LoggedAct): ChainFault | undefined {
    for (; this.anchors[this.next]?.number === number; this.next += 1) {
      if (this.anchors[this.next]?.hash !== hash)
        return { kind: 'rewritten', number: this.held + 1, until: number };
    }
    if (this.anchors[this.next - 1]?.number === number) this.held = number;
    return undefined;
  }
}
