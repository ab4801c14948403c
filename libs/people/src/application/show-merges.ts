import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { AppError } from '#kernel';
import { COMPARED, resemblance } from '../domain/likeness.js';
import type { Compared, Likeness } from '../domain/likeness.js';
import { UNDO_MS } from '../domain/merging.js';
import type { Person } from '../domain/person.js';
import { familyOf } from '../persistence/families.js';
import { readLikenesses } from '../persistence/likeness.js';
import { candidatesOf } from '../persistence/merge-candidates.js';
import type { Candidate } from '../persistence/merge-candidates.js';
import { mergesInto } from '../persistence/merges.js';
import { isUnlimited, MergeLimit } from './merge-limit.js';
import type { MergeWay } from './merge-limit.js';
import { undoableUntil } from './merge-persons.js';
import { peopleByIds } from './read-people.js';
import { show } from './show-people.js';
import type { ShownPerson } from './show-people.js';

export interface ShownCandidate {
  readonly id: string;
  readonly person: ShownPerson;
  readonly score: number;
  readonly why: string;
  /** How alike the two are in each respect that both say something of, the strongest reason first. */
  readonly compared: readonly ShownLikeness[];
  readonly way: Exclude<MergeWay, 'none'>;
  readonly proposedBy: string | null;
  readonly proposedAt: Date | null;
}

export interface ShownLikeness {
  readonly about: Compared;
  /** From 0 to 1. */
  readonly likeness: number;
  /** Whether it speaks for the two being one. */
  readonly speaksForIt: boolean;
}

export interface ShownMerge {
  readonly id: string;
  readonly person: ShownPerson;
  readonly mergedAt: Date;
  readonly undoableUntil: Date;
  readonly mergedBy: string | null;
}

/** The person, who may be the same, the likeliest first, and what can still be taken back. */
export interface ShownMerges {
  readonly person: ShownPerson;
  readonly candidates: readonly ShownCandidate[];
  readonly merges: readonly ShownMerge[];
}

/** Shows one person's merges, as far as the caller may decide them; names as far as the caller may see them. */
@Injectable()
export class ShowMerges {
  constructor(
    private readonly database: Database,
    private readonly limit: MergeLimit,
  ) {}

  /** @throws AppError `person/missing` */
  of(caller: Caller, personId: string): Promise<ShownMerges> {
    return this.database.withWorkspace(caller.workspaceId, (tx) => this.read(tx, caller, personId), {
      isReadOnlySnapshot: true,
    });
  }

  private async read(tx: Tx, caller: Caller, personId: string): Promise<ShownMerges> {
    const { workspaceId } = caller;
    const candidates = await this.decidable(tx, caller, personId);
    const youngerThan = (await databaseInstant(tx)).getTime() - UNDO_MS;
    const merges = (await mergesInto(tx, workspaceId, personId)).filter(
      ({ mergedAt, mergedBy }) =>
        mergedAt.getTime() > youngerThan && (isUnlimited(caller) || mergedBy === caller.memberId),
    );
    const ids = [...candidates.map(({ otherId }) => otherId), ...merges.map(({ loserId }) => loserId)];
    const people = await peopleByIds(tx, workspaceId, [personId, ...ids]);
    if (!people.has(personId)) throw new AppError('missing', 'person/missing', 'There is no such person.');
    const names = await memberNames(
      tx,
      workspaceId,
      [...merges.map(({ mergedBy }) => mergedBy), ...candidates.map(({ proposedBy }) => proposedBy)].flatMap(
        (id) => id ?? [],
      ),
    );
    const all = present(people, [personId, ...ids]);
    const shown = new Map((await show(tx, caller, all)).map((each) => [each.id, each]));
    const likenesses = await readLikenesses(tx, workspaceId, [personId, ...ids]);
    return {
      person: shown.get(personId)!,
      candidates: candidates.flatMap(({ otherId, ...candidate }) => {
        const person = shown.get(otherId);
        const proposedBy = names.get(candidate.proposedBy ?? '') ?? null;
        const compared = compare(likenesses.get(personId), likenesses.get(otherId));
        return person ? [{ ...candidate, compared, proposedBy, person }] : [];
      }),
      merges: merges.flatMap(({ id, loserId, mergedAt, mergedBy }) => {
        const person = shown.get(loserId);
        const by = names.get(mergedBy ?? '') ?? null;
        return person ? [{ id, person, mergedAt, undoableUntil: undoableUntil(mergedAt), mergedBy: by }] : [];
      }),
    };
  }

  /** Those this caller can do something about. */
  private async decidable(tx: Tx, caller: Caller, personId: string): Promise<Decidable[]> {
    const { workspaceId } = caller;
    const decidable: Decidable[] = [];
    for (const each of await candidatesOf(tx, workspaceId, await familyOf(tx, workspaceId, personId))) {
      const way = await this.limit.wayOf(tx, caller, [personId, each.otherId]);
      if (way !== 'none') decidable.push({ ...each, way });
    }
    return decidable;
  }
}

function compare(one: Likeness | undefined, other: Likeness | undefined): ShownLikeness[] {
  if (!one || !other) return [];
  const { because, levels } = resemblance(one, other);
  const order = [...because, ...COMPARED.filter((about) => !because.includes(about))];
  return order.flatMap((about) => {
    const likeness = levels[about];
    return likeness === null ? [] : [{ about, likeness, speaksForIt: because.includes(about) }];
  });
}

type Decidable = Candidate & { readonly way: Exclude<MergeWay, 'none'> };

const present = (people: ReadonlyMap<string, Person>, ids: readonly string[]): Person[] =>
  [...new Set(ids)].flatMap((id) => people.get(id) ?? []);
