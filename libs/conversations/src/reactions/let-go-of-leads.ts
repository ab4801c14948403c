import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import { touched } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';

/** A lead that was taken back is no lead of a conversation any more: it may become one again, and says nothing of who sees it. */
@Injectable()
export class LetGoOfLeads implements Reactor, OnModuleInit {
  readonly name = 'conversations.taken-back';
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
  delete from conversation_lead where workspace_id = $1 and lead_id = any($2::uuid[])`;
