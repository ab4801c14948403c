import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { ErasePerson, visitorsOf } from '#people';
import type { ErasedPerson, Eraser } from '#people';
import { FORM_PERSONAL_DATA } from '../domain/personal-data.js';
import { countTracesOf, deleteTracesOf } from '../persistence/erasure.js';
import type { Traces } from '../persistence/erasure.js';

/** Fewer digits than any number with its country may stand in the middle of something else. */
const SHORTEST = 8;

/** With a person go what they sent by forms, what they agreed to there, the mails that asked them, and the visits of their browsers. */
@Injectable()
export class EraseTraces implements Eraser, OnModuleInit {
  readonly tables = FORM_PERSONAL_DATA;

  constructor(private readonly erasePerson: ErasePerson) {}

  onModuleInit(): void {
    this.erasePerson.registerEraser(this);
  }

  async count(tx: Tx, workspaceId: string, person: ErasedPerson): Promise<Readonly<Record<string, number>>> {
    return countTracesOf(tx, workspaceId, await tracesOf(tx, workspaceId, person));
  }

  async erase(tx: Tx, workspaceId: string, person: ErasedPerson): Promise<void> {
    await deleteTracesOf(tx, workspaceId, await tracesOf(tx, workspaceId, person));
  }
}

async function tracesOf(
  tx: Tx,
  workspaceId: string,
  { personId, emails, phones }: ErasedPerson,
): Promise<Traces> {
  const known = await visitorsOf(tx, workspaceId, [personId]);
  return {
    personId,
    addresses: emails.map((email) => email.toLowerCase()),
    digits: phones.map((phone) => phone.replace(/\D/g, '')).filter(({ length }) => length >= SHORTEST),
    visitors: known.map(({ visitor }) => visitor),
  };
}
