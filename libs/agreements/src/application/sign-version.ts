import { Injectable } from '@nestjs/common';
import type { TeamKind } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, invalidField } from '#kernel';
import { isSignedByAll, partiesOf } from '../domain/party.js';
import { changeStatus, insertSignature, lockVersion, signaturesOf } from '../persistence/versions.js';
import { missingVersion, wrongStatus } from './by.js';
import type { By } from './by.js';
import { versionEntry } from './version-entry.js';

/** Signs a proposed version for one side; with the last side's signature the version is signed. */
@Injectable()
export class SignVersion {
  constructor(private readonly journal: Journal) {}

  /**
   * The caller has the right `agreement.sign.<side>`.
   * @throws AppError `agreement/members-only`, `agreement/missing-version`, `agreement/no-party`, `agreement/already-signed`,
   *   `agreement/wrong-status`
   */
  async run(
    tx: Tx,
    by: By,
    agreementId: string,
    number: number,
    side: TeamKind,
  ): Promise<{ status: 'proposed' | 'signed' }> {
    const { workspaceId, memberId } = by;
    if (memberId === null)
      throw new AppError('forbidden', 'agreement/members-only', 'Only a member can sign.');
    const version = await lockVersion(tx, workspaceId, agreementId, number);
    if (!version) throw missingVersion(number);
    const parties = partiesOf(version.terms);
    if (!parties.includes(side))
      throw invalidField(
        'agreement/no-party',
        '/side',
        `It is between ${parties.join(' and ')}; sign for one of them.`,
      );
    const earlier = await signaturesOf(tx, workspaceId, [version.id]);
    if (earlier.some((signature) => signature.side === side))
      throw new AppError('conflict', 'agreement/already-signed', `It is signed for ${side} already.`);
    if (version.status !== 'proposed') throw wrongStatus('Signing', version.status);
    await insertSignature(tx, workspaceId, { versionId: version.id, side, memberId });
    const payload = { agreementId, versionId: version.id, version: number, side, memberId };
    await this.journal.append(tx, workspaceId, [
      versionEntry('agreement.signed', by, await databaseInstant(tx), payload),
    ]);
    if (!isSignedByAll(version.terms, [...earlier.map((signature) => signature.side), side]))
      return { status: 'proposed' };
    await changeStatus(tx, workspaceId, version.id, { from: 'proposed', to: 'signed' });
    return { status: 'signed' };
  }
}
