import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import { touched } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';

/** Who came to an event came whether or not they are a lead: one that was taken back is no lead of it, and may become one again. */
@Injectable()
export class LetGoOfLeads implements Reactor, OnModuleInit {
  readonly name = 'encounters.taken-back';
  readonly types = ['lead.taken_back'] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const leadIds = entries.map(({ subjectId }) => subjectId);
    await touched(tx, LET_GO, [workspaceId, leadIds]);
  }
}

/** $1 workspace, $2 leads. */
const LET_GO = `
  update event_attendance set lead_id = null where workspace_id = $1 and lead_id = any($2::uuid[])`;
