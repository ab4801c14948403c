import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '#database';
import { MINUTE_MS } from '#kernel';
import { Rounds } from '#rounds';
import { ExpireRegistrations } from './expire-registrations.js';

/** One process at a time looks in all workspaces for protections that end. */
@Injectable()
export class ExpireRegularly implements OnApplicationBootstrap {
  constructor(
    private readonly rounds: Rounds,
    private readonly database: Database,
    private readonly expiring: ExpireRegistrations,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      name: 'registrations',
      everyMs: MINUTE_MS,
      failure: 'Protections could not be ended; the next look tries again.',
      visit: (workspaceId) =>
        this.database.withWorkspace(workspaceId, (tx) => this.expiring.run(tx, workspaceId)),
    });
  }
}
