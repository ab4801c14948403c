import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import { ErasePerson } from '#people';
import type { ErasedPerson, Eraser } from '#people';
import { PERSONAL_DATA } from '../domain/personal-data.js';

const OF_PERSON = `workspace_id = $1 and (person_id = $2 or email = any($3::text[]) or phone = any($4::text[]))`;
const BLANKED = PERSONAL_DATA.flatMap(({ columns }) => columns.map((column) => `${column} = null`)).join(
  ', ',
);

/** With a person goes what partners wrote of them, also where the registration came to nothing. */
@Injectable()
export class EraseRegistrations implements Eraser, OnModuleInit {
  readonly tables = PERSONAL_DATA;

  constructor(private readonly erasePerson: ErasePerson) {}

  onModuleInit(): void {
    this.erasePerson.registerEraser(this);
  }

  async count(tx: Tx, workspaceId: string, person: ErasedPerson): Promise<Readonly<Record<string, number>>> {
    const [found] = await rows<{ count: number }>(
      tx,
      `select count(*)::int as count from deal_registration where ${OF_PERSON}`,
      valuesOf(workspaceId, person),
    );
    return { deal_registration: found?.count ?? 0 };
  }

  async erase(tx: Tx, workspaceId: string, person: ErasedPerson): Promise<void> {
    await touched(
      tx,
      `update deal_registration set ${BLANKED} where ${OF_PERSON}`,
      valuesOf(workspaceId, person),
    );
  }
}

const valuesOf = (workspaceId: string, { personId, emails, phones }: ErasedPerson): readonly unknown[] => [
  ...[workspaceId, personId, emails, phones],
];
