import { Injectable } from '@nestjs/common';
import { databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { allMembers, findTeams } from '#identity';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import type { RoutingRule } from '../domain/rule.js';
import { ruleProblems } from '../domain/rule-problems.js';
import { insertRules, rulesInForce } from '../persistence/rules.js';
import type { RulesInForce } from '../persistence/rules.js';
import type { By } from './by.js';
import { routingEntry } from './routing-entry.js';
import { tellRoom } from './tell-room.js';

/** Puts rules in force as the next version; those before stay readable. */
@Injectable()
export class PublishRules {
  constructor(
    private readonly signals: Signals,
    private readonly journal: Journal,
  ) {}

  /**
   * @param since the version that was seen
   * @throws AppError `routing/invalid` naming every wrong place, `routing/stale` when somebody was faster
   */
  async run(
    tx: Tx,
    by: By,
    since: number,
    { rules, note = null }: { readonly rules: readonly RoutingRule[]; readonly note?: string | null },
  ): Promise<RulesInForce> {
    const { workspaceId, memberId } = by;
    await requireValid(tx, workspaceId, rules);
    if (!(await insertRules(tx, workspaceId, { since, rules, note, by: memberId })))
      throw stale((await rulesInForce(tx, workspaceId)).version);
    const version = since + 1;
    const payload = { version, rules: rules.length };
    const at = await databaseInstant(tx);
    await this.journal.append(tx, workspaceId, [
      routingEntry('routing.published', by, at, { subjectId: workspaceId, payload }),
    ]);
    tellRoom(tx, this.signals, workspaceId);
    return { version, rules };
  }
}

/** @throws AppError `routing/invalid` naming every wrong place */
export async function requireValid(
  tx: Tx,
  workspaceId: string,
  rules: readonly RoutingRule[],
): Promise<void> {
  const teamIds = new Set((await findTeams(tx, workspaceId)).map(({ id }) => id));
  const memberIds = new Set((await allMembers(tx)).map(({ id }) => id));
  const fields = ruleProblems(rules, { teamIds, memberIds });
  if (fields.length === 0) return;
  const say = 'The rules cannot be put in force; correct the named places.';
  throw new AppError('invalid', 'routing/invalid', say, { fields });
}

const stale = (version: number): AppError =>
  new AppError(
    'stale',
    'routing/stale',
    'Somebody changed the rules meanwhile. Load them again and repeat your change.',
    { facts: { version } },
  );
