import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import { Signals } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { takeUpWindows } from '../application/take-up-windows.js';
import { VersionsInForce } from '../application/versions-in-force.js';
import { setWindowsAside, windowsSetAside } from '../persistence/set-aside-windows.js';

/** Acceptance windows stand still while their lead is merged into another, and keep the working days they had left (ruling 19); for good once it is taken back. */
@Injectable()
export class FollowMerges implements Reactor, OnModuleInit {
  readonly name = 'agreements.merges';
  readonly types = ['lead.merged', 'lead.unmerged', 'lead.taken_back'] as const;

  constructor(
    private readonly journal: Journal,
    private readonly versions: VersionsInForce,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    for (const { type, leadId, occurredAt } of entries) {
      if (leadId === null) continue;
      if (type === 'lead.merged' || type === 'lead.taken_back')
        await setWindowsAside(tx, workspaceId, leadId, occurredAt);
      if (type === 'lead.unmerged') await this.takeUp(tx, workspaceId, leadId, occurredAt);
    }
  }

  private async takeUp(tx: Tx, workspaceId: string, leadId: string, at: Date): Promise<void> {
    const windows = await windowsSetAside(tx, workspaceId, leadId);
    const versionOf = await this.versions.load(
      tx,
      workspaceId,
      windows.map(({ versionId }) => versionId),
    );
    await takeUpWindows(tx, { workspaceId, at, signals: this.signals }, windows, versionOf);
  }
}
