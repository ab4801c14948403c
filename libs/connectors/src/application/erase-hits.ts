import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { ErasePerson } from '#people';
import type { ErasedPerson, Eraser } from '#people';
import { CONNECTOR_PERSONAL_DATA } from '../domain/personal-data.js';
import { countHitsOf, deleteHitsOf } from '../persistence/erasure.js';
import type { Traces } from '../persistence/erasure.js';

/** Fewer digits than any number with its country may stand in the middle of something else. */
const SHORTEST = 8;

/** With a person go the hits that told of them, taken or refused. */
@Injectable()
export class EraseHits implements Eraser, OnModuleInit {
  readonly tables = CONNECTOR_PERSONAL_DATA;

  constructor(private readonly erasePerson: ErasePerson) {}

  onModuleInit(): void {
    this.erasePerson.registerEraser(this);
  }

  async count(tx: Tx, workspaceId: string, person: ErasedPerson): Promise<Readonly<Record<string, number>>> {
    return { connector_hit: await countHitsOf(tx, workspaceId, tracesOf(person)) };
  }

  async erase(tx: Tx, workspaceId: string, person: ErasedPerson): Promise<void> {
    await deleteHitsOf(tx, workspaceId, tracesOf(person));
  }
}

const tracesOf = ({ personId, emails, phones }: ErasedPerson): Traces => ({
  personId,
  addresses: emails.map((email) => email.toLowerCase()),
  digits: phones.map((phone) => phone.replace(/\D/g, '')).filter(({ length }) => length >= SHORTEST),
});
