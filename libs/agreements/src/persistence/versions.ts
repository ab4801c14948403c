import type { Tx } from '#database';
import { rows } from '#database';
import type { AgreementTerms } from '#sla';
import type { PinnedCalendars, VersionContent } from '../domain/version-in-force.js';
import { AgreementVersionRow } from './agreement-version.row.js';
import { AgreementRow } from './agreement.row.js';

export type VersionStatus = 'draft' | 'proposed' | 'signed' | 'active' | 'superseded' | 'ended';

export const insertAgreement = (
  tx: Tx,
  agreement: Pick<AgreementRow, 'workspaceId' | 'id' | 'title'>,
): Promise<unknown> => tx.insert(AgreementRow, { ...agreement, createdAt: () => 'instant()' });

export interface NewVersion {
  readonly id: string;
  readonly agreementId: string;
  readonly terms: AgreementTerms;
  readonly calendars: PinnedCalendars;
  readonly contentHash: string;
  readonly createdBy: string | null;
}

/** Adds a draft under the next number; the lock on the agreement's row keeps numbers dense. Undefined without the agreement. */
export async function insertVersion(
  tx: Tx,
  workspaceId: string,
  version: NewVersion,
): Promise<number | undefined> {
  const locked = await rows(tx, 'select 1 from agreement where workspace_id = $1 and id = $2 for update', [
    workspaceId,
    version.agreementId,
  ]);
  if (locked.length === 0) return undefined;
  const [added] = await rows<{ number: number }>(
    tx,
    `insert into agreement_version (workspace_id, id, agreement_id, number, status, terms, calendars, content_hash, created_at, created_by)
     select $1, $2, $3, coalesce(max(number), 0) + 1, 'draft', $4, $5, $6, instant(), $7
       from agreement_version where workspace_id = $1 and agreement_id = $3
     returning number`,
    [
      ...[workspaceId, version.id, version.agreementId],
      ...[
        JSON.stringify(version.terms),
        JSON.stringify(version.calendars),
        version.contentHash,
        version.createdBy,
      ],
    ],
  );
  return added?.number;
}

/** The version of that number, its agreement's row locked: proposals, signatures and activations come one after the other. */
export async function lockVersion(
  tx: Tx,
  workspaceId: string,
  agreementId: string,
  number: number,
): Promise<AgreementVersionRow | null> {
  await tx.query('select 1 from agreement where workspace_id = $1 and id = $2 for update', [
    workspaceId,
    agreementId,
  ]);
  return tx.getRepository(AgreementVersionRow).findOneBy({ workspaceId, agreementId, number });
}

export const findVersion = (tx: Tx, workspaceId: string, id: string): Promise<AgreementVersionRow | null> =>
  tx.getRepository(AgreementVersionRow).findOneBy({ workspaceId, id });

export const findAgreement = (tx: Tx, workspaceId: string, id: string): Promise<AgreementRow | null> =>
  tx.getRepository(AgreementRow).findOneBy({ workspaceId, id });

export const versionsOf = (
  tx: Tx,
  workspaceId: string,
  agreementId: string,
): Promise<AgreementVersionRow[]> =>
  tx
    .getRepository(AgreementVersionRow)
    .find({ where: { workspaceId, agreementId }, order: { number: 'asc' } });

export const activeVersion = (
  tx: Tx,
  workspaceId: string,
  agreementId: string,
): Promise<AgreementVersionRow | null> =>
  tx.getRepository(AgreementVersionRow).findOneBy({ workspaceId, agreementId, status: 'active' });

/** Moves a version on; false when it was not in that status any more. */
export async function changeStatus(
  tx: Tx,
  workspaceId: string,
  id: string,
  change: {
    readonly from: VersionStatus;
    readonly to: VersionStatus;
    /** Which instant to keep, and what it was. */
    readonly stamp?: readonly ['proposed_at' | 'activated_at' | 'ended_at', Date];
  },
): Promise<boolean> {
  const [column, at] = change.stamp ?? [];
  const stamp = column ? `, ${column} = $5` : '';
  const changed = await rows(
    tx,
    `update agreement_version set status = $4${stamp} where workspace_id = $1 and id = $2 and status = $3 returning id`,
    [workspaceId, id, change.from, change.to, ...(at ? [at] : [])],
  );
  return changed.length === 1;
}

export const setEffective = (
  tx: Tx,
  workspaceId: string,
  id: string,
  effective: { readonly on: string; readonly at: Date },
): Promise<unknown> =>
  tx.query(
    'update agreement_version set effective_on = $3, effective_at = $4 where workspace_id = $1 and id = $2',
    [...[workspaceId, id], ...[effective.on, effective.at]],
  );

export const endAgreementRow = (tx: Tx, workspaceId: string, id: string): Promise<unknown> =>
  tx.query('update agreement set ended_at = instant() where workspace_id = $1 and id = $2', [
    workspaceId,
    id,
  ]);

export interface Signature {
  readonly versionId: string;
  readonly side: string;
  readonly memberId: string;
  readonly at: Date;
}

/** Adds a signature; false when that side has signed already. */
export async function insertSignature(
  tx: Tx,
  workspaceId: string,
  { versionId, side, memberId }: Omit<Signature, 'at'>,
): Promise<boolean> {
  const added = await rows(
    tx,
    `insert into agreement_signature (workspace_id, version_id, side, member_id, signed_at) values ($1, $2, $3, $4, instant())
     on conflict (workspace_id, version_id, side) do nothing returning side`,
    [workspaceId, versionId, side, memberId],
  );
  return added.length === 1;
}

export const signaturesOf = (
  tx: Tx,
  workspaceId: string,
  versionIds: readonly string[],
): Promise<Signature[]> =>
  rows<Signature>(
    tx,
    `select version_id as "versionId", side, member_id as "memberId", signed_at as at from agreement_signature
      where workspace_id = $1 and version_id = any($2) order by signed_at, side`,
    [workspaceId, versionIds],
  );

/** When a version judges: from an instant, to another once it was superseded or ended. */
export interface Ruling {
  readonly versionId: string;
  readonly status: VersionStatus;
  readonly effectiveAt: Date;
  readonly endedAt: Date | null;
}

/** Every version that judges, judged, or will by itself from an instant on; in the order of taking effect. */
export const rulingVersions = (tx: Tx, workspaceId: string): Promise<Ruling[]> =>
  rows<Ruling>(
    tx,
    `select id as "versionId", status, effective_at as "effectiveAt", ended_at as "endedAt" from agreement_version
      where workspace_id = $1 and effective_at is not null order by effective_at, id`,
    [workspaceId],
  );

/** What versions say, of those ids. */
export const contentsOf = (
  tx: Tx,
  workspaceId: string,
  versionIds: readonly string[],
): Promise<VersionContent[]> =>
  rows<VersionContent>(
    tx,
    `select v.agreement_id as "agreementId", v.id as "versionId", v.number, a.title, v.terms, v.calendars
       from agreement_version v join agreement a on a.workspace_id = v.workspace_id and a.id = v.agreement_id
      where v.workspace_id = $1 and v.id = any($2)`,
    [workspaceId, versionIds],
  );
