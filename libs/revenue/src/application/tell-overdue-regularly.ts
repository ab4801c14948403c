import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '#database';
import { MINUTE_MS } from '#kernel';
import { Rounds } from '#rounds';
import { TellOverdueSteps } from './tell-overdue-steps.js';

/** A day passes by time alone: somebody has to look. */
const EVERY_MS = 5 * MINUTE_MS;

/** One process at a time looks in all workspaces for steps whose day has passed. */
@Injectable()
export class TellOverdueRegularly implements OnApplicationBootstrap {
  constructor(
    private readonly rounds: Rounds,
    private readonly database: Database,
    private readonly telling: TellOverdueSteps,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      name: 'overdue-steps',
      everyMs: EVERY_MS,
      failure: 'Overdue steps could not be told; the next look tries again.',
      visit: (workspaceId) =>
        this.database.withWorkspace(workspaceId, (tx) => this.telling.run(tx, workspaceId)),
    });
  }
}
