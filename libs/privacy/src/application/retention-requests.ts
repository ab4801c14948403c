import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import type { Caller } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { maskPerson } from '#identity';
import { fullName, peopleByIds } from '#people';
import { wholeRules } from '../domain/retention.js';
import type { RetentionKind, RetentionRule } from '../domain/retention.js';
import { allKept } from '../persistence/keeping.js';
import { countOverdue, keepRule, overdueIds, retentionRules } from '../persistence/retention.js';

/** A rule, when somebody last looked, and how many were erased then. */
export interface ShownRule extends RetentionRule {
  readonly lastAt: Date | null;
  readonly lastCount: number | null;
}

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

  rules({ workspaceId }: Caller): Promise<{ readonly rules: readonly ShownRule[] }> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const last = await allKept(tx, workspaceId);
      return {
        rules: wholeRules(await retentionRules(tx, workspaceId)).map((rule) => {
          const { lastAt = null, lastCount = null } = last.find(({ kind }) => kind === rule.kind) ?? {};
          return { ...rule, lastAt, lastCount };
        }),
      };
    });
  }

  async keep(tx: Tx, caller: Caller, rule: RetentionRule): Promise<RetentionRule> {
    const { workspaceId, memberId } = caller;
    await keepRule(tx, workspaceId, rule, memberId);
    const { kind, months } = rule;
    await recordActOf(tx, caller, {
      action: 'retention.changed',
      ...{ subject: { kind: 'retention', id: kind }, facts: { months } },
    });
    return rule;
  }

  /** Nothing is written. */
  preview(caller: Caller, kind: RetentionKind, months: number): Promise<RetentionPreview> {
    const { workspaceId } = caller;
    return this.database.withWorkspace(
      workspaceId,
      async (tx) => {
        const asked = { kind, months, at: await databaseInstant(tx) };
        const people = await peopleByIds(tx, workspaceId, await overdueIds(tx, workspaceId, asked, NAMED));
        const named = [...people.values()].map((person) => ({
          id: person.id,
          name: maskPerson(caller, { name: fullName(person) }).name ?? null,
        }));
        named.sort((one, other) => (one.id < other.id ? -1 : 1));
        return { count: await countOverdue(tx, workspaceId, asked), people: named };
      },
      { isReadOnlySnapshot: true },
    );
  }
}
