import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { EraseLeads } from '#leads';
import type { LeadEraser } from '#leads';
import { ErasePerson } from '#people';
import type { ErasedPerson, Eraser } from '#people';
import { MESSAGE_TABLES } from '../domain/personal-data.js';
import { countIntakeMails, deleteIntakeMails } from '../persistence/intake-mails.js';
import { countOfAddresses, countOfLeads, deleteOfAddresses, deleteOfLeads } from '../persistence/erasure.js';

type Counts = Readonly<Record<string, number>>;

/** With a person go the messages of their leads, those of no lead that came from them or went to them, and what became of their mails. */
@Injectable()
export class EraseMessages implements OnModuleInit {
  constructor(
    private readonly eraseLeads: EraseLeads,
    private readonly erasePerson: ErasePerson,
  ) {}

  onModuleInit(): void {
    this.eraseLeads.registerEraser(OF_LEADS);
    this.erasePerson.registerEraser(OF_ADDRESSES);
  }
}

const OF_LEADS: LeadEraser = {
  tables: MESSAGE_TABLES,
  count: async (tx, workspaceId, leadIds): Promise<Counts> => ({
    message: await countOfLeads(tx, workspaceId, leadIds),
    intake_mail: await countIntakeMails(tx, workspaceId, { leadIds }),
  }),
  async erase(tx: Tx, workspaceId: string, leadIds: readonly string[]) {
    await deleteOfLeads(tx, workspaceId, leadIds);
    await deleteIntakeMails(tx, workspaceId, { leadIds });
  },
};

/** The tables stand in the registry once already. */
const OF_ADDRESSES: Eraser = {
  tables: [],
  count: async (tx, workspaceId, person): Promise<Counts> => ({
    message: await countOfAddresses(tx, workspaceId, addressesOf(person)),
    intake_mail: await countIntakeMails(tx, workspaceId, { addresses: addressesOf(person) }),
  }),
  async erase(tx, workspaceId, person) {
    const addresses = addressesOf(person);
    await deleteOfAddresses(tx, workspaceId, addresses);
    await deleteIntakeMails(tx, workspaceId, { addresses });
  },
};

const addressesOf = ({ emails, phones }: ErasedPerson): string[] => [
  ...new Set([...emails.map((email) => email.toLowerCase()), ...phones]),
];
