import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import { maskPerson } from '#identity';
import { AppError, newId } from '#kernel';
import type { IntakeAddress, IntakeDefaults } from '../domain/intake-address.js';
import { intakeAddress, newIntakeKey } from '../domain/mail-address.js';
import type { AddressKey } from '../domain/mail-address.js';
import { PostSettings } from '../domain/post-settings.js';
import { addressKeyOf } from '../persistence/address-keys.js';
import {
  deleteIntakeAddress,
  insertIntakeAddress,
  intakeAddresses,
  intakeAddressesOf,
  replaceIntakeAddress,
} from '../persistence/intake-addresses.js';
import { countsOfAddresses, mailsOfAddress } from '../persistence/intake-mails.js';
import type { AddressCounts, IntakeMail } from '../persistence/intake-mails.js';

const MOST_ADDRESSES = 100;

export interface IntakeAddressView extends Omit<IntakeAddress, 'key'> {
  /** Null where no mailbox is read. */
  readonly address: string | null;
  readonly lastAt: Date | null;
  /** What became of the mails of the last 30 days. */
  readonly month: Pick<AddressCounts, 'accepted' | 'duplicate' | 'answer' | 'refused'>;
}

export type AddressWish = Partial<IntakeDefaults> & { readonly name: string };
export type AddressChange = Partial<AddressWish> & { readonly state?: IntakeAddress['state'] };

/** Addresses under which mails become leads, and what became of each mail. */
@Injectable()
export class IntakeAddressRequests {
  constructor(
    private readonly database: Database,
    private readonly settings: PostSettings,
  ) {}

  list(caller: Caller): Promise<IntakeAddressView[]> {
    return this.in(caller, async (tx) => {
      const found = await intakeAddresses(tx, caller.workspaceId);
      return this.views(tx, caller.workspaceId, found);
    });
  }

  /** @throws AppError `intake-address/missing` */
  one(caller: Caller, id: string): Promise<IntakeAddressView> {
    return this.in(caller, (tx) => this.view(tx, caller.workspaceId, id));
  }

  /** @throws AppError `intake-address/too-many` */
  create(caller: Caller, wish: AddressWish): Promise<IntakeAddressView> {
    const { workspaceId } = caller;
    const { name, channel = 'email', campaign = null, leadType = null, origin = 'marketing' } = wish;
    const made = { id: newId(), key: newIntakeKey(), name, channel, campaign, leadType, origin };
    return this.in(caller, async (tx) => {
      if ((await intakeAddresses(tx, workspaceId)).length >= MOST_ADDRESSES) throw tooMany();
      await insertIntakeAddress(tx, workspaceId, made);
      return this.view(tx, workspaceId, made.id);
    });
  }

  /** What is left out stays. @throws AppError `intake-address/missing` */
  change(caller: Caller, id: string, change: AddressChange): Promise<IntakeAddressView> {
    const { workspaceId } = caller;
    return this.in(caller, async (tx) => {
      const before = await existing(tx, workspaceId, id);
      const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      await replaceIntakeAddress(tx, workspaceId, { ...before, ...said });
      return this.view(tx, workspaceId, id);
    });
  }

  /** What is written down of its mails goes with it; its leads stay. @throws AppError `intake-address/missing` */
  async remove(caller: Caller, id: string): Promise<void> {
    const gone = await this.in(caller, (tx) => deleteIntakeAddress(tx, caller.workspaceId, id));
    if (gone === 0) throw missingAddress(id);
  }

  /** The newest first; who wrote and about what is left out for those who may not see people. @throws AppError `intake-address/missing` */
  mails(
    caller: Caller,
    id: string,
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<Page<IntakeMail>> {
    const place = decodeCursor(cursor, ['instant', 'id']);
    const before = place && { at: place[0], id: place[1] };
    return this.in(caller, async (tx) => {
      await existing(tx, caller.workspaceId, id);
      const found = await mailsOfAddress(tx, caller.workspaceId, id, { before, limit });
      const maySee = caller.actions.has('person.read');
      return pageOf(
        found,
        limit,
        (mail) => encodeCursor([mail.receivedAt, mail.id]),
        (mail) => ({
          ...mail,
          author: maskPerson(caller, { email: mail.author }).email ?? null,
          subject: maySee ? mail.subject : null,
        }),
      );
    });
  }

  private async view(tx: Tx, workspaceId: string, id: string): Promise<IntakeAddressView> {
    const found = await existing(tx, workspaceId, id);
    const [view] = await this.views(tx, workspaceId, [found]);
    if (!view) throw missingAddress(id);
    return view;
  }

  private async views(
    tx: Tx,
    workspaceId: string,
    found: readonly IntakeAddress[],
  ): Promise<IntakeAddressView[]> {
    const key = await addressKeyOf(tx, workspaceId);
    const counts = new Map((await countsOfAddresses(tx, workspaceId)).map((each) => [each.addressId, each]));
    return found.map((each) => viewOf(each, counts.get(each.id), this.settings.mailbox, key));
  }

  private in<T>({ workspaceId }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }
}

function viewOf(
  { key: own, ...said }: IntakeAddress,
  counts: AddressCounts | undefined,
  mailbox: string | undefined,
  key: AddressKey,
): IntakeAddressView {
  const { accepted = 0, duplicate = 0, answer = 0, refused = 0, lastAt = null } = counts ?? {};
  const address = mailbox === undefined ? null : intakeAddress(mailbox, key, own);
  return { ...said, address, lastAt, month: { accepted, duplicate, answer, refused } };
}

async function existing(tx: Tx, workspaceId: string, id: string): Promise<IntakeAddress> {
  const [found] = await intakeAddressesOf(tx, workspaceId, { ids: [id] });
  if (!found) throw missingAddress(id);
  return found;
}

const missingAddress = (id: string): AppError =>
  new AppError('missing', 'intake-address/missing', `There is no intake address ${id} in this workspace.`);

const tooMany = (): AppError =>
  new AppError(
    'conflict',
    'intake-address/too-many',
    'Delete an intake address that is not used any more first.',
  );
