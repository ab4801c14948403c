import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { ErasePerson, Suppression } from '#people';
import type { ErasedPerson, Eraser } from '#people';
import { isNaming, namingOf, patternOf } from '../domain/naming.js';
import { countNaming, leadIdsOf, recordIdsOf, removeNames, replaceRecordIds } from '../persistence/words.js';
import type { Named } from '../persistence/words.js';
import { WORD_TABLES } from '../persistence/words.sql.js';

/**
 * Whoever is erased is named nowhere any more: not in words beside their leads, nor, by their whole name, address or number, in words that
 * are of nobody's lead, such as the minutes of a review. The rest of what was written stays.
 */
@Injectable()
export class RemoveNames implements Eraser, OnModuleInit {
  readonly tables = WORD_TABLES;

  constructor(
    private readonly erasePerson: ErasePerson,
    private readonly suppression: Suppression,
  ) {}

  onModuleInit(): void {
    this.erasePerson.registerEraser(this);
  }

  async count(tx: Tx, workspaceId: string, person: ErasedPerson): Promise<Readonly<Record<string, number>>> {
    return countNaming(tx, workspaceId, await namedBy(tx, workspaceId, person));
  }

  async erase(tx: Tx, workspaceId: string, person: ErasedPerson): Promise<void> {
    const named = await namedBy(tx, workspaceId, person);
    await removeNames(tx, workspaceId, named);
    const naming = namingOf(person);
    const telling = (await recordIdsOf(tx, workspaceId, named.leadIds)).filter((id) => isNaming(id, naming));
    const standIns = new Map<string, string>();
    for (const id of telling) standIns.set(id, await this.suppression.standIn(workspaceId, id));
    await replaceRecordIds(tx, workspaceId, named.leadIds, standIns);
  }
}

const namedBy = async (tx: Tx, workspaceId: string, person: ErasedPerson): Promise<Named> => ({
  personIds: [person.personId],
  leadIds: await leadIdsOf(tx, workspaceId, person.personId),
  theirs: patternOf(person, { isTheirs: true }),
  anybodys: patternOf(person, { isTheirs: false }),
});
