import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Readers } from '#journal';
import type { Reader } from '#journal';
import { companiesOfPersons } from '#people';
import { dealsOfLeads } from '#revenue';
import { affectedBy } from '../domain/affected.js';
import type { Affected } from '../domain/affected.js';
import { conversionsWith } from '../persistence/conversions.js';
import { takeTouchChanges } from '../persistence/touch-changes.js';
import { recomputeConversions } from './recompute-conversions.js';

/** Names the cursor of credit: a figure is of the journal up to it. */
export const CREDIT_READER = 'attribution';

/** Notes of changed touches that are taken up at a time. */
export const NOTES = 1_000;

/** Credits deals anew whenever something happens that their credit depends on; rows, sums and cursor commit together. */
@Injectable()
export class FollowJournal implements Reader, OnModuleInit {
  readonly name = CREDIT_READER;

  constructor(private readonly readers: Readers) {}

  onModuleInit(): void {
    this.readers.register(this);
  }

  async read(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const { personIds } = await takeTouchChanges(tx, workspaceId, NOTES);
    const affected = affectedBy(entries);
    const persons = [...new Set([...affected.persons, ...personIds])];
    await recomputeConversions(
      tx,
      workspaceId,
      await dealsAffected(tx, workspaceId, { ...affected, persons }),
    );
  }
}

/** The deals whose credit depends on these. */
export async function dealsAffected(tx: Tx, workspaceId: string, of: Affected): Promise<string[]> {
  const { deals, leads, persons } = of;
  if (leads.length === 0 && persons.length === 0) return [...deals];
  const companies = await companiesOfPersons(tx, workspaceId, persons);
  const known = await conversionsWith(tx, workspaceId, { persons, companies, leads });
  return [...deals, ...known, ...(await dealsOfLeads(tx, workspaceId, leads))];
}
