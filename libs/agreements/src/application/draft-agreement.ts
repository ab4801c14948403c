import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { invalidField, newId } from '#kernel';
import { insertVersion } from '../persistence/drafts.js';
import { insertAgreement } from '../persistence/versions.js';
import type { By } from './by.js';
import { SealWording } from './seal-wording.js';
import type { Wording } from './seal.js';
import { versionEntry } from './version-entry.js';

export interface DraftedVersion {
  readonly agreementId: string;
  readonly versionId: string;
  readonly version: number;
}

/** Writes the first version of a new agreement, as a draft. */
@Injectable()
export class DraftAgreement {
  constructor(
    private readonly journal: Journal,
    private readonly sealing: SealWording,
  ) {}

  /** @throws AppError `agreement/name-required`, `terms/invalid`, `calendar/invalid`, `agreement/unknown-calendar` */
  async run(tx: Tx, by: By, draft: Wording & { readonly name: string }): Promise<DraftedVersion> {
    const title = draft.name.trim();
    if (title === '') throw invalidField('agreement/name-required', '/name', 'Give the agreement a name.');
    const [agreementId, versionId] = [newId<'agreement'>(), newId<'agreement-version'>()];
    const { workspaceId, memberId } = by;
    const sealed = await this.sealing.run(tx, workspaceId, draft);
    await insertAgreement(tx, { workspaceId, id: agreementId, title });
    await insertVersion(tx, workspaceId, {
      ...{ id: versionId, agreementId, ...sealed, createdBy: memberId },
      ...{ basedOn: null, note: draft.note ?? null },
    });
    const of = { agreementId, versionId, version: 1 };
    await this.journal.append(tx, workspaceId, [
      versionEntry('agreement.drafted', by, await databaseInstant(tx), of),
    ]);
    return of;
  }
}
