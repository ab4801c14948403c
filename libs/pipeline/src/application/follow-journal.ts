import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Readers } from '#journal';
import type { Reader } from '#journal';
import { dealsOfLeads } from '#revenue';
import { affectedBy } from '../domain/affected.js';
import type { Affected } from '../domain/affected.js';
import { keptOfLeads } from '../persistence/facts.js';
import { recomputeFacts } from './keep-facts.js';

/** Names the cursor of the pipeline: a figure is of the journal up to it. */
export const PIPELINE_READER = 'pipeline';

/** Looks at deals again whenever something happens that their figures depend on; rows and cursor commit together. */
@Injectable()
export class FollowJournal implements Reader, OnModuleInit {
  readonly name = PIPELINE_READER;

  constructor(private readonly readers: Readers) {}

  onModuleInit(): void {
    this.readers.register(this);
  }

  async read(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    await recomputeFacts(tx, workspaceId, await dealsAffected(tx, workspaceId, affectedBy(entries)));
  }
}

/** The deals whose figures depend on these. */
export async function dealsAffected(
  tx: Tx,
  workspaceId: string,
  { deals, leads }: Affected,
): Promise<string[]> {
  if (leads.length === 0) return [...deals];
  const [now, kept] = [await dealsOfLeads(tx, workspaceId, leads), await keptOfLeads(tx, workspaceId, leads)];
  return [...deals, ...now, ...kept];
}
