import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { byCaller } from '#leads';
import type { By } from '#leads';
import { AddMessage } from './add-message.js';
import { ChangeConversation } from './change-conversation.js';
import { HandToCare } from './hand-to-care.js';
import { MakeLead } from './make-lead.js';
import { OpenConversation } from './open-conversation.js';

/** What is done with conversations, handed to their controller as one. */
@Injectable()
export class ConversationVerbs {
  constructor(
    readonly opening: OpenConversation,
    readonly messages: AddMessage,
    readonly changing: ChangeConversation,
    readonly leads: MakeLead,
    readonly care: HandToCare,
  ) {}
}

/** The transactions of requests: a write with its idempotency key, a read of one state of the database. */
@Injectable()
export class ConversationRequests {
  constructor(
    private readonly writes: Writes,
    private readonly database: Database,
  ) {}

  write<T>(
    caller: Caller,
    key: IdempotencyRequest | undefined,
    work: (tx: Tx, by: By) => Promise<T>,
  ): Promise<T> {
    return this.writes.run(caller, key, (tx) => work(tx, byCaller(caller)));
  }

  read<T>({ workspaceId }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work, { isReadOnlySnapshot: true });
  }
}
