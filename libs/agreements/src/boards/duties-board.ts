import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells, Entry } from '#contracts';
import type { Tx } from '#database';
import { isId } from '#kernel';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { VersionsInForce } from '../application/versions-in-force.js';
import { dutyCells, runningAt } from './duty-cells.js';
import {
  countOwnDuties,
  keepVersions,
  saveStandingDuties,
  standingDutiesOf,
  standingVersions,
} from './standing-duties.js';
import { STANDING_TYPES, StandingBook } from './standing-duty.js';

const isOfVersion = ({ type }: Entry): boolean =>
  type === 'agreement.activated' || type === 'agreement.ended';

/** How one member keeps their own duties in the present period: `duties/<member>`. */
@Injectable()
export class DutiesBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'duties';
  /** At midnight a new period may begin. */
  readonly movesWithTime = true;

  constructor(
    private readonly boards: Boards,
    private readonly versions: VersionsInForce,
  ) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  /** One's own; those of others are for who sees all leads and what is promised about them. */
  authorise({ actions, memberId }: Caller, param: string): boolean {
    if (!isId(param)) return false;
    return param === memberId || (actions.has('lead.read:all') && actions.has('agreement.read'));
  }

  /** As many statements for a thousand entries as for one. */
  async fold(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    await keepVersions(tx, workspaceId, entries.filter(isOfVersion));
    const facts = entries.filter(({ type }) => STANDING_TYPES.has(type));
    if (facts.length === 0) return;
    const versionIds = facts.flatMap(({ payload }) => ('versionId' in payload ? payload.versionId : []));
    const versionOf = await this.versions.load(tx, workspaceId, versionIds);
    const leadIds = [...new Set(facts.flatMap(({ leadId }) => leadId ?? []))];
    const loaded = await standingDutiesOf(tx, workspaceId, leadIds);
    const book = new StandingBook(loaded, (versionId, at) => versionOf(versionId).dayOf(at));
    for (const fact of facts) book.fold(fact);
    await saveStandingDuties(tx, workspaceId, book.changes());
  }

  /** A duty of the lead's level may be anybody's own by now; one of an owner's level is its owner's. */
  concerns(entries: readonly Entry[], param: string): boolean {
    return entries.some((entry) => {
      if (isOfVersion(entry)) return true;
      if (!STANDING_TYPES.has(entry.type)) return false;
      const { payload } = entry;
      return !('ownerId' in payload && payload.ownerId !== null) || payload.ownerId === param;
    });
  }

  async snapshot(tx: Tx, workspaceId: string, param: string, asOf: Date): Promise<Cells> {
    const versions = await standingVersions(tx, workspaceId);
    const versionIds = versions.map(({ versionId }) => versionId);
    const versionOf = await this.versions.load(tx, workspaceId, versionIds);
    const running = runningAt(versions, versionOf, asOf.getTime());
    const periods = running.map(({ version, period: { startOn, endOn } }) => ({
      agreementId: version.content.agreementId,
      ...{ startOn, endOn },
    }));
    return dutyCells(running, await countOwnDuties(tx, workspaceId, param, periods));
  }
}
