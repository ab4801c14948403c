import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, invalidField, newId } from '#kernel';
import type { AgreementVersionRow } from '../persistence/agreement-version.row.js';
import { insertVersion } from '../persistence/drafts.js';
import { findAgreement, versionsOf } from '../persistence/versions.js';
import { missingAgreement } from './by.js';
import type { By } from './by.js';
import type { DraftedVersion } from './draft-agreement.js';
import { SealWording } from './seal-wording.js';
import type { Wording } from './seal.js';
import { versionEntry } from './version-entry.js';

/** Another wording of an agreement. */
export interface NextWording extends Wording {
  /** Number of the version it is written from; the latest unless told. */
  readonly basedOn?: number | undefined;
}

/** Writes another version of an agreement: a counter-proposal, or an amendment of what is in force. */
@Injectable()
export class DraftVersion {
  constructor(
    private readonly journal: Journal,
    private readonly sealing: SealWording,
  ) {}

  /**
   * @throws AppError `agreement/missing`, `agreement/ended`, `agreement/based-on`, `terms/invalid`, `calendar/invalid`,
   *   `agreement/unknown-calendar`
   */
  async run(tx: Tx, by: By, agreementId: string, wording: NextWording): Promise<DraftedVersion> {
    const { workspaceId, memberId: createdBy } = by;
    const agreement = await findAgreement(tx, workspaceId, agreementId);
    if (!agreement) throw missingAgreement(agreementId);
    if (agreement.endedAt)
      throw new AppError('conflict', 'agreement/ended', 'This agreement has ended; draft a new one.');
    const base = baseOf(await versionsOf(tx, workspaceId, agreementId), wording.basedOn);
    const sealed = await this.sealing.run(tx, workspaceId, wording, base);
    const versionId = newId<'agreement-version'>();
    const version = await insertVersion(tx, workspaceId, {
      ...{ id: versionId, agreementId, createdBy, ...sealed },
      ...{ basedOn: base?.number ?? null, note: wording.note ?? null },
    });
    if (version === undefined) throw missingAgreement(agreementId);
    const of = { agreementId, versionId, version };
    await this.journal.append(tx, workspaceId, [
      versionEntry('agreement.drafted', by, await databaseInstant(tx), of),
    ]);
    return of;
  }
}

function baseOf(
  versions: readonly AgreementVersionRow[],
  basedOn: number | undefined,
): AgreementVersionRow | undefined {
  const base =
    basedOn === undefined ? versions.at(-1) : versions.find((version) => version.number === basedOn);
  if (base || basedOn === undefined) return base;
  throw invalidField('agreement/based-on', '/basedOn', 'Name a version of this agreement.');
}
