import type { Tx } from '#database';
import { rows, touched } from '#database';
import type { AgreementTerms } from '#sla';
import type { CalendarPins } from '../domain/calendar-pin.js';
import type { PinnedCalendars } from '../domain/version-in-force.js';

/** What a version says. */
export interface VersionWords {
  readonly terms: AgreementTerms;
  readonly calendars: PinnedCalendars;
  readonly calendarPins: CalendarPins;
  readonly contentHash: string;
}

export interface NewVersion extends VersionWords {
  readonly id: string;
  readonly agreementId: string;
  readonly createdBy: string | null;
  readonly basedOn: number | null;
  readonly note: string | null;
}

const wordsOf = ({ terms, calendars, calendarPins, contentHash }: VersionWords): string[] => [
  ...[terms, calendars, calendarPins].map((part) => JSON.stringify(part)),
  contentHash,
];

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
    `insert into agreement_version (workspace_id, id, agreement_id, number, status, terms, calendars, calendar_pins, content_hash,
       created_at, created_by, based_on, note)
     select $1, $2, $3, coalesce(max(number), 0) + 1, 'draft', $4, $5, $6, $7, instant(), $8, $9, $10
       from agreement_version where workspace_id = $1 and agreement_id = $3
     returning number`,
    [
      ...[workspaceId, version.id, version.agreementId, ...wordsOf(version)],
      ...[version.createdBy, version.basedOn, version.note],
    ],
  );
  return added?.number;
}

/** Says a draft anew; undefined when it is no draft any more or has another revision by now, else the new one. */
export async function updateDraft(
  tx: Tx,
  workspaceId: string,
  draft: VersionWords & { readonly id: string; readonly revision: number; readonly note: string | null },
): Promise<number | undefined> {
  const [changed] = await rows<{ revision: number }>(
    tx,
    `update agreement_version
        set terms = $4, calendars = $5, calendar_pins = $6, content_hash = $7, note = $8, revision = revision + 1
      where workspace_id = $1 and id = $2 and revision = $3 and status = 'draft'
      returning revision`,
    [workspaceId, draft.id, draft.revision, ...wordsOf(draft), draft.note],
  );
  return changed?.revision;
}

/** A draft on its way to the other side. */
export interface Proposal extends Pick<VersionWords, 'terms' | 'contentHash'> {
  readonly id: string;
  readonly at: Date;
  readonly by: string | null;
  readonly side: string;
  readonly cosigners: readonly string[];
}

/** Lays a draft on the table with what is frozen at that moment; false when it is no draft any more. */
export async function proposeDraft(tx: Tx, workspaceId: string, proposal: Proposal): Promise<boolean> {
  const changed = await touched(
    tx,
    `update agreement_version
        set status = 'proposed', proposed_at = $3, proposed_by = $4, proposed_side = $5, cosigners = $6, terms = $7, content_hash = $8
      where workspace_id = $1 and id = $2 and status = 'draft'`,
    [
      ...[workspaceId, proposal.id, proposal.at, proposal.by, proposal.side, proposal.cosigners],
      ...[JSON.stringify(proposal.terms), proposal.contentHash],
    ],
  );
  return changed === 1;
}

/** Takes what lay on the table off it, for another proposal takes its place; gives what lay there. */
export const answerProposals = (
  tx: Tx,
  workspaceId: string,
  agreementId: string,
  at: Date,
): Promise<{ id: string; number: number }[]> =>
  rows(
    tx,
    `update agreement_version set status = 'superseded', ended_at = $3
      where workspace_id = $1 and agreement_id = $2 and status = 'proposed' returning id, number`,
    [workspaceId, agreementId, at],
  );
