import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { AppError, newId } from '#kernel';
import { newHookSecret } from '#http';
import {
  allConnectors,
  deleteConnector,
  findConnector,
  insertConnector,
  rotateConnector,
} from '../persistence/call-connectors.js';
import type { CallConnector } from '../persistence/call-connectors.js';
import { callsToldBy, refusalsOf } from '../persistence/connector-log.js';
import type { CallRefusal, ToldCall } from '../persistence/connector-log.js';

const MOST_CONNECTORS = 20;
const SHOWN_CALLS = 20;

export interface ConnectorLog {
  readonly connector: CallConnector;
  readonly calls: readonly ToldCall[];
  readonly refusals: readonly CallRefusal[];
}

/** Telephone systems that tell of calls, for whoever keeps the keys of the workspace. */
@Injectable()
export class ConnectorRequests {
  constructor(private readonly database: Database) {}

  list(caller: Caller): Promise<CallConnector[]> {
    return this.in(caller, (tx) => allConnectors(tx, caller.workspaceId));
  }

  /** What it told last, and what came under its address and was not believed. @throws AppError `connector/missing` */
  log(caller: Caller, id: string): Promise<ConnectorLog> {
    const { workspaceId } = caller;
    return this.in(caller, async (tx) => {
      const connector = await findConnector(tx, workspaceId, id);
      if (!connector) throw missing(id);
      const calls = await callsToldBy(tx, workspaceId, id, SHOWN_CALLS);
      return { connector, calls, refusals: await refusalsOf(tx, workspaceId, id) };
    });
  }

  /** The secret is in this answer and in no other. @throws AppError `connector/too-many` */
  create(
    caller: Caller,
    wanted: Pick<CallConnector, 'name' | 'country'>,
  ): Promise<{ readonly id: string; readonly secret: string }> {
    const made = { ...wanted, id: newId(), secret: newHookSecret() };
    return this.in(caller, async (tx) => {
      if ((await allConnectors(tx, caller.workspaceId)).length >= MOST_CONNECTORS)
        throw new AppError(
          'conflict',
          'connector/too-many',
          'Delete a connector that is not used any more first.',
        );
      await insertConnector(tx, caller.workspaceId, made);
      return { id: made.id, secret: made.secret };
    });
  }

  /** A new secret, shown this once; for a day both sign. @throws AppError `connector/missing` */
  rotate(caller: Caller, id: string): Promise<{ readonly secret: string }> {
    const secret = newHookSecret();
    return this.in(caller, async (tx) => {
      if ((await rotateConnector(tx, caller.workspaceId, id, secret)) === 0) throw missing(id);
      return { secret };
    });
  }

  /** @throws AppError `connector/missing` */
  async remove(caller: Caller, id: string): Promise<void> {
    if ((await this.in(caller, (tx) => deleteConnector(tx, caller.workspaceId, id))) === 0) throw missing(id);
  }

  private in<T>({ workspaceId }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }
}

const missing = (id: string): AppError =>
  new AppError('missing', 'connector/missing', `There is no call connector ${id} in this workspace.`);
