import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { updateDraft } from '../persistence/drafts.js';
import { lockVersion } from '../persistence/versions.js';
import { missingVersion, wrongStatus } from './by.js';
import type { By } from './by.js';
import { SealWording } from './seal-wording.js';
import type { Wording } from './seal.js';
import { versionEntry } from './version-entry.js';

/** Says a draft anew. What was proposed never changes: it is answered by another version. */
@Injectable()
export class RedraftVersion {
  constructor(
    private readonly journal: Journal,
    private readonly sealing: SealWording,
  ) {}

  /**
   * Calendars that are left out stay as they were; a note that is left out, too.
   * @param revision what the caller last saw
   * @throws AppError `agreement/missing-version`, `agreement/wrong-status`, `agreement/stale`, `terms/invalid`, `calendar/invalid`,
   *   `agreement/unknown-calendar`
   */
  async run(
    tx: Tx,
    by: By,
    { agreementId, number }: { readonly agreementId: string; readonly number: number },
    revision: number,
    wording: Wording,
  ): Promise<{ revision: number }> {
    const { workspaceId } = by;
    const version = await lockVersion(tx, workspaceId, agreementId, number);
    if (!version) throw missingVersion(number);
    if (version.status !== 'draft') throw wrongStatus('Changing', version.status);
    const sealed = await this.sealing.run(tx, workspaceId, wording, version);
    const { id, note } = version;
    const next = await updateDraft(tx, workspaceId, {
      ...{ id, revision, ...sealed },
      note: wording.note === undefined ? note : wording.note,
    });
    if (next === undefined) throw stale(version.revision);
    const payload = { agreementId, versionId: id, version: number, revision: next };
    await this.journal.append(tx, workspaceId, [
      versionEntry('agreement.redrafted', by, await databaseInstant(tx), payload),
    ]);
    return { revision: next };
  }
}

const stale = (revision: number): AppError =>
  new AppError(
    'stale',
    'agreement/stale',
    'Somebody changed the draft meanwhile. Load it again; what you wrote is still in front of you.',
    { facts: { revision } },
  );
