import { Inject, Injectable, Optional } from '@nestjs/common';
import { SIDE_STAGES, STAGES } from '#contracts';
import type { TeamKind } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { findTeams, teamIdsOf } from '#identity';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import type { AgreementTerms } from '#sla';
import { partiesOf } from '../domain/party.js';
import type { AgreementVersionRow } from '../persistence/agreement-version.row.js';
import { answerProposals, proposeDraft } from '../persistence/drafts.js';
import { needsLeadership } from '../persistence/signing.js';
import { lockVersion } from '../persistence/versions.js';
import { missingVersion, wrongStatus } from './by.js';
import type { By } from './by.js';
import { METRIC_CODES } from './metric-codes.js';
import { fingerprint } from './seal.js';
import { versionEntry } from './version-entry.js';

/** Lays a draft before the other side; from now on it can be signed, and only it: what lay there before is answered by it. */
@Injectable()
export class ProposeVersion {
  constructor(
    private readonly journal: Journal,
    @Optional() @Inject(METRIC_CODES) private readonly metrics: readonly string[] = [],
  ) {}

  /** @throws AppError `agreement/missing-version`, `agreement/wrong-status`, `agreement/one-sided` */
  async run(tx: Tx, by: By, agreementId: string, number: number): Promise<{ status: 'proposed' }> {
    const { workspaceId } = by;
    const version = await lockVersion(tx, workspaceId, agreementId, number);
    if (!version) throw missingVersion(number);
    if (version.status !== 'draft') throw wrongStatus('Proposing', version.status);
    checkParties(version);
    const at = await databaseInstant(tx);
    const answered = await answerProposals(tx, workspaceId, agreementId, at);
    const terms = this.withDictionary(version.terms);
    const side = await this.sideOf(tx, by, partiesOf(terms));
    const cosigners = (await needsLeadership(tx, workspaceId)) ? ['leadership'] : [];
    const contentHash = fingerprint(terms, version.calendars);
    const proposal = { id: version.id, at, by: by.memberId, side, cosigners, terms, contentHash };
    if (!(await proposeDraft(tx, workspaceId, proposal))) throw wrongStatus('Proposing', version.status);
    const of = { agreementId, versionId: version.id, version: number };
    await this.journal.append(tx, workspaceId, [
      ...answered.map((each) =>
        versionEntry('agreement.answered', by, at, {
          ...{ agreementId, versionId: each.id, version: each.number, byVersion: number },
        }),
      ),
      versionEntry('agreement.proposed', by, at, { ...of, byTeamKind: side }),
    ]);
    return { status: 'proposed' };
  }

  /** Stages and metrics as they are called today are signed with it (ruling 27); without any known, as it was written. */
  private withDictionary(terms: AgreementTerms): AgreementTerms {
    if (this.metrics.length === 0) return terms;
    return { ...terms, dictionary: { stages: [...STAGES, ...SIDE_STAGES], metrics: this.metrics } };
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
  if (partiesOf(terms).length >= 2) return;
  throw new AppError(
    'invalid',
    'agreement/one-sided',
    'An agreement has two sides: add a clause that the other side owes or is owed.',
    { fields: [{ pointer: '/terms/clauses', detail: 'at least two sides that owe or are owed' }] },
  );
}
