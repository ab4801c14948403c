import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { changeStatus, lockVersion } from '../persistence/versions.js';
import { missingVersion, wrongStatus } from './by.js';
import type { By } from './by.js';
import { versionEntry } from './version-entry.js';

const WITHDRAWABLE = ['draft', 'proposed'] as const;

/** Takes a draft or a proposal back: nobody signs it any more, what it said can still be read. */
@Injectable()
export class WithdrawVersion {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `agreement/missing-version`, `agreement/wrong-status` */
  async run(tx: Tx, by: By, agreementId: string, number: number): Promise<{ status: 'withdrawn' }> {
    const { workspaceId } = by;
    const version = await lockVersion(tx, workspaceId, agreementId, number);
    if (!version) throw missingVersion(number);
    const from = WITHDRAWABLE.find((status) => status === version.status);
    if (from === undefined) throw wrongStatus('Withdrawing', version.status);
    const at = await databaseInstant(tx);
    await changeStatus(tx, workspaceId, version.id, { from, to: 'withdrawn', stamp: ['ended_at', at] });
    const payload = { agreementId, versionId: version.id, version: number, from };
    await this.journal.append(tx, workspaceId, [versionEntry('agreement.withdrawn', by, at, payload)]);
    return { status: 'withdrawn' };
  }
}
