import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { By } from '#leads';
import { partnersOf, renameTeam, savePartner } from '../persistence/partners.js';
import type { Partner } from '../persistence/partners.js';
import { refuseTakenName } from './add-partner.js';
import type { NewPartner } from './add-partner.js';
import { partnerEntry } from './entries.js';
import { missingPartner, stalePartner } from './partner-errors.js';

/** What is left out stays as it is. */
export type PartnerChange = Partial<NewPartner>;

/** Says anew what is known of a partner. */
@Injectable()
export class ChangePartner {
  constructor(private readonly journal: Journal) {}

  /** `seen`: the version that was looked at, if any. @throws AppError `partner/missing`, `partner/stale`, `team/name-taken` */
  async run(tx: Tx, by: By, id: string, change: PartnerChange, seen?: number): Promise<Partner> {
    const { workspaceId } = by;
    const [before] = await partnersOf(tx, workspaceId, [id]);
    if (!before) throw missingPartner(id);
    if (seen !== undefined && seen !== before.version) throw stalePartner();
    const { kind = before.kind, regions = before.regions, note = before.note, name } = change;
    const saved = { id, version: before.version, kind, regions, note };
    if (!(await savePartner(tx, workspaceId, saved))) throw stalePartner();
    if (name !== undefined) await renameTeam(tx, workspaceId, id, name).catch(refuseTakenName);
    const at = await databaseInstant(tx);
    await this.journal.append(tx, workspaceId, [partnerEntry(by, id, at, 'partner.changed', { kind })]);
    const [after] = await partnersOf(tx, workspaceId, [id]);
    return after ?? before;
  }
}
