import { Injectable } from '@nestjs/common';
import type { Actor, Caller } from '#contracts';
import type { Tx } from '#database';
import { databaseInstant } from '#database';
import { Journal } from '#journal';
import { familyOf } from '../persistence/families.js';
import { openPair, proposeCandidate } from '../persistence/merge-candidates.js';
import { findMerge } from '../persistence/merges.js';
import { isUnlimited, MergeLimit, notYours } from './merge-limit.js';
import { MergePersons, noCandidate } from './merge-persons.js';
import type { MergedPersons, Pair } from './merge-persons.js';

interface Of {
  readonly personId: string;
  readonly candidateId: string;
}

/** What a caller decides of two records, as far as their leads reach. */
@Injectable()
export class DecideMerges {
  constructor(
    private readonly journal: Journal,
    private readonly limit: MergeLimit,
    private readonly merges: MergePersons,
  ) {}

  /** @throws AppError as `MergeLimit.requireMerge` and `MergePersons.run` */
  async merge(tx: Tx, caller: Caller, pair: Pair): Promise<MergedPersons> {
    await this.limit.requireMerge(tx, caller, [pair.survivorId, pair.loserId]);
    return this.merges.run(tx, caller.workspaceId, pair, actorOf(caller));
  }

  /** Whoever does not merge everything takes back only what they merged. @throws AppError `merge/not-yours`, and as `MergePersons.undo` */
  async undo(
    tx: Tx,
    caller: Caller,
    of: { readonly personId: string; readonly mergeId: string },
  ): Promise<Pair & { readonly mergeId: string }> {
    if (!isUnlimited(caller)) {
      const known = await findMerge(tx, caller.workspaceId, of.mergeId);
      if (known && known.mergedBy !== caller.memberId) throw notYours();
    }
    return this.merges.undo(tx, caller.workspaceId, of, actorOf(caller));
  }

  /** @throws AppError `merge/not-yours`, and as `MergePersons.tellApart` */
  async tellApart(tx: Tx, caller: Caller, of: Of): Promise<{ readonly candidateId: string }> {
    const pair = await openPair(tx, caller.workspaceId, of.candidateId);
    if (pair) await this.limit.requireOwn(tx, caller, pair);
    return this.merges.tellApart(tx, caller.workspaceId, of, actorOf(caller));
  }

  /** Asks those who may take a credit back to merge the two; asked again, it stays as it was. @throws AppError `merge/no-candidate`, `merge/not-yours` */
  async propose(
    tx: Tx,
    caller: Caller,
    { personId, candidateId }: Of,
  ): Promise<{ readonly candidateId: string }> {
    const { workspaceId, memberId } = caller;
    const pair = await openPair(tx, workspaceId, candidateId);
    const family = await familyOf(tx, workspaceId, personId);
    if (!memberId || !pair?.some((id) => family.includes(id))) throw noCandidate();
    await this.limit.requireOwn(tx, caller, pair);
    const occurredAt = await databaseInstant(tx);
    if (await proposeCandidate(tx, workspaceId, { candidateId, memberId, at: occurredAt })) {
      const otherId = pair.find((id) => !family.includes(id)) ?? pair[1];
      const leadId = await this.limit.leadOf(tx, workspaceId, personId);
      const about = { subjectKind: 'person', subjectId: personId, leadId: null, occurredAt } as const;
      await this.journal.append(tx, workspaceId, [
        { ...about, actor: actorOf(caller), type: 'person.merge_proposed', payload: { otherId, leadId } },
      ]);
    }
    return { candidateId };
  }
}

export const actorOf = ({ memberId, credentialId }: Caller): Actor =>
  memberId ? { kind: 'member', id: memberId } : { kind: 'connector', id: credentialId };
