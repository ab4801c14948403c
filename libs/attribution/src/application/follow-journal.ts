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
import { CONVERSION_STATES } from '../domain/conversion.js';
import { conversionsOfLeads, conversionsWith } from '../persistence/conversions.js';
import { currentSettings } from '../persistence/settings.js';
import { takeTouchChanges } from '../persistence/touch-changes.js';
import { recomputeConversions } from './recompute-conversions.js';
import type { DealsToCredit } from './recompute-conversions.js';

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

/**
 * The deals whose credit depends on these. Milestones of leads matter where the settings make one of them count; what somebody of ours
 * did matters for what was won.
 */
export async function dealsAffected(tx: Tx, workspaceId: string, of: Affected): Promise<DealsToCredit> {
  const leads = [...of.leads, ...(await milestonesThatCount(tx, workspaceId, of.milestones))];
  return {
    touched: await dealsOfPersons(tx, workspaceId, of.persons),
    named: [
      ...of.deals,
      ...(await conversionsOfLeads(tx, workspaceId, leads, CONVERSION_STATES)),
      ...(await dealsOfLeads(tx, workspaceId, leads)),
      ...(await conversionsOfLeads(tx, workspaceId, of.acts, ['won'])),
    ],
  };
}

/** The deals whose touches may be others when touches, records or companies of these are. */
export async function dealsOfPersons(
  tx: Tx,
  workspaceId: string,
  persons: readonly string[],
): Promise<string[]> {
  if (persons.length === 0) return [];
  const companies = await companiesOfPersons(tx, workspaceId, persons);
  return conversionsWith(tx, workspaceId, { persons, companies });
}

async function milestonesThatCount(
  tx: Tx,
  workspaceId: string,
  leads: readonly string[],
): Promise<readonly string[]> {
  if (leads.length === 0) return [];
  const { settings } = await currentSettings(tx, workspaceId);
  return settings.leadMilestone === 'captured' ? [] : leads;
}
