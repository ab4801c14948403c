import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import type { LoggedAct } from '../domain/chain.js';
import { LOGGED_ACTS } from '../persistence/audit.sql.js';

/** Which acts: all that is given has to hold. */
export interface ActFilter {
  /** Whoever did it: a member or a connector. */
  readonly actorId?: string;
  /** One action, such as `key.created`, or everything about `key`. */
  readonly action?: string;
  readonly subjectId?: string;
  /** First and last day, `YYYY-MM-DD` in the zone of the workspace. */
  readonly from?: string;
  readonly to?: string;
}

/** Acts of a workspace, the latest first. */
@Injectable()
export class ReadLog {
  constructor(private readonly database: Database) {}

  /** One more than `limit`, where there are more. `before`: the number of the last one on the page before. */
  page(
    { workspaceId }: Pick<Caller, 'workspaceId'>,
    { actorId, action, subjectId, from, to }: ActFilter,
    { limit, before }: { readonly limit: number; readonly before?: number | undefined },
  ): Promise<LoggedAct[]> {
    return this.database.withWorkspace(workspaceId, (tx) =>
      rows<LoggedAct>(tx, LOGGED_ACTS, [
        ...[workspaceId, before ?? null, actorId ?? null, action ?? null, subjectId ?? null],
        ...[from ?? null, to ?? null, limit + 1],
      ]),
    );
  }
}
