import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Tx } from '#database';
import { accountsByAddress, allMembers } from '#identity';
import { newId } from '#kernel';
import { companyDomain } from '#people';
import type { IncomingMail } from '../domain/incoming-mail.js';
import { chainOf } from '../domain/first-author.js';
import type { Link } from '../domain/first-author.js';
import { judgeMail } from '../domain/judge-mail.js';
import type { Judgement, Known } from '../domain/judge-mail.js';
import { isOfMailbox, provenLead, tagOf } from '../domain/mail-address.js';
import type { Match } from '../domain/match.js';
import { PostSettings } from '../domain/post-settings.js';
import { addressKeyOf } from '../persistence/address-keys.js';
import { intakeAddressesOf } from '../persistence/intake-addresses.js';
import { insertMessage, markBounced } from '../persistence/messages.js';
import type { NewMessage } from '../persistence/messages.js';
import { CaptureMail } from './capture-mail.js';
import { personalLead, spokenLead } from './find-lead.js';
import { KeepMessage, MAILBOX } from './keep-message.js';

export interface ArrivedMail {
  /** The address of the mailbox it lay in. */
  readonly mailbox: string;
  readonly mail: IncomingMail;
  /** When the mail server took it: what the mail says of its own time proves nothing. */
  readonly arrivedAt: Date;
}

interface Taken {
  readonly chain: readonly [Link, ...Link[]];
  readonly members: ReadonlyMap<string, string>;
  readonly known: Known;
  readonly judged: Judgement;
}

/** Takes a mail into a workspace, once: who wrote to whom, about which lead, and what that is logged as. */
@Injectable()
export class TakeMail {
  constructor(
    private readonly database: Database,
    private readonly keepMessage: KeepMessage,
    private readonly captureMail: CaptureMail,
    private readonly settings: PostSettings,
  ) {}

  /** False when it came before. */
  async run(workspaceId: string, arrived: ArrivedMail): Promise<boolean> {
    const chain = chainOf(arrived.mail);
    const accounts = await this.accountsIn(arrived.mail, chain);
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const members = await membersOf(tx, accounts);
      const known = this.knownBy(members, arrived.mailbox);
      const taken = { chain, members, known, judged: judgeMail(arrived.mail, known) };
      const message = await this.messageOf(tx, workspaceId, arrived, taken);
      if (!message || !(await this.keepMessage.run(tx, { workspaceId, actor: MAILBOX }, message)))
        return false;
      if (taken.judged.kind === 'bounce') await markBounced(tx, workspaceId, threadOf(arrived.mail));
      return true;
    });
  }

  private knownBy(members: ReadonlyMap<string, string>, mailbox: string): Known {
    const own = this.settings.fromAddress.toLowerCase();
    const house = new Set([...members.keys()].flatMap((address) => companyDomain(address) ?? []));
    return {
      isMember: (address) => members.has(address),
      isOfHouse: (address) => members.has(address) || house.has(companyDomain(address) ?? ''),
      isOurs: (address) => isOfMailbox(mailbox, address) || address === own,
    };
  }

  /** Undefined when there is nothing more to keep. */
  private async messageOf(
    tx: Tx,
    workspaceId: string,
    arrived: ArrivedMail,
    { chain, members, known, judged }: Taken,
  ): Promise<NewMessage | undefined> {
    const { mail, arrivedAt } = arrived;
    const { named, intakeKeys } = await namesIn(tx, workspaceId, arrived);
    const spoken = await spokenLead(tx, workspaceId, { named, thread: threadOf(mail) });
    const match: Match =
      spoken === undefined
        ? await personalLead(tx, workspaceId, { kind: 'email', counterparts: judged.counterparts })
        : { leadId: spoken, reason: null };
    const memberId = members.get(mail.from ?? '') ?? null;
    const author = chain.find(({ address }) => address !== null && address === judged.author);
    const message = { ...asMessage(arrived, judged, match), memberId, authorName: author?.name ?? null };
    const [address] =
      intakeKeys.length === 0 ? [] : await intakeAddressesOf(tx, workspaceId, { keys: intakeKeys });
    if (!address) return message;
    const came = { address, mail, arrivedAt, chain, judged, known, spoken, message };
    return this.captureMail.run(tx, workspaceId, came);
  }

  /** What could not be taken is kept for a person to look at. */
  async setAside(workspaceId: string, { mail, arrivedAt }: ArrivedMail): Promise<void> {
    const judged = { kind: 'report', direction: 'in', author: mail.from, outcome: null } as const;
    const none = { leadId: null, reason: 'not-taken' } as const;
    const message = asMessage({ mail, arrivedAt }, { ...judged, counterparts: [] }, none);
    await this.database.withWorkspace(workspaceId, (tx) => insertMessage(tx, workspaceId, message));
  }

  private accountsIn(
    { from, recipients, quoted }: IncomingMail,
    chain: readonly Link[],
  ): Promise<ReadonlyMap<string, string>> {
    const said = [from, ...recipients, quoted?.from ?? null, ...chain.map(({ address }) => address)];
    const addresses = [...new Set(said.filter((each) => each !== null))];
    return this.database.withRole('accounts', (tx) => accountsByAddress(tx, addresses));
  }
}

/** What the addresses it went to name: leads, proven, and intake addresses. */
async function namesIn(
  tx: Tx,
  workspaceId: string,
  { mail, mailbox }: ArrivedMail,
): Promise<{ readonly named: string[]; readonly intakeKeys: string[] }> {
  const key = await addressKeyOf(tx, workspaceId);
  const said = [...mail.recipients, ...mail.broughtTo]
    .map((address) => tagOf(mailbox, address))
    .filter((each) => each?.tag === key.tag);
  return {
    named: said.flatMap((each) => (each?.lead ? (provenLead(key, each.lead) ?? []) : [])),
    intakeKeys: said.flatMap((each) => each?.intake ?? []),
  };
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
