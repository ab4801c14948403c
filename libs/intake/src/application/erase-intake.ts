import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { ErasePerson } from '#people';
import type { ErasedPerson, Eraser } from '#people';
import { INTAKE_PERSONAL_DATA } from '../domain/personal-data.js';
import { deleteIntakeOf } from '../persistence/erasure.js';

/** With a person goes what was sent of them: accepted, repeated or refused, and cells of files that could not be read. */
@Injectable()
export class EraseIntake implements Eraser, OnModuleInit {
  readonly tables = INTAKE_PERSONAL_DATA;

  constructor(private readonly erasePerson: ErasePerson) {}

  onModuleInit(): void {
    this.erasePerson.registerEraser(this);
  }

  async erase(tx: Tx, workspaceId: string, { personId, emails, phones }: ErasedPerson): Promise<void> {
    const addresses = emails.map((email) => email.toLowerCase());
    const digits = phones.map((phone) => phone.replace(/\D/g, '')).filter(({ length }) => length >= SHORTEST);
    await deleteIntakeOf(tx, workspaceId, personId, { addresses, digits });
  }
}

/** Fewer digits than any number with its country may stand in the middle of something else. */
const SHORTEST = 8;
