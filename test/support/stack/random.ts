import { Random as Draws } from '../../../libs/sla/src/test-support/random.js';

/** Draws that the seed alone decides, the same on every machine. */
export class Random extends Draws {
  constructor(private readonly seed: number) {
    super(seed);
  }

  /** A whole number between the two, both of them included. */
  int(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  bytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => this.below(256)));
  }

  /** Draws of their own for one part of a course, whatever its other parts draw. */
  fork(label: string | number): Random {
    let mixed = this.seed | 0;
    for (const character of String(label)) mixed = (Math.imul(mixed, 31) + character.charCodeAt(0)) | 0;
    return new Random(mixed);
  }
}
