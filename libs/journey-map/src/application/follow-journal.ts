import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Readers } from '#journal';
import type { Reader } from '#journal';
import { SECOND_MS } from '#kernel';
import { changesWalk } from '../domain/walk.js';
import { recomputeWalks } from './recompute-walks.js';
import { takeTouchedLeads } from './touched-leads.js';

/** Names the cursor of the map: a figure is of the journal up to it. */
export const MAP_READER = 'journey-map';

/** Walks the ways of leads anew whenever something happens to them, or to the touches they begin with; marks, sums and cursor commit together. */
@Injectable()
export class FollowJournal implements Reader, OnModuleInit {
  readonly name = MAP_READER;
  readonly gatherMs = 2 * SECOND_MS;

  constructor(private readonly readers: Readers) {}

  onModuleInit(): void {
    this.readers.register(this);
  }

  async read(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const last = entries.at(-1)?.position;
    if (last === undefined || last === null) return;
    const leadIds = entries.filter(changesWalk).flatMap(({ leadId }) => (leadId === null ? [] : [leadId]));
    const touched = await takeTouchedLeads(tx, workspaceId);
    await recomputeWalks(tx, workspaceId, [...leadIds, ...touched.leadIds], last);
  }
}
