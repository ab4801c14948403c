import { Injectable } from '@nestjs/common';
import { databaseInstant, violatedConstraint } from '#database';
import type { Tx } from '#database';
import { insertTeam } from '#identity';
import { Journal } from '#journal';
import { AppError, newId } from '#kernel';
import type { By } from '#leads';
import { partnersOf, savePartner } from '../persistence/partners.js';
import type { Partner, PartnerFacts } from '../persistence/partners.js';
import { partnerEntry } from './entries.js';
import { missingPartner } from './partner-errors.js';

export interface NewPartner extends PartnerFacts {
  readonly name: string;
}

/** A partner begins as a team of its own; its people are invited into it as members with the role of partners. */
@Injectable()
export class AddPartner {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `team/name-taken` */
  async run(tx: Tx, by: By, { name, kind, regions, note }: NewPartner): Promise<Partner> {
    const { workspaceId } = by;
    const id = newId<'team'>();
    await insertTeam(tx, workspaceId, { id, name, kind: 'partner' }).catch(refuseTakenName);
    await savePartner(tx, workspaceId, { id, version: 0, kind, regions, note });
    const at = await databaseInstant(tx);
    await this.journal.append(tx, workspaceId, [partnerEntry(by, id, at, 'partner.created', { kind })]);
    const [partner] = await partnersOf(tx, workspaceId, [id]);
    if (!partner) throw missingPartner(id);
    return partner;
  }
}

export function refuseTakenName(error: unknown): never {
  if (violatedConstraint(error) !== 'uq_team_name') throw error;
  throw new AppError('conflict', 'team/name-taken', 'A team has this name already. Choose another name.');
}
