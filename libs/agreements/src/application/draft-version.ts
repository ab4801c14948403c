import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, newId } from '#kernel';
import { findAgreement, insertVersion, versionsOf } from '../persistence/versions.js';
import { missingAgreement } from './by.js';
import type { By } from './by.js';
import type { DraftedVersion } from './draft-agreement.js';
import { seal } from './seal.js';
import type { Wording } from './seal.js';
import { versionEntry } from './version-entry.js';

/** Writes another version of an agreement: a counter-proposal, or an amendment of what is in force. */
@Injectable()
export class DraftVersion {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `agreement/missing`, `agreement/ended`, `terms/invalid`, `calendar/invalid` */
  async run(tx: Tx, by: By, agreementId: string, wording: Wording): Promise<DraftedVersion> {
    const agreement = await findAgreement(tx, by.workspaceId, agreementId);
    if (!agreement) throw missingAgreement(agreementId);
    if (agreement.endedAt)
      throw new AppError('conflict', 'agreement/ended', 'This agreement has ended; draft a new one.');
    const earlier = (await versionsOf(tx, by.workspaceId, agreementId)).at(-1);
    const sealed = seal(wording, earlier?.calendars);
    const versionId = newId<'agreement-version'>();
    const version = await insertVersion(tx, by.workspaceId, {
      ...{ id: versionId, agreementId, createdBy: by.memberId },
      ...sealed,
    });
    if (version === undefined) throw missingAgreement(agreementId);
    const of = { agreementId, versionId, version };
    await this.journal.append(tx, by.workspaceId, [
      versionEntry('agreement.drafted', by, await databaseInstant(tx), of),
    ]);
    return of;
  }
}
