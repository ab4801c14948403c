import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Readers } from '#journal';
import type { Reader } from '#journal';
import { resemblance, SUGGESTED_FROM } from '../domain/likeness.js';
import type { Likeness } from '../domain/likeness.js';
import { likenessKeys } from '../domain/likeness-keys.js';
import type { Person } from '../domain/person.js';
import { keepLikeness, pairsOfOneKey, proposeLikely } from '../persistence/likeness.js';
import { holdPersons, readPersons } from '../persistence/persons.js';
import { companiesByIds } from './read-people.js';

const NEWS: ReadonlySet<string> = new Set([
  'person.created',
  'person.updated',
  'person.merged',
  'person.unmerged',
]);

/**
 * Looks, after the commit, for persons who are alike, and proposes the pairs to be decided by a person; merges nobody.
 * No capture waits for it. What it costs grows with the persons that changed, not with those the workspace holds.
 */
@Injectable()
export class ProposeLikely implements Reader, OnModuleInit {
  readonly name = 'people.likeness';
  readonly gatherMs = 1_000;

  constructor(private readonly readers: Readers) {}

  onModuleInit(): void {
    this.readers.register(this);
  }

  async read(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const news = entries.filter(({ type }) => NEWS.has(type)).map(({ subjectId }) => subjectId);
    const changed = [...new Set(news)].filter((id) => id !== null);
    if (changed.length === 0) return;
    // Held: erasing waits, or has been, so no key outlives its person.
    const known = await holdPersons(tx, workspaceId, changed);
    const likenesses = await likenessesOf(tx, workspaceId, known);
    await keepLikeness(tx, workspaceId, new Map(known.map(({ id }) => [id, keysOf(likenesses.get(id))])));
    const pairs = await pairsOfOneKey(tx, workspaceId, [...likenesses.keys()]);
    const others = pairs.flatMap(({ one, other }) => [one, other]).filter((id) => !likenesses.has(id));
    const all = new Map([
      ...likenesses,
      ...(await likenessesOf(tx, workspaceId, await readPersons(tx, workspaceId, [...new Set(others)]))),
    ]);
    const scored = pairs.flatMap((pair) => {
      const [one, other] = [all.get(pair.one), all.get(pair.other)];
      return one && other ? [{ ...pair, score: resemblance(one, other).score }] : [];
    });
    await proposeLikely(
      tx,
      workspaceId,
      scored.filter(({ score }) => score >= SUGGESTED_FROM),
    );
  }
}

const keysOf = (likeness: Likeness | undefined): string[] => (likeness ? likenessKeys(likeness) : []);

/** Of those that stand for themselves: nobody is compared with whom they were merged into, or with nobody. */
export async function likenessesOf(
  tx: Tx,
  workspaceId: string,
  persons: readonly Person[],
): Promise<Map<string, Likeness>> {
  const standing = persons.filter(({ mergedIntoId, erasedAt }) => mergedIntoId === null && erasedAt === null);
  const companyIds = [...new Set(standing.flatMap(({ companyId }) => companyId ?? []))];
  const companies = await companiesByIds(tx, workspaceId, companyIds);
  return new Map(
    standing.map(({ id, firstName, lastName, email, phone, region, companyId }) => {
      const companyName = companies.get(companyId ?? '')?.name ?? null;
      return [id, { firstName, lastName, email, phone, region, companyId, companyName }];
    }),
  );
}
