import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { ErasePerson } from '#people';
import type { ErasedPerson, Eraser, PersonalTable } from '#people';
import { namingOf } from '../domain/naming.js';
import { forgetWords } from '../persistence/consents.js';

/** The facts of consent outlive a person; the page it was given on, and words that name them, do not. */
@Injectable()
export class ForgetConsentWords implements Eraser, OnModuleInit {
  readonly tables: readonly PersonalTable[] = [
    { table: 'consent', columns: ['wording', 'page'], eraseRule: 'blank' },
  ];

  constructor(private readonly erasePerson: ErasePerson) {}

  onModuleInit(): void {
    this.erasePerson.registerEraser(this);
  }

  async erase(tx: Tx, workspaceId: string, person: ErasedPerson): Promise<void> {
    await forgetWords(tx, workspaceId, person.personId, namingOf(person));
  }
}
