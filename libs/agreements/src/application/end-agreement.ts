import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { lockActivation } from '../persistence/activation-lock.js';
import {
  activeVersion,
  changeStatus,
  endAgreementRow,
  findAgreement,
  lockVersion,
} from '../persistence/versions.js';
import { missingAgreement, wrongStatus } from './by.js';
import type { By } from './by.js';
import { versionEntry } from './version-entry.js';

/** Ends an agreement: nothing more starts under it; what runs goes on to its end. */
@Injectable()
export class EndAgreement {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `agreement/missing`, `agreement/wrong-status` when no version is active */
  async run(tx: Tx, by: By, agreementId: string): Promise<{ status: 'ended' }> {
    const { workspaceId } = by;
    await lockActivation(tx, workspaceId);
    if (!(await findAgreement(tx, workspaceId, agreementId))) throw missingAgreement(agreementId);
    const active = await activeVersion(tx, workspaceId, agreementId);
    const version = active && (await lockVersion(tx, workspaceId, agreementId, active.number));
    if (version?.status !== 'active') throw wrongStatus('Ending', version?.status ?? 'not active');
    const now = await databaseInstant(tx);
    await changeStatus(tx, workspaceId, version.id, {
      from: 'active',
      to: 'ended',
      stamp: ['ended_at', now],
    });
    await endAgreementRow(tx, workspaceId, agreementId);
    const payload = { agreementId, versionId: version.id, version: version.number };
    await this.journal.append(tx, workspaceId, [versionEntry('agreement.ended', by, now, payload)]);
    return { status: 'ended' };
  }
}
