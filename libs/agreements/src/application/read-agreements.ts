import { Injectable } from '@nestjs/common';
import { rows } from '#database';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import type { CalendarPins } from '../domain/calendar-pin.js';
import { signatoriesOf } from '../domain/party.js';
import type { AgreementVersionRow } from '../persistence/agreement-version.row.js';
import { findAgreement, signaturesOf, versionsOf } from '../persistence/versions.js';
import type { Signature } from '../persistence/versions.js';
import { missingAgreement } from './by.js';

export interface AgreementItem {
  readonly id: string;
  readonly name: string;
  /** Number of the version that judges; null when none does. */
  readonly activeVersion: number | null;
  /** `active` while a version judges, else where the last version stands. */
  readonly status: string;
}

export interface ShownSignature {
  readonly side: string;
  readonly memberId: string;
  readonly name: string;
  /** In whose stead; null where the signer has the right of the side. */
  readonly forName: string | null;
  readonly at: Date;
}

/** Where a version stands on its way, and what it was written from. */
type OnItsWay = Omit<
  AgreementVersionRow,
  'workspaceId' | 'agreementId' | 'cosigners' | 'createdBy' | 'proposedBy' | 'effectiveAt'
>;

export interface ShownVersion extends OnItsWay {
  readonly calendarPins: CalendarPins;
  /** Whose signature it takes. */
  readonly signatories: readonly string[];
  readonly signatures: readonly ShownSignature[];
  readonly author: string | null;
  readonly proposer: string | null;
}

export interface ShownAgreement {
  readonly id: string;
  readonly name: string;
  readonly versions: readonly ShownVersion[];
}

/** The agreements of a workspace, and one with all its versions and signatures. */
@Injectable()
export class ReadAgreements {
  /** By name. */
  list(tx: Tx, workspaceId: string): Promise<AgreementItem[]> {
    return rows<AgreementItem>(
      tx,
      `select a.id, a.title as name, max(v.number) filter (where v.status = 'active') as "activeVersion",
              case when bool_or(v.status = 'active') then 'active'
                   else (array_agg(v.status order by v.number desc))[1] end as status
         from agreement a join agreement_version v on v.workspace_id = a.workspace_id and v.agreement_id = a.id
        where a.workspace_id = $1 group by a.id, a.title order by a.title, a.id`,
      [workspaceId],
    );
  }

  /** @throws AppError `agreement/missing` */
  async one(tx: Tx, workspaceId: string, id: string): Promise<ShownAgreement> {
    const agreement = await findAgreement(tx, workspaceId, id);
    if (!agreement) throw missingAgreement(id);
    const versions = await versionsOf(tx, workspaceId, id);
    const signatures = await signaturesOf(
      tx,
      workspaceId,
      versions.map((version) => version.id),
    );
    const names = await memberNames(tx, workspaceId, peopleOf(versions, signatures));
    const shown = versions.map((version) => shownVersion(version, signatures, names));
    return { id, name: agreement.title, versions: shown };
  }
}

const peopleOf = (versions: readonly AgreementVersionRow[], signatures: readonly Signature[]): string[] =>
  [
    ...versions.flatMap(({ createdBy, proposedBy }) => [createdBy, proposedBy]),
    ...signatures.flatMap(({ memberId, forMemberId }) => [memberId, forMemberId]),
  ].filter((id) => id !== null);

function shownVersion(
  version: AgreementVersionRow,
  signatures: readonly Signature[],
  names: ReadonlyMap<string, string>,
): ShownVersion {
  const {
    workspaceId: _,
    agreementId: __,
    cosigners: ___,
    createdBy,
    proposedBy,
    effectiveAt: ____,
    ...shown
  } = version;
  const nameOf = (id: string | null): string | null => names.get(id ?? '') ?? null;
  const own = signatures.filter(({ versionId }) => versionId === version.id);
  return {
    ...shown,
    signatories: signatoriesOf(version),
    signatures: own.map(({ side, memberId, forMemberId, at }) => ({
      ...{ side, memberId, name: nameOf(memberId) ?? '', forName: nameOf(forMemberId), at },
    })),
    ...{ author: nameOf(createdBy), proposer: nameOf(proposedBy) },
  };
}
