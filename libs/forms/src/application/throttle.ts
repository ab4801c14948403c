import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '#database';
import { MINUTE_MS } from '#kernel';
import { PrivacyKeys } from '#privacy';
import { Rounds } from '#rounds';
import { countOne, forgetCounted } from '../persistence/throttle.js';

/** What one address may do in a minute, with one form, one site or one link. */
const ALLOWED = { form: 10, visit: 120, click: 60 } as const;

/** Whom a bound is for. */
export interface Stranger {
  readonly workspaceId: string;
  readonly kind: keyof typeof ALLOWED;
  /** The form, site or link. */
  readonly of: string;
  /** Of the network. */
  readonly address: string;
}

/** Bounds strangers, all processes together. An address is counted as a hash under a key of the installation, for a minute. */
@Injectable()
export class Throttle implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly keys: PrivacyKeys,
    private readonly rounds: Rounds,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      ...{ name: 'throttle', everyMs: 5 * MINUTE_MS },
      failure: 'What strangers did could not be forgotten; the next look tries again.',
      visit: async (workspaceId) => {
        await this.database.withWorkspace(workspaceId, (tx) => forgetCounted(tx, workspaceId));
        return 0;
      },
    });
  }

  /** Whether this is still within its bounds; each question counts, in a transaction of its own. */
  async admits({ workspaceId, kind, of, address }: Stranger): Promise<boolean> {
    const key = createHmac('sha256', await this.keys.throttle())
      .update(`${kind}\0${of}\0${address}`)
      .digest();
    const points = await this.database.withWorkspace(workspaceId, (tx) => countOne(tx, workspaceId, key));
    return points <= ALLOWED[kind];
  }
}
