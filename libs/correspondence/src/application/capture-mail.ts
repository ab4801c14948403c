import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { CaptureSubmissions } from '#intake';
import type { SubmissionResult } from '#intake';
import { DAY_MS } from '#kernel';
import { standingLead } from '#leads';
import { firstAuthor } from '../domain/first-author.js';
import type { Link } from '../domain/first-author.js';
import type { IncomingMail } from '../domain/incoming-mail.js';
import { MAIL_SOURCE } from '../domain/intake-address.js';
import type { IntakeAddress, IntakeReason, IntakeVerdict } from '../domain/intake-address.js';
import { refusalOf } from '../domain/judge-intake.js';
import type { Judgement, Known } from '../domain/judge-mail.js';
import { likenessOf } from '../domain/mail-likeness.js';
import { submissionOf } from '../domain/mail-submission.js';
import { hasIntakeMail, insertIntakeMail, leadOfLikeness } from '../persistence/intake-mails.js';
import { deleteWaiting, leadOfThread } from '../persistence/messages.js';
import type { NewMessage } from '../persistence/messages.js';

/** A mail that came under an intake address. */
export interface IntakeCase {
  readonly address: IntakeAddress;
  readonly mail: IncomingMail;
  readonly arrivedAt: Date;
  readonly chain: readonly [Link, ...Link[]];
  readonly judged: Judgement;
  readonly known: Known;
  /** The lead that the mail itself names, by an address or by what it answers. */
  readonly spoken: string | undefined;
  /** As it would be kept without the address. */
  readonly message: NewMessage;
}

interface Became {
  readonly verdict: IntakeVerdict;
  readonly reason: IntakeReason | null;
  readonly leadId: string | null;
}

interface First {
  readonly link: Link & { readonly address: string };
  readonly isForwarded: boolean;
  readonly occurredAt: Date;
  /** Null where nothing names it. */
  readonly letterId: string | null;
  readonly likeness: string;
}

/** What says it was written longer ago is not believed. */
const LONGEST_AGO_MS = 3_650 * DAY_MS;

/**
 * Makes leads of mails: of whoever wrote first, at the instant they wrote, one of each mail whoever forwards it how often.
 * What becomes none is written down with its reason, and goes the way of every other mail.
 */
@Injectable()
export class CaptureMail {
  constructor(private readonly captureSubmissions: CaptureSubmissions) {}

  /** The message to keep; undefined when the mail came before, or is of somebody who was erased. */
  async run(tx: Tx, workspaceId: string, came: IntakeCase): Promise<NewMessage | undefined> {
    const { mail, message, chain, known, address } = came;
    if (await hasIntakeMail(tx, workspaceId, mail.messageId)) return undefined;
    const isInside = (each: string): boolean => known.isOfHouse(each) || known.isOurs(each);
    const link = firstAuthor(chain, isInside) ?? chain[0];
    const reason = refusalOf({ address, judged: came.judged, chain, first: link }, known);
    const first = await firstOf(tx, came, link);
    const became: Became =
      reason === null
        ? await this.take(tx, workspaceId, came, first)
        : { verdict: 'refused', reason, leadId: null };
    await this.log(tx, workspaceId, came, first, became);
    if (became.reason === 'person-erased') return undefined;
    if (became.verdict === 'answer' || became.leadId === null) return message;
    const kept = asKept(came, first, became.leadId, became.verdict === 'accepted');
    await deleteWaiting(tx, workspaceId, kept.externalId);
    return kept;
  }

  private async take(tx: Tx, workspaceId: string, came: IntakeCase, first: First): Promise<Became> {
    const known = await knownLead(tx, workspaceId, first);
    if (known) return { verdict: 'duplicate', ...known };
    if (came.spoken !== undefined) return { verdict: 'answer', reason: 'thread', leadId: came.spoken };
    const result = await this.capture(tx, workspaceId, came, first);
    const { leadId = null, status, isWithheld = false } = result;
    if (isWithheld) return { verdict: 'accepted', reason: 'person-erased', leadId };
    if (status !== 'duplicate') return { verdict: 'accepted', reason: null, leadId };
    const standing = leadId && (await standingLead(tx, workspaceId, leadId));
    return { verdict: 'duplicate', reason: 'known-mail', leadId: standing ? standing.id : null };
  }

  private async capture(
    tx: Tx,
    workspaceId: string,
    { address, mail }: IntakeCase,
    { link, letterId, occurredAt }: First,
  ): Promise<SubmissionResult> {
    const actor = { kind: 'connector', id: address.id } as const;
    const letter = { ...link, externalId: letterId ?? mail.messageId, occurredAt };
    const by = { workspaceId, memberId: null, caller: null, actor };
    const hits = [submissionOf(letter, address)];
    const [result] = await this.captureSubmissions.run(tx, by, MAIL_SOURCE, hits);
    if (!result) throw new Error('A mail was captured and nothing was answered.');
    return result;
  }

  private async log(
    tx: Tx,
    workspaceId: string,
    came: IntakeCase,
    first: First,
    became: Became,
  ): Promise<void> {
    const isErased = became.reason === 'person-erased';
    const { address: author, subject } = first.link;
    await insertIntakeMail(tx, workspaceId, {
      ...became,
      ...{ addressId: came.address.id, mailId: came.mail.messageId, letterId: first.letterId },
      ...{ author: isErased ? null : author || null, subject: isErased ? null : subject },
      ...{ likeness: first.likeness, writtenAt: first.occurredAt },
    });
  }
}

async function firstOf(tx: Tx, { chain, arrivedAt }: IntakeCase, link: Link): Promise<First> {
  const isForwarded = link !== chain[0];
  const latest = Math.min(arrivedAt.getTime(), (await databaseInstant(tx)).getTime());
  const said = isForwarded ? link.writtenAt?.getTime() : undefined;
  const isCredible = said !== undefined && said < latest && said > latest - LONGEST_AGO_MS;
  return {
    link: { ...link, address: link.address ?? '' },
    ...{ isForwarded, letterId: link.messageId, likeness: likenessOf(link) },
    occurredAt: new Date(isCredible ? said : latest),
  };
}

/** The lead of the same mail, by its id or by its words. */
async function knownLead(
  tx: Tx,
  workspaceId: string,
  first: First,
): Promise<{ readonly leadId: string; readonly reason: IntakeReason } | undefined> {
  const { letterId, likeness, occurredAt: writtenAt } = first;
  const byId = letterId === null ? undefined : await leadOfThread(tx, workspaceId, [letterId]);
  const byWords = byId ?? (await leadOfLikeness(tx, workspaceId, { likeness, letterId, writtenAt }));
  const lead = byWords === undefined ? undefined : await standingLead(tx, workspaceId, byWords);
  return lead && { leadId: lead.id, reason: byId === undefined ? 'same-words' : 'known-mail' };
}

/** As the author wrote it; a copy of what is known is no contact anew. */
function asKept({ message, mail }: IntakeCase, first: First, leadId: string, isNew: boolean): NewMessage {
  const { link, isForwarded, letterId, occurredAt } = first;
  const body = link.isAttached
    ? [mail.text.trim(), link.text].filter((each) => each !== '').join('\n\n')
    : mail.text;
  return {
    ...message,
    ...{ leadId, state: 'matched', reason: null, direction: 'in', sender: link.address },
    ...{ kind: isForwarded ? 'forwarded' : 'written', outcome: isNew ? 'sent' : null },
    ...{ externalId: isNew && letterId !== null ? letterId : message.externalId, body },
    ...{ occurredAt: isNew ? occurredAt : message.occurredAt, authorName: link.name },
  };
}
