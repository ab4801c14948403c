import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { OfferHolds } from '#leads';
import type { OfferHolder } from '#leads';
import { MayWrite } from '#privacy';
import type { UnprovenAddresses } from '#privacy';
import { unconfirmedOf } from '../persistence/consents.js';

/**
 * Leads of forms that say so stay with marketing until their address is confirmed. To a lead that a form with a confirmation made nobody
 * writes before, whatever the form says: the address may be anybody's.
 */
@Injectable()
export class HoldUnconfirmed implements OfferHolder, UnprovenAddresses, OnModuleInit {
  constructor(
    private readonly holds: OfferHolds,
    private readonly mayWrite: MayWrite,
  ) {}

  onModuleInit(): void {
    this.holds.use(this);
    this.mayWrite.use(this);
  }

  heldOf(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<ReadonlySet<string>> {
    return unconfirmedOf(tx, workspaceId, leadIds);
  }

  unprovenOf(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<ReadonlySet<string>> {
    return unconfirmedOf(tx, workspaceId, leadIds, 'is_new');
  }
}
