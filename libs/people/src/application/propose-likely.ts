import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Readers } from '#journal';
import type { Reader } from '#journal';
import { comparable, suggestedScore } from '../domain/likeness.js';
import type { Likeness } from '../domain/likeness.js';
import { likenessKeys } from '../domain/likeness-keys.js';
import { meet } from '../domain/likeness-meeting.js';
import type { Meeting } from '../domain/likeness-meeting.js';
import {
  forgetKeys,
  holdLikenesses,
  keepKeys,
  keptUnder,
  proposeLikely,
  readLikenesses,
} from '../persistence/likeness.js';
import type { Likely } from '../persistence/likeness.js';

/** Details that others are compared by. */
const COMPARED: ReadonlySet<string> = new Set([
  ...['firstName', 'lastName', 'email', 'phone', 'region', 'companyId'],
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
    const { all, known } = newsOf(entries);
    if (all.length === 0) return;
    // Held: erasing waits, or has been, so no key outlives its person.
    const likenesses = await holdLikenesses(tx, workspaceId, all);
    // Of somebody new nothing is kept yet, unless merged or erased before this came.
    await forgetKeys(
      tx,
      workspaceId,
      all.filter((id) => known.has(id) || !likenesses.has(id)),
    );
    const keysOf = new Map([...likenesses].map(([id, likeness]) => [id, likenessKeys(likeness)]));
    const keys = [...new Set([...keysOf.values()].flat())];
    const { pairs, kept } = meet(keysOf, await keptUnder(tx, workspaceId, keys));
    await keepKeys(tx, workspaceId, kept);
    await proposeLikely(tx, workspaceId, await likely(tx, workspaceId, pairs, likenesses));
  }
}

/** Whom the entries tell something of that others are compared by, and those of them who were known before. */
function newsOf(entries: readonly Entry[]): {
  readonly all: readonly string[];
  readonly known: ReadonlySet<string>;
} {
  const news = entries.filter(isNews);
  const known = news.filter(({ type }) => type !== 'person.created').map(({ subjectId }) => subjectId);
  return {
    all: [...new Set(news.map(({ subjectId }) => subjectId))].filter((id) => id !== null),
    known: new Set(known.filter((id) => id !== null)),
  };
}

function isNews(entry: Entry): boolean {
  if (entry.type === 'person.updated') return entry.payload.fields.some((field) => COMPARED.has(field));
  return (
    entry.type === 'person.created' || entry.type === 'person.merged' || entry.type === 'person.unmerged'
  );
}

/** The pairs alike enough to ask about; somebody who was merged or erased meanwhile is alike to nobody. */
async function likely(
  tx: Tx,
  workspaceId: string,
  pairs: Meeting['pairs'],
  held: ReadonlyMap<string, Likeness>,
): Promise<Likely[]> {
  const others = new Set(pairs.flatMap(({ one, other }) => [one, other]).filter((id) => !held.has(id)));
  const met = [...held, ...(await readLikenesses(tx, workspaceId, [...others]))];
  const all = new Map(met.map(([id, likeness]) => [id, comparable(likeness)]));
  return pairs.flatMap(({ one, other }) => {
    const [here, there] = [all.get(one), all.get(other)];
    const score = here && there ? suggestedScore(here, there) : null;
    return score === null ? [] : [{ one, other, score }];
  });
}
