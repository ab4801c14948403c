import type { Cells } from '#contracts';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import { HOUR_MS, newId } from '#kernel';
import type { IntakeReason, IntakeVerdict } from '../domain/intake-address.js';
import type { Place } from './messages.js';

export interface IntakeMail {
  readonly id: string;
  readonly verdict: IntakeVerdict;
  readonly reason: IntakeReason | null;
  readonly leadId: string | null;
  readonly author: string | null;
  readonly subject: string | null;
  readonly writtenAt: Date;
  readonly receivedAt: Date;
}

export interface NewIntakeMail extends Omit<IntakeMail, 'id' | 'receivedAt'> {
  readonly addressId: string;
  /** Of the mail as it came. */
  readonly mailId: string;
  /** Of the innermost one; null where nothing names it. */
  readonly letterId: string | null;
  readonly likeness: string;
}

export async function insertIntakeMail(tx: Tx, workspaceId: string, mail: NewIntakeMail): Promise<void> {
  const { addressId, mailId, letterId, likeness, verdict, reason, leadId, author, subject, writtenAt } = mail;
  await tx.query(
    `insert into intake_mail (workspace_id, id, address_id, mail_id, letter_id, likeness, verdict, reason, lead_id, author, subject,
                              written_at, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, instant()) on conflict on constraint uq_intake_mail_once do nothing`,
    [
      ...[workspaceId, newId(), addressId, mailId, letterId, likeness, verdict, reason, leadId, author],
      ...[subject, writtenAt],
    ],
  );
}

export async function hasIntakeMail(tx: Tx, workspaceId: string, mailId: string): Promise<boolean> {
  const sql = 'select 1 from intake_mail where workspace_id = $1 and mail_id = $2';
  return (await rows(tx, sql, [workspaceId, mailId])).length > 0;
}

/** Whoever forwards says the time of the author in a zone of their own, which some programs do not name. */
const SAME_TIME_MS = 26 * HOUR_MS;

/**
 * The lead of a mail with the same words that came before, where at least one of the two has no id of its own: two mails with ids are
 * two mails.
 */
export async function leadOfLikeness(
  tx: Tx,
  workspaceId: string,
  {
    likeness,
    letterId,
    writtenAt,
  }: { readonly likeness: string; readonly letterId: string | null; readonly writtenAt: Date },
): Promise<string | undefined> {
  const [found] = await rows<{ leadId: string }>(
    tx,
    `select lead_id as "leadId" from intake_mail
      where workspace_id = $1 and likeness = $2 and lead_id is not null and verdict in ('accepted','duplicate')
        and (letter_id is null or $3::text is null) and written_at between $4 and $5
      order by received_at limit 1`,
    [
      ...[workspaceId, likeness, letterId],
      ...[new Date(writtenAt.getTime() - SAME_TIME_MS), new Date(writtenAt.getTime() + SAME_TIME_MS)],
    ],
  );
  return found?.leadId;
}

/** What came under an address, the newest first, and one more than the limit. */
export const mailsOfAddress = (
  tx: Tx,
  workspaceId: string,
  addressId: string,
  { before, limit }: { readonly before: Place | undefined; readonly limit: number },
): Promise<IntakeMail[]> =>
  rows(
    tx,
    `select id, verdict, reason, lead_id as "leadId", author, subject, written_at as "writtenAt", received_at as "receivedAt"
       from intake_mail
      where workspace_id = $1 and address_id = $2 and ($3::timestamptz is null or (received_at, id) < ($3, $4::uuid))
      order by received_at desc, id desc limit $5`,
    [workspaceId, addressId, before?.at ?? null, before?.id ?? null, limit + 1],
  );

export interface AddressCounts {
  readonly addressId: string;
  readonly accepted: number;
  readonly duplicate: number;
  readonly answer: number;
  readonly refused: number;
  readonly lastAt: Date;
}

/** By address what became of the mails of the last 30 days, and when the last one came. */
export const countsOfAddresses = (tx: Tx, workspaceId: string): Promise<AddressCounts[]> =>
  rows(
    tx,
    `select address_id as "addressId", max(received_at) as "lastAt",
            (count(*) filter (where verdict = 'accepted' and received_at > instant() - interval '30 days'))::int as accepted,
            (count(*) filter (where verdict = 'duplicate' and received_at > instant() - interval '30 days'))::int as duplicate,
            (count(*) filter (where verdict = 'answer' and received_at > instant() - interval '30 days'))::int as answer,
            (count(*) filter (where verdict = 'refused' and received_at > instant() - interval '30 days'))::int as refused
       from intake_mail where workspace_id = $1 group by address_id`,
    [workspaceId],
  );

/** Of each address its state and its last mail. */
export async function stirOfIntake(tx: Tx, workspaceId: string): Promise<Cells> {
  const found = await rows<{ id: string; said: string }>(
    tx,
    `select a.id, concat_ws(' ', a.state, last.id, last.verdict) as said from intake_address a
       left join lateral (select m.id, m.verdict from intake_mail m where m.workspace_id = $1 and m.address_id = a.id
         order by m.received_at desc, m.id desc limit 1) as last on true
      where a.workspace_id = $1`,
    [workspaceId],
  );
  return Object.fromEntries(found.map(({ id, said }) => [id, said]));
}

const OF = 'workspace_id = $1 and (lead_id = any($2::uuid[]) or author = any($3))';

export interface IntakeTraces {
  readonly leadIds?: readonly string[];
  readonly addresses?: readonly string[];
}

/** Those of leads are counted with their leads alone. */
export async function countIntakeMails(tx: Tx, workspaceId: string, of: IntakeTraces): Promise<number> {
  const sql = `select count(*)::int as count from intake_mail where ${OF} and (lead_id is null or lead_id = any($2::uuid[]))`;
  const [found] = await rows<{ count: number }>(tx, sql, [workspaceId, of.leadIds ?? [], of.addresses ?? []]);
  return found?.count ?? 0;
}

export const deleteIntakeMails = (tx: Tx, workspaceId: string, of: IntakeTraces): Promise<number> =>
  touched(tx, `delete from intake_mail where ${OF}`, [workspaceId, of.leadIds ?? [], of.addresses ?? []]);
