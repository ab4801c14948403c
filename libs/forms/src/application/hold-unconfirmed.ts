import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { OfferHolds } from '#leads';
import type { OfferHolder } from '#leads';
import { unconfirmedOf } from '../persistence/consents.js';

/** Leads of forms that say so stay with marketing until their address is confirmed. */
@Injectable()
export class HoldUnconfirmed implements OfferHolder, OnModuleInit {
  constructor(private readonly holds: OfferHolds) {}

  onModuleInit(): void {
    this.holds.use(this);
  }

  heldOf(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<ReadonlySet<string>> {
    return unconfirmedOf(tx, workspaceId, leadIds);
  }
}
