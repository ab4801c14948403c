import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Tx } from '#database';
import { accountsByAddress, allMembers } from '#identity';
import { newId } from '#kernel';
import type { IncomingMail } from '../domain/incoming-mail.js';
import { judgeMail } from '../domain/judge-mail.js';
import type { Judgement } from '../domain/judge-mail.js';
import { isOfMailbox, provenLead, tagOf } from '../domain/mail-address.js';
import type { Match } from '../domain/match.js';
import { addressKeyOf } from '../persistence/address-keys.js';
import { insertMessage, markBounced } from '../persistence/messages.js';
import type { NewMessage } from '../persistence/messages.js';
import { findLead } from './find-lead.js';
import { KeepMessage, MAILBOX } from './keep-message.js';

export interface ArrivedMail {
  /** The address of the mailbox it lay in. */
  readonly mailbox: string;
  readonly mail: IncomingMail;
  /** When the mail server took it: what the mail says of its own time proves nothing. */
  readonly arrivedAt: Date;
}

/** Takes a mail into a workspace, once: who wrote to whom, about which lead, and what that is logged as. */
@Injectable()
export class TakeMail {
  constructor(
    private readonly database: Database,
    private readonly keepMessage: KeepMessage,
  ) {}

  /** False when it came before. */
  async run(workspaceId: string, arrived: ArrivedMail): Promise<boolean> {
    const accounts = await this.accountsIn(arrived.mail);
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const members = await membersOf(tx, accounts);
      const judged = judgeMail(arrived.mail, {
        isMember: (address) => members.has(address),
        isOurs: (address) => isOfMailbox(arrived.mailbox, address),
      });
      const match = await this.match(tx, workspaceId, arrived, judged);
      const memberId = members.get(arrived.mail.from ?? '') ?? null;
      const message = { ...asMessage(arrived, judged, match), memberId };
      if (!(await this.keepMessage.run(tx, { workspaceId, actor: MAILBOX }, message))) return false;
      if (judged.kind === 'bounce') await markBounced(tx, workspaceId, threadOf(arrived.mail));
      return true;
    });
  }

  /** What could not be taken is kept for a person to look at. */
  async setAside(workspaceId: string, { mail, arrivedAt }: ArrivedMail): Promise<void> {
    const judged = { kind: 'report', direction: 'in', author: mail.from, outcome: null } as const;
    const none = { leadId: null, reason: 'not-taken' } as const;
    const message = asMessage({ mail, arrivedAt }, { ...judged, counterparts: [] }, none);
    await this.database.withWorkspace(workspaceId, (tx) => insertMessage(tx, workspaceId, message));
  }

  private accountsIn({ from, recipients, quoted }: IncomingMail): Promise<ReadonlyMap<string, string>> {
    const addresses = [from, ...recipients, quoted?.from ?? null].filter((each) => each !== null);
    return this.database.withRole('accounts', (tx) => accountsByAddress(tx, addresses));
  }

  private async match(
    tx: Tx,
    workspaceId: string,
    { mail, mailbox }: ArrivedMail,
    { counterparts }: Judgement,
  ): Promise<Match> {
    const key = await addressKeyOf(tx, workspaceId);
    const named = [...mail.recipients, ...mail.broughtTo].flatMap((address) => {
      const said = tagOf(mailbox, address);
      const leadId = said?.tag === key.tag && said.lead !== null ? provenLead(key, said.lead) : undefined;
      return leadId ?? [];
    });
    return findLead(tx, workspaceId, { named, thread: threadOf(mail), kind: 'email', counterparts });
  }
}

/** Members of this workspace by their address. */
async function membersOf(tx: Tx, accounts: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const memberOf = new Map((await allMembers(tx)).map(({ accountId, id }) => [accountId, id]));
  return new Map(
    [...accounts].flatMap(([address, accountId]) => {
      const memberId = memberOf.get(accountId);
      return memberId === undefined ? [] : [[address, memberId] as const];
    }),
  );
}

const threadOf = ({ references, quoted }: IncomingMail): string[] => [
  ...(quoted?.messageId ? [quoted.messageId] : []),
  ...references,
];

const asMessage = (
  { mail, arrivedAt }: Pick<ArrivedMail, 'mail' | 'arrivedAt'>,
  { kind, direction, author, outcome }: Judgement,
  match: Match,
): NewMessage => ({
  ...{ id: newId(), channel: 'email', kind, direction, memberId: null, outcome, ...match },
  state: match.leadId === null ? 'unmatched' : 'matched',
  ...{ externalId: mail.messageId, thread: mail.references, sender: author, recipients: mail.recipients },
  ...{ subject: mail.subject, body: mail.text, raw: null, occurredAt: arrivedAt },
});
