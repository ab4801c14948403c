import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { LeadRow } from '../persistence/lead.row.js';
import type { Taker } from './next-taker.js';

/** Whoever keeps what partners registered; both run inside the transaction of the command. */
export interface DealProtector {
  /** By company: the partner whose customer it is for now. */
  partnersOf(
    tx: Tx,
    workspaceId: string,
    companyIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>>;
  /** By lead: whom it is offered to before any rule is asked; none for a lead that the partner turned down. */
  takersOf(tx: Tx, workspaceId: string, leads: readonly LeadRow[]): Promise<ReadonlyMap<string, Taker>>;
}

/** Asks the protector that was given by `use`; until then no customer is anybody's. */
@Injectable()
export class DealProtection implements DealProtector {
  private protector: DealProtector | undefined;

  use(protector: DealProtector): void {
    this.protector = protector;
  }

  async partnersOf(
    tx: Tx,
    workspaceId: string,
    companyIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (!this.protector || companyIds.length === 0) return new Map();
    return this.protector.partnersOf(tx, workspaceId, companyIds);
  }

  async takersOf(
    tx: Tx,
    workspaceId: string,
    leads: readonly LeadRow[],
  ): Promise<ReadonlyMap<string, Taker>> {
    if (!this.protector || leads.length === 0) return new Map();
    return this.protector.takersOf(tx, workspaceId, leads);
  }
}
