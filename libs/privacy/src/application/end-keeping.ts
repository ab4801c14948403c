import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { SYSTEM } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { HOUR_MS } from '#kernel';
import { ErasePerson } from '#people';
import { Rounds } from '#rounds';
import { KEEPING_KINDS } from '../domain/keeping.js';
import type { KeepingKind } from '../domain/keeping.js';
import { RETENTION_KINDS } from '../domain/retention.js';
import type { RetentionKind } from '../domain/retention.js';
import {
  beforeOf,
  deleteOld,
  dueKinds,
  keptDays,
  noteForgotten,
  unconfirmedIds,
} from '../persistence/keeping.js';
import { overdueIds, retentionRules } from '../persistence/retention.js';

/** Persons erased, and rows deleted, in one transaction. */
const PERSONS = 100;
const ROWS = 1_000;

/** Finds some more whose time is over, in the order of their ids and beyond the last that was looked at. */
type Find = (tx: Tx, after: string | null) => Promise<string[]>;

/**
 * Once a night of the workspace, by one process at a time: whose time is over is erased as if they had asked for it, but may come again;
 * what is no person is deleted. Facts and counts stay. Portion by portion, each looked for in the transaction that ends it. Whoever cannot
 * be ended is logged and left for the next night, a kind that cannot is for the next hour; the others go.
 */
@Injectable()
export class EndKeeping implements OnApplicationBootstrap {
  private readonly logger = new Logger('EndKeeping');

  constructor(
    private readonly rounds: Rounds,
    private readonly database: Database,
    private readonly erasePerson: ErasePerson,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      ...{ name: 'retention', everyMs: HOUR_MS },
      failure: 'What is kept no longer could not be ended; the next hour tries again.',
      visit: async (workspaceId) => {
        await this.run(workspaceId);
        return 0;
      },
    });
  }

  /** How many persons and rows went in the workspace, of the kinds whose night has come at an instant: now when left out. */
  async run(workspaceId: string, asOf?: Date): Promise<number> {
    const at = asOf ?? (await this.database.withWorkspace(workspaceId, databaseInstant));
    const { rules, due } = await this.database.withWorkspace(workspaceId, async (tx) => ({
      rules: await retentionRules(tx, workspaceId),
      due: await dueKinds(tx, workspaceId, at, [...RETENTION_KINDS, ...KEEPING_KINDS]),
    }));
    let count = 0;
    for (const { kind, months } of rules)
      if (months !== null && due.includes(kind))
        count += await this.noted(workspaceId, kind, at, () =>
          this.persons(workspaceId, { kind, months, at }),
        );
    for (const kind of KEEPING_KINDS)
      // Files go with the rows of their imports, by whoever keeps them.
      if (kind !== 'imports' && due.includes(kind))
        count += await this.noted(workspaceId, kind, at, () => this.others(workspaceId, kind, at));
    return count;
  }

  private async noted(
    workspaceId: string,
    kind: string,
    at: Date,
    end: () => Promise<number>,
  ): Promise<number> {
    try {
      const count = await end();
      await this.database.withWorkspace(workspaceId, (tx) =>
        noteForgotten(tx, workspaceId, kind, { count, at }),
      );
      return count;
    } catch (error) {
      this.logger.error(
        `What is kept too long (${kind}) of workspace ${workspaceId} stays: ${String(error)}`,
      );
      return 0;
    }
  }

  private persons(
    workspaceId: string,
    asked: { readonly kind: RetentionKind; readonly months: number; readonly at: Date },
  ): Promise<number> {
    return this.erase(workspaceId, (tx, after) => overdueIds(tx, workspaceId, asked, PERSONS, after));
  }

  private async others(workspaceId: string, kind: KeepingKind, at: Date): Promise<number> {
    const days = await this.database.withWorkspace(workspaceId, (tx) => keptDays(tx, workspaceId, kind));
    const before = beforeOf(at, days);
    if (kind === 'unconfirmed')
      return this.erase(workspaceId, (tx, after) => unconfirmedIds(tx, workspaceId, before, PERSONS, after));
    let count = 0;
    for (let gone = ROWS; gone > 0; count += gone)
      gone = await this.database.withWorkspace(workspaceId, (tx) =>
        deleteOld(tx, workspaceId, kind, { before, limit: ROWS }),
      );
    return count;
  }

  private async erase(workspaceId: string, find: Find): Promise<number> {
    let [count, after]: [number, string | null] = [0, null];
    for (let looked = PERSONS; looked === PERSONS;) {
      const last = after;
      const portion = await this.database.withWorkspace(workspaceId, async (tx) => {
        const ids = await find(tx, last);
        let erased = 0;
        for (const id of ids) erased += (await this.eraseOne(tx, workspaceId, id)) ? 1 : 0;
        return { ids, erased };
      });
      [count, looked, after] = [count + portion.erased, portion.ids.length, portion.ids.at(-1) ?? null];
    }
    return count;
  }

  /** Somebody who cannot be erased keeps nobody else here. */
  private async eraseOne(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
    await tx.query('savepoint person');
    try {
      const erasing = { actor: SYSTEM, occurredAt: await databaseInstant(tx), mayReturn: true };
      await this.erasePerson.erase(tx, workspaceId, id, erasing);
      await tx.query('release savepoint person');
      return true;
    } catch (error) {
      await tx.query('rollback to savepoint person');
      this.logger.error(`Person ${id} of workspace ${workspaceId} could not be erased: ${String(error)}`);
      return false;
    }
  }
}
