import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Readers } from '#journal';
import type { Reader } from '#journal';
import { ScoreLeads } from '../application/score-leads.js';

/** Scores leads that came or came again, after the commit, so that no capture waits for it. */
@Injectable()
export class ScoreArrivals implements Reader, OnModuleInit {
  readonly name = 'qualification.scores';

  constructor(
    private readonly readers: Readers,
    private readonly scoring: ScoreLeads,
  ) {}

  onModuleInit(): void {
    this.readers.register(this);
  }

  async read(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const came = entries.filter(({ type }) => type === 'lead.captured' || type === 'lead.enriched');
    const leadIds = [...new Set(came.map(({ subjectId }) => subjectId))];
    if (leadIds.length > 0)
      await this.scoring.tell(tx, workspaceId, leadIds, await databaseInstant(tx), 'arrival');
  }
}
