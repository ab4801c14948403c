import { Injectable } from '@nestjs/common';
import type { TeamKind } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, invalidField } from '#kernel';
import { isSignedByAll, signatoriesOf } from '../domain/party.js';
import type { AgreementVersionRow } from '../persistence/agreement-version.row.js';
import { changeStatus, insertSignature, lockVersion, signaturesOf } from '../persistence/versions.js';
import type { Signature } from '../persistence/versions.js';
import { missingVersion, wrongStatus } from './by.js';
import type { By } from './by.js';
import { delegatorOf } from './sign-for-another.js';
import { versionEntry } from './version-entry.js';

/** By what right somebody signs: that of the side, or leave given by one who has it. */
export type SigningRight = 'own' | 'delegated';

/** Signs a proposed version for one side; with the last signature it takes the version is signed. */
@Injectable()
export class SignVersion {
  constructor(private readonly journal: Journal) {}

  /**
   * @param right `own` when the caller has the right `agreement.sign.<side>`
   * @throws AppError `agreement/members-only`, `agreement/missing-version`, `agreement/no-party`, `agreement/already-signed`,
   *   `agreement/wrong-status`, `agreement/no-right`, `agreement/same-hand`
   */
  async run(
    tx: Tx,
    by: By,
    agreementId: string,
    number: number,
    side: TeamKind,
    right: SigningRight = 'own',
  ): Promise<{ status: 'proposed' | 'signed' }> {
    const { workspaceId, memberId } = by;
    if (memberId === null)
      throw new AppError('forbidden', 'agreement/members-only', 'Only a member can sign.');
    const version = await lockVersion(tx, workspaceId, agreementId, number);
    if (!version) throw missingVersion(number);
    const forMemberId = right === 'own' ? null : await delegatorOf(tx, workspaceId, memberId, side);
    const earlier = await signaturesOf(tx, workspaceId, [version.id]);
    checkSignable(version, side, earlier);
    checkHands({ memberId, forMemberId }, earlier);
    await insertSignature(tx, workspaceId, { versionId: version.id, side, memberId, forMemberId });
    const of = { agreementId, versionId: version.id, version: number, side, memberId };
    const payload = forMemberId === null ? of : { ...of, forMemberId };
    await this.journal.append(tx, workspaceId, [
      versionEntry('agreement.signed', by, await databaseInstant(tx), payload),
    ]);
    if (!isSignedByAll(version, [...earlier.map((signature) => signature.side), side]))
      return { status: 'proposed' };
    await changeStatus(tx, workspaceId, version.id, { from: 'proposed', to: 'signed' });
    return { status: 'signed' };
  }
}

function checkSignable(version: AgreementVersionRow, side: TeamKind, earlier: readonly Signature[]): void {
  const sides = signatoriesOf(version);
  if (!sides.includes(side))
    throw invalidField(
      'agreement/no-party',
      '/side',
      `It is signed by ${sides.join(' and ')}; sign for one of them.`,
    );
  if (earlier.some((signature) => signature.side === side))
    throw new AppError('conflict', 'agreement/already-signed', `It is signed for ${side} already.`);
  if (version.status !== 'proposed') throw wrongStatus('Signing', version.status);
}

/** Whoever signs in another's stead has not signed it for another side: an agreement takes two. */
function checkHands(
  { memberId, forMemberId }: Pick<Signature, 'memberId' | 'forMemberId'>,
  earlier: readonly Signature[],
): void {
  const own = earlier.filter((signature) => signature.memberId === memberId);
  if (own.every((signature) => signature.forMemberId === null) && (forMemberId === null || own.length === 0))
    return;
  throw new AppError(
    'conflict',
    'agreement/same-hand',
    'You have signed it for another side already; in somebody’s stead one hand signs once. Ask them to sign, or to name another.',
  );
}
