import { Injectable } from '@nestjs/common';
import type { TeamKind } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { findTeams, teamIdsOf } from '#identity';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { partiesOf, unsignable } from '../domain/party.js';
import type { AgreementVersionRow } from '../persistence/agreement-version.row.js';
import { changeStatus, lockVersion } from '../persistence/versions.js';
import { missingVersion, wrongStatus } from './by.js';
import type { By } from './by.js';
import { versionEntry } from './version-entry.js';

/** Lays a draft before the other side; from now on it can be signed. */
@Injectable()
export class ProposeVersion {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `agreement/missing-version`, `agreement/wrong-status`, `agreement/one-sided`, `agreement/unsignable` */
  async run(tx: Tx, by: By, agreementId: string, number: number): Promise<{ status: 'proposed' }> {
    const version = await lockVersion(tx, by.workspaceId, agreementId, number);
    if (!version) throw missingVersion(number);
    checkParties(version);
    const now = await databaseInstant(tx);
    const isMoved = await changeStatus(tx, by.workspaceId, version.id, {
      ...{ from: 'draft', to: 'proposed', stamp: ['proposed_at', now] },
    });
    if (!isMoved) throw wrongStatus('Proposing', version.status);
    const byTeamKind = await this.sideOf(tx, by, partiesOf(version.terms));
    const payload = { agreementId, versionId: version.id, version: number, byTeamKind };
    await this.journal.append(tx, by.workspaceId, [versionEntry('agreement.proposed', by, now, payload)]);
    return { status: 'proposed' };
  }

  /** The party whose team the proposer is in; a connector speaks for the first. */
  private async sideOf(
    tx: Tx,
    { workspaceId, memberId }: By,
    parties: readonly TeamKind[],
  ): Promise<TeamKind> {
    const first = parties[0] ?? 'marketing';
    if (memberId === null) return first;
    const own = await teamIdsOf(tx, workspaceId, memberId);
    const teams = (await findTeams(tx, workspaceId)).filter(({ id }) => own.includes(id));
    return teams.find(({ kind }) => parties.includes(kind))?.kind ?? teams[0]?.kind ?? first;
  }
}

function checkParties({ terms }: AgreementVersionRow): void {
  if (partiesOf(terms).length < 2)
    throw new AppError(
      'invalid',
      'agreement/one-sided',
      'An agreement has two sides: add a clause that the other side owes or is owed.',
      { fields: [{ pointer: '/terms/clauses', detail: 'at least two sides that owe or are owed' }] },
    );
  const nobodys = unsignable(terms);
  if (nobodys.length > 0)
    throw new AppError(
      'invalid',
      'agreement/unsignable',
      `Nobody can sign for ${nobodys.join(', ')}; name marketing, sales or leadership instead.`,
      { facts: { sides: nobodys } },
    );
}
