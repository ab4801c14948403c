import type { Tx } from '#database';
import { rows } from '#database';
import type { CountPhase } from '../domain/earlier-count.js';
import type { VersionContent } from '../domain/version-in-force.js';
import { AgreementVersionRow } from './agreement-version.row.js';
import { AgreementRow } from './agreement.row.js';

export type VersionStatus = 'draft' | 'proposed' | 'withdrawn' | 'signed' | 'active' | 'superseded' | 'ended';

export const insertAgreement = (
  tx: Tx,
  agreement: Pick<AgreementRow, 'workspaceId' | 'id' | 'title'>,
): Promise<unknown> => tx.insert(AgreementRow, { ...agreement, createdAt: () => 'instant()' });

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
  /** In whose stead, where the signer has no right of the side. */
  readonly forMemberId: string | null;
  readonly at: Date;
}

/** Adds a signature; false when that side has signed already. */
export async function insertSignature(
  tx: Tx,
  workspaceId: string,
  { versionId, side, memberId, forMemberId }: Omit<Signature, 'at'>,
): Promise<boolean> {
  const added = await rows(
    tx,
    `insert into agreement_signature (workspace_id, version_id, side, member_id, for_member_id, signed_at)
     values ($1, $2, $3, $4, $5, instant())
     on conflict (workspace_id, version_id, side) do nothing returning side`,
    [workspaceId, versionId, side, memberId, forMemberId],
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
    `select version_id as "versionId", side, member_id as "memberId", for_member_id as "forMemberId", signed_at as at
       from agreement_signature
      where workspace_id = $1 and version_id = any($2) order by signed_at, side`,
    [workspaceId, versionIds],
  );

/** When a version judges: from an instant, to another once it was superseded or ended. */
export interface Ruling {
  readonly versionId: string;
  readonly agreementId: string;
  readonly status: VersionStatus;
  readonly effectiveAt: Date;
  readonly endedAt: Date | null;
  /** The first day of its agreement's last closed period; null before the first close. */
  readonly closedThrough: string | null;
  /** How far leads of before it took effect are counted; null where nothing of them is left. */
  readonly counting: CountPhase | null;
}

/** Every version that judges, judged, or will by itself from an instant on; in the order of taking effect. */
export const rulingVersions = (tx: Tx, workspaceId: string): Promise<Ruling[]> =>
  rows<Ruling>(
    tx,
    `select v.id as "versionId", v.agreement_id as "agreementId", v.status, v.effective_at as "effectiveAt", v.ended_at as "endedAt",
            (select max(c.period)::text from period_close c
              where c.workspace_id = v.workspace_id and c.agreement_id = v.agreement_id) as "closedThrough",
            (select e.phase from earlier_count e
              where e.workspace_id = v.workspace_id and e.version_id = v.id and e.phase <> 'clearing') as "counting"
       from agreement_version v join agreement a on a.workspace_id = v.workspace_id and a.id = v.agreement_id
      where v.workspace_id = $1 and v.effective_at is not null and (v.status <> 'signed' or a.ended_at is null) order by v.effective_at, v.id`,
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
