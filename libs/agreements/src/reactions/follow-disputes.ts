import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { KeepDisputeWindows } from '../application/keep-dispute-windows.js';
import { endDisputeWindow, setDisputesAside } from '../persistence/dispute-windows.js';

/**
 * Every dispute has a window, whether or not it moved a credit: it ends with the settlement, stands still while its lead is merged into
 * another, and is told when it closes (ruling 14).
 *
 * Registered after `FollowLeads`: what a fact makes of a lead's credits, a lead counted only now included, is there when the clocks of its
 * dispute are asked for.
 */
@Injectable()
export class FollowDisputes implements Reactor, OnModuleInit {
  readonly name = 'agreements.disputes';
  readonly types = [
    'handover.disputed',
    'handover.settled',
    'lead.merged',
    'lead.taken_back',
    'lead.unmerged',
  ] as const;

  constructor(
    private readonly journal: Journal,
    private readonly windows: KeepDisputeWindows,
  ) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) await this.follow(tx, workspaceId, entry);
  }

  private async follow(tx: Tx, workspaceId: string, entry: Entry): Promise<void> {
    const { leadId, occurredAt } = entry;
    if (leadId === null) return;
    if (entry.type === 'handover.disputed') await this.windows.open(tx, workspaceId, entry);
    if (entry.type === 'handover.settled')
      await endDisputeWindow(tx, workspaceId, entry.payload.handoverId, occurredAt);
    if (entry.type === 'lead.merged' || entry.type === 'lead.taken_back')
      await setDisputesAside(tx, workspaceId, leadId, occurredAt);
    if (entry.type === 'lead.unmerged') await this.windows.takeUp(tx, workspaceId, leadId, occurredAt);
  }
}
