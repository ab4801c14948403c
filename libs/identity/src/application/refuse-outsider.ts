import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { AppError } from '#kernel';
import { networkOf } from '../domain/visit.js';
import { noteRefusal } from '../persistence/credentials.js';

/** A process asks whether to tell of a key no more often than this (ms). */
const ASKED_EVERY_MS = 60_000;
const MOST_KEYS = 10_000;

/** Refuses keys outside their networks, and tells the audit log: once an hour for each key, however often it is tried. */
@Injectable()
export class RefuseOutsider {
  private readonly asked = new Map<string, number>();

  constructor(private readonly database: Database) {}

  /** @throws AppError `key/network` */
  async refuse(caller: Caller, address: string): Promise<never> {
    if (this.isTimeToAsk(caller.credentialId)) await this.tell(caller, address);
    throw new AppError(
      'forbidden',
      'key/network',
      'This key is of use from certain networks only, and the request comes from another. Whoever manages the keys can name its network.',
    );
  }

  private isTimeToAsk(id: string): boolean {
    const now = performance.now();
    if (now - (this.asked.get(id) ?? -Infinity) < ASKED_EVERY_MS) return false;
    if (this.asked.size >= MOST_KEYS) this.asked.clear();
    this.asked.set(id, now);
    return true;
  }

  /** By the network, not the address: who it was is somebody's affair. */
  private tell(caller: Caller, address: string): Promise<void> {
    const { credentialId: id } = caller;
    return this.database.withRole('accounts', async (tx) => {
      if (!(await noteRefusal(tx, id))) return;
      await recordActOf(tx, caller, {
        ...{ action: 'key.refused', subject: { kind: 'key', id } },
        facts: { network: networkOf(address) },
      });
    });
  }
}
