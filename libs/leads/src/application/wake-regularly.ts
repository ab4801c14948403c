import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '#database';
import { SECOND_MS } from '#kernel';
import { Rounds } from '#rounds';
import { WakeLeads } from './wake-leads.js';

/** A snooze ends by time alone: somebody has to look. Clocks run on at their minute, whenever that is. */
const EVERY_MS = 15 * SECOND_MS;

/** One process at a time looks in all workspaces for leads whose snooze is over. */
@Injectable()
export class WakeRegularly implements OnApplicationBootstrap {
  constructor(
    private readonly rounds: Rounds,
    private readonly database: Database,
    private readonly waking: WakeLeads,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      name: 'waking',
      everyMs: EVERY_MS,
      failure: 'Snoozed leads could not be woken; the next look tries again.',
      visit: (workspaceId) =>
        this.database.withWorkspace(workspaceId, (tx) => this.waking.run(tx, workspaceId)),
    });
  }
}
