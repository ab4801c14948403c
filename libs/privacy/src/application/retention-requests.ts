import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { maskPerson } from '#identity';
import { fullName, peopleByIds } from '#people';
import { wholeRules } from '../domain/retention.js';
import type { RetentionKind, RetentionRule } from '../domain/retention.js';
import { countOverdue, keepRule, overdueIds, retentionRules } from '../persistence/retention.js';

export interface RetentionPreview {
  readonly count: number;
  readonly people: readonly { readonly id: string; readonly name: string | null }[];
}

/** So many are named; the count is of all. */
const NAMED = 100;

/** How long persons are kept after their last activity, and who would go. */
@Injectable()
export class RetentionRequests {
  constructor(private readonly database: Database) {}

  async rules({ workspaceId }: Caller): Promise<{ readonly rules: readonly RetentionRule[] }> {
    const kept = await this.database.withWorkspace(workspaceId, (tx) => retentionRules(tx, workspaceId));
    return { rules: wholeRules(kept) };
  }

  async keep(tx: Tx, { workspaceId, memberId }: Caller, rule: RetentionRule): Promise<RetentionRule> {
    await keepRule(tx, workspaceId, rule, memberId);
    return rule;
  }

  /** Nothing is written. */
  preview(caller: Caller, kind: RetentionKind, months: number): Promise<RetentionPreview> {
    const { workspaceId } = caller;
    return this.database.withWorkspace(
      workspaceId,
      async (tx) => {
        const people = await peopleByIds(
          tx,
          workspaceId,
          await overdueIds(tx, workspaceId, [kind, months], NAMED),
        );
        const named = [...people.values()].map((person) => ({
          id: person.id,
          name: maskPerson(caller, { name: fullName(person) }).name ?? null,
        }));
        named.sort((one, other) => (one.id < other.id ? -1 : 1));
        return { count: await countOverdue(tx, workspaceId, [kind, months]), people: named };
      },
      { isReadOnlySnapshot: true },
    );
  }
}
