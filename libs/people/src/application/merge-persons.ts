import { Injectable } from '@nestjs/common';
import type { Actor, NewEntry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, invalidField, newId } from '#kernel';
import { enriched, refuseUnfit, stripped, UNDO_MS } from '../domain/merging.js';
import type { Person } from '../domain/person.js';
import { decideCandidate, openPair } from '../persistence/merge-candidates.js';
import { findMerge, undoMerge, writeMerge } from '../persistence/merges.js';
import type { Merge } from '../persistence/merges.js';
import { familyOf } from '../persistence/families.js';
import { lockPersonsWhole, updatePersons } from '../persistence/persons.js';

/** Two records of one person; the survivor is the one that goes on. */
export interface Pair {
  readonly survivorId: string;
  readonly loserId: string;
}

export interface MergedPersons extends Pair {
  readonly mergeId: string;
  readonly mergedAt: Date;
  /** Until then, exclusive, it can be taken back. */
  readonly undoableUntil: Date;
}

/** The last instant, exclusive, at which a merge can be taken back. */
export const undoableUntil = (mergedAt: Date): Date => new Date(mergedAt.getTime() + UNDO_MS);

/**
 * Makes two records of one person one, and two again.
 *
 * - Identities move, gaps of the survivor are filled; the loser's record stays and points at the survivor.
 * - Whoever keeps things by person follows `person.merged` and `person.unmerged` in the same transaction.
 * - Taking back restores what the merge moved; what came to the survivor since stays there.
 */
@Injectable()
export class MergePersons {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `merge/same-person`, `person/missing`, `person/erased`, `person/merged` */
  async run(
    tx: Tx,
    workspaceId: string,
    { survivorId, loserId }: Pair,
    actor: Actor,
  ): Promise<MergedPersons> {
    if (survivorId === loserId)
      throw invalidField('merge/same-person', '/loserId', 'Name another record than the one that goes on.');
    const [survivor, loser] = await lockedPair(tx, workspaceId, survivorId, loserId);
    refuseUnfit([survivor, loser]);
    const mergedAt = await databaseInstant(tx);
    const { person, filled } = enriched(survivor, loser);
    await updatePersons(tx, workspaceId, [person]);
    const mergeId = newId<'person-merge'>();
    const mergedBy = memberOf(actor);
    await writeMerge(tx, workspaceId, { id: mergeId, survivorId, loserId, filled, mergedAt, mergedBy });
    await decideCandidate(tx, workspaceId, [survivorId, loserId], { from: 'open', to: 'merged' });
    const about = entryAbout(survivorId, actor, mergedAt);
    await this.journal.append(tx, workspaceId, [
      { ...about, type: 'person.merged', payload: { mergeId, loserId } },
    ]);
    return { mergeId, survivorId, loserId, mergedAt, undoableUntil: undoableUntil(mergedAt) };
  }

  /** @throws AppError `merge/missing`, `merge/undone`, `merge/too-late`, `merge/merged-on`, `person/erased` */
  async undo(
    tx: Tx,
    workspaceId: string,
    { personId, mergeId }: { readonly personId: string; readonly mergeId: string },
    actor: Actor,
  ): Promise<Pair & { readonly mergeId: string }> {
    const known = await findMerge(tx, workspaceId, mergeId);
    if (known?.survivorId !== personId)
      throw new AppError('missing', 'merge/missing', 'There is no such merge of this person.');
    const [survivor, loser] = await lockedPair(tx, workspaceId, known.survivorId, known.loserId);
    const at = await databaseInstant(tx);
    const youngerThan = new Date(at.getTime() - UNDO_MS);
    const undone = await undoMerge(tx, workspaceId, mergeId, { at, by: memberOf(actor), youngerThan });
    if (!undone) throw whyNot((await findMerge(tx, workspaceId, mergeId)) ?? known, survivor, youngerThan);
    await updatePersons(tx, workspaceId, [stripped(survivor, loser, undone.filled)]);
    const { survivorId, loserId, mergedAt } = undone;
    await decideCandidate(tx, workspaceId, [survivorId, loserId], { from: 'merged', to: 'open' });
    const payload = { mergeId, loserId, mergedAt: mergedAt.toISOString() };
    await this.journal.append(tx, workspaceId, [
      { ...entryAbout(survivorId, actor, at), type: 'person.unmerged', payload },
    ]);
    return { mergeId, survivorId, loserId };
  }

  /** The two of a proposed pair are not the same person: nobody is asked again. @throws AppError `merge/no-candidate` */
  async tellApart(
    tx: Tx,
    workspaceId: string,
    { personId, candidateId }: { readonly personId: string; readonly candidateId: string },
    actor: Actor,
  ): Promise<{ readonly candidateId: string }> {
    const pair = await openPair(tx, workspaceId, candidateId);
    const family = await familyOf(tx, workspaceId, personId);
    if (!pair?.some((id) => family.includes(id))) throw noCandidate();
    await decideCandidate(tx, workspaceId, pair, { from: 'open', to: 'dismissed' });
    const otherId = pair.find((id) => !family.includes(id)) ?? pair[1];
    await this.journal.append(tx, workspaceId, [
      {
        ...entryAbout(personId, actor, await databaseInstant(tx)),
        ...{ type: 'person.told_apart', payload: { otherId } },
      },
    ]);
    return { candidateId };
  }
}

export const noCandidate = (): AppError =>
  new AppError(
    'missing',
    'merge/no-candidate',
    'Nobody proposes these two any more; reload to see what was decided.',
  );

const memberOf = ({ kind, id }: Actor): string | null => (kind === 'member' ? id : null);

const entryAbout = (
  subjectId: string,
  actor: Actor,
  occurredAt: Date,
): Pick<NewEntry, 'subjectId' | 'leadId' | 'actor' | 'occurredAt'> & { readonly subjectKind: 'person' } => ({
  ...{ subjectKind: 'person', subjectId, leadId: null, actor, occurredAt },
});

async function lockedPair(
  tx: Tx,
  workspaceId: string,
  survivorId: string,
  loserId: string,
): Promise<[survivor: Person, loser: Person]> {
  const locked = await lockPersonsWhole(tx, workspaceId, [survivorId, loserId]);
  const [survivor, loser] = [survivorId, loserId].map((id) => locked.find((person) => person.id === id));
  if (!survivor || !loser) throw new AppError('missing', 'person/missing', 'There is no such person.');
  return [survivor, loser];
}

function whyNot({ undoneAt, mergedAt }: Merge, survivor: Person, youngerThan: Date): AppError {
  if (undoneAt !== null)
    return new AppError('conflict', 'merge/undone', 'This merge was taken back already.');
  if (survivor.erasedAt !== null)
    return new AppError('conflict', 'person/erased', 'This person was erased; nothing can be given back.');
  if (mergedAt <= youngerThan)
    return new AppError('conflict', 'merge/too-late', 'A merge can be taken back within seven days.');
  return new AppError(
    'conflict',
    'merge/merged-on',
    'This person was merged into another one since; take that merge back first.',
    { facts: { mergedIntoId: survivor.mergedIntoId } },
  );
}
