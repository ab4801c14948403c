import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { Json } from '#kernel';

/** One row that is not what the journal says. */
export interface Difference {
  /** Which table or rule. */
  readonly of: string;
  readonly key: Json;
  /** What the journal gives; null when the row should not be there. */
  readonly expected: Json;
  /** What is there; null when it is missing. */
  readonly found: Json;
}

export interface Verified {
  /** How many rows of what were compared. */
  readonly checked: Readonly<Record<string, number>>;
  readonly differences: readonly Difference[];
  /** How many differences there are in all, when not all are listed. */
  readonly differenceCount?: number;
  /** Deadlines that have passed and that nobody was told of yet: no difference, but not silent either. */
  readonly dueUnannounced?: readonly Json[];
}

/** Recomputes something from the journal, up to a position, and compares; it only reads. */
export interface Verification {
  readonly name: string;
  run(tx: Tx, workspaceId: string, upTo: number): Promise<Verified>;
}

/** Everything that can be recomputed. Parts that own a projection of their own are added where the application is put together. */
@Injectable()
export class Verifications {
  private readonly registered = new Map<string, Verification>();

  /** @throws Error when the name is taken */
  register(verification: Verification): void {
    if (this.registered.has(verification.name))
      throw new Error(`Two verifications are called “${verification.name}”.`);
    this.registered.set(verification.name, verification);
  }

  all(): readonly Verification[] {
    return [...this.registered.values()];
  }
}
