import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { emailsOf, recordsOf } from '#people';
import { mayBeWrittenTo } from '../domain/consent.js';
import { consentsOf } from '../persistence/consents.js';

/** Whoever knows leads whose address nobody has proven. */
export interface UnprovenAddresses {
  /** Those of the leads to which nothing may be written yet. */
  unprovenOf(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Why nothing may be written: the last is an address that is not, or not any more, one of the person. */
export const SILENCES = ['consent-withdrawn', 'address-unconfirmed', 'unknown-address'] as const;
export type Silence = (typeof SILENCES)[number];

interface Addressee {
  readonly leadId: string;
  readonly personId: string | null;
  readonly addresses: readonly string[];
}

/** Whether the person of a lead may be written to: asked when something is written, and again when it leaves. */
@Injectable()
export class MayWrite {
  private unproven: UnprovenAddresses | undefined;

  use(unproven: UnprovenAddresses): void {
    this.unproven = unproven;
  }

  /** Null where nothing is in the way. */
  async silence(
    tx: Tx,
    workspaceId: string,
    { leadId, personId, addresses }: Addressee,
  ): Promise<Silence | null> {
    if (personId === null) return 'unknown-address';
    const known = await emailsOf(tx, workspaceId, personId);
    if (addresses.some((address) => !known.includes(address))) return 'unknown-address';
    const history = await consentsOf(tx, workspaceId, await recordsOf(tx, workspaceId, personId));
    if (!mayBeWrittenTo(history)) return 'consent-withdrawn';
    const unproven = await this.unproven?.unprovenOf(tx, workspaceId, [leadId]);
    return unproven?.has(leadId) ? 'address-unconfirmed' : null;
  }
}
