import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { AppError, isId } from '#kernel';
import { leadWithEnded, requireSight, standingLead } from '#leads';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { stirOfLeads } from '../persistence/message-stir.js';

/**
 * Says that messages of a lead came or moved on (`messages/<lead>`): ids and states, no words. Mail comes in and goes out without an
 * entry of its own, so it moves without entries.
 */
@Injectable()
export class MessagesBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'messages';
  readonly movesWithTime = false;
  readonly changesWithoutEntries = true;

  constructor(
    private readonly boards: Boards,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  /** Whoever sees the lead. */
  async authorise(caller: Caller, param: string): Promise<boolean> {
    const { workspaceId } = caller;
    if (!isId(param) || !caller.actions.has('lead.read')) return false;
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const lead = await standingLead(tx, workspaceId, param);
      return lead !== undefined && requireSight(tx, caller, lead).then(() => true, refusal);
    });
  }

  async snapshot(tx: Tx, workspaceId: string, param: string): Promise<Cells> {
    const lead = await standingLead(tx, workspaceId, param);
    if (!lead) return {};
    return stirOfLeads(tx, workspaceId, await leadWithEnded(tx, workspaceId, lead.id));
  }
}

function refusal(error: unknown): false {
  if (error instanceof AppError) return false;
  throw error;
}
