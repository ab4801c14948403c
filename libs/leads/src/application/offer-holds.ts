import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';

/** Whoever knows leads that are not to be handed over yet; runs inside the transaction of the command. */
export interface OfferHolder {
  /** Those of the leads that have to wait. */
  heldOf(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Asks the holder that was given by `use`; until then no lead waits. */
@Injectable()
export class OfferHolds implements OfferHolder {
  private holder: OfferHolder | undefined;

  use(holder: OfferHolder): void {
    this.holder = holder;
  }

  async heldOf(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (!this.holder || leadIds.length === 0) return new Set();
    return this.holder.heldOf(tx, workspaceId, leadIds);
  }
}
