import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import { ErasePerson } from '#people';
import type { ErasedPerson, Eraser } from '#people';
import { PERSONAL_DATA } from '../domain/personal-data.js';

const OF_PERSON = `workspace_id = $1 and conversation_id in (
  select id from conversation c where c.workspace_id = $1 and c.person_id = $2)`;

/** With a person goes what they said and what they were told; that there was a conversation, when and how it ended, stays. */
@Injectable()
export class EraseConversations implements Eraser, OnModuleInit {
  readonly tables = PERSONAL_DATA;

  constructor(private readonly erasePerson: ErasePerson) {}

  onModuleInit(): void {
    this.erasePerson.registerEraser(this);
  }

  async count(
    tx: Tx,
    workspaceId: string,
    { personId }: ErasedPerson,
  ): Promise<Readonly<Record<string, number>>> {
    const [found] = await rows<{ conversation: number; conversation_message: number }>(
      tx,
      `select (select count(*)::int from conversation where workspace_id = $1 and person_id = $2) as conversation,
              (select count(*)::int from conversation_message where ${OF_PERSON}) as conversation_message`,
      [workspaceId, personId],
    );
    return { ...found };
  }

  async erase(tx: Tx, workspaceId: string, { personId }: ErasedPerson): Promise<void> {
    // Conversations first: whoever adds a word holds them, so every word there is stands before the messages are looked at.
    await touched(
      tx,
      `update conversation set subject = null, handle = null, version = version + 1 where workspace_id = $1 and person_id = $2`,
      [workspaceId, personId],
    );
    await touched(
      tx,
      `update conversation_message set author = null, text = null, evidence = null where ${OF_PERSON}`,
      [workspaceId, personId],
    );
  }
}
