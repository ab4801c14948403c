import { Injectable } from '@nestjs/common';
import type { Entry } from '#contracts';
import { Signals } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { entriesOfLead } from '#journal';
import { clockOf, ownClock } from '../domain/dispute-clock.js';
import type { DisputeClock } from '../domain/dispute-clock.js';
import { disputeWindowOf } from '../domain/dispute-window.js';
import {
  disputesSetAside,
  openDisputeAgain,
  openDisputeWindow,
  versionsOfDispute,
} from '../persistence/dispute-windows.js';
import { insertDue } from '../persistence/due.js';
import { VersionsInForce } from './versions-in-force.js';

/** Gives disputes their windows, and lets those go on that stood still. */
@Injectable()
export class KeepDisputeWindows {
  constructor(
    private readonly versions: VersionsInForce,
    private readonly signals: Signals,
  ) {}

  async open(tx: Tx, workspaceId: string, entry: Entry<'handover.disputed'>): Promise<void> {
    const leadId = entry.leadId ?? '';
    const { handoverId, lead } = entry.payload;
    const of = { handoverId, leadId, episode: lead.episode };
    const clocks = await this.clocks(tx, workspaceId, await versionsOfDispute(tx, workspaceId, of));
    const window = disputeWindowOf(entry, await entriesOfLead(tx, workspaceId, leadId), clocks);
    if (await openDisputeWindow(tx, workspaceId, window))
      await this.remind(tx, workspaceId, handoverId, window.closesAt);
  }

  /** The windows of a lead that is itself again go on, with the working days they had left (ruling 19). */
  async takeUp(tx: Tx, workspaceId: string, leadId: string, at: Date): Promise<void> {
    for (const { handoverId, versionId, closesAt, setAsideAt } of await disputesSetAside(
      tx,
      workspaceId,
      leadId,
    )) {
      const [clock] = await this.clocks(tx, workspaceId, versionId === null ? [] : [versionId]);
      if (!clock) continue;
      const stood = { from: setAsideAt.getTime(), to: at.getTime() };
      const closes = clock.closesAfterPause(closesAt.getTime(), stood);
      await openDisputeAgain(tx, workspaceId, handoverId, new Date(closes));
      await this.remind(tx, workspaceId, handoverId, closes);
    }
  }

  /** Those of these versions; where there are none, the product's own. */
  private async clocks(tx: Tx, workspaceId: string, versionIds: readonly string[]): Promise<DisputeClock[]> {
    if (versionIds.length === 0) return [ownClock((await thisWorkspace(tx)).zone)];
    const versionOf = await this.versions.load(tx, workspaceId, versionIds);
    return versionIds.map((versionId) => clockOf(versionOf(versionId)));
  }

  private remind(tx: Tx, workspaceId: string, subjectId: string, at: number): Promise<void> {
    return insertDue(tx, workspaceId, [{ at, subjectKind: 'dispute', subjectId }], this.signals);
  }
}
