import { assignIdentities, NOBODY } from './assign-identities.js';
import { gather } from './gather.js';
import { resemblance, SUGGESTED_FROM } from './likeness.js';
import type { Likeness } from './likeness.js';
import { likenessKeys } from './likeness-keys.js';
import { meet } from './likeness-meeting.js';
import { personFacts } from './person.js';
import type { PersonInput } from './person.js';

export { SUGGESTED_FROM };

/** A record of which it is known whose it is. */
export interface LabelledRecord {
  readonly input: PersonInput;
  /** Two records of one label are one person. */
  readonly label: string;
}

/** Pairs of records that were said to be one person, how many of them are, and the two shares; null where there is nothing to share. */
export interface PairCount {
  readonly said: number;
  readonly right: number;
  readonly precision: number | null;
  /** Of all pairs that are one person. */
  readonly recall: number | null;
}

export interface MatchingMeasure {
  readonly records: number;
  readonly truePairs: number;
  /** What exact identities merged by themselves. */
  readonly merged: PairCount;
  /** What a person is asked about beyond that, by the lowest score that is shown; recall is of what merging left. */
  readonly suggested: readonly (PairCount & { readonly from: number })[];
}

type Pair = readonly [number, number];

/** Merges and compares the records as the product does, and counts pairs of records against their labels. */
export function measureMatching(
  records: readonly LabelledRecord[],
  thresholds: readonly number[],
): MatchingMeasure {
  const labels = records.map(({ label }) => label);
  const owners = mergedOwners(records);
  const isOne = ([one, other]: Pair): boolean => labels[one] === labels[other];
  const truePairs = pairsWithin(labels);
  const merged = pairsWithin(owners.ownerIds);
  const left = truePairs.length - merged.filter(isOne).length;
  const scored = scoredPairs(owners);
  const membersOf = indexesBy(owners.ownerIds);
  const suggested = thresholds.map((from) => {
    const asked = scored
      .filter(({ score }) => score >= from)
      .flatMap(({ one, other }) => across(membersOf.get(one) ?? [], membersOf.get(other) ?? []));
    return { from, ...counted(asked, isOne, left) };
  });
  return {
    ...{ records: records.length, truePairs: truePairs.length, suggested },
    merged: counted(merged, isOne, truePairs.length),
  };
}

interface Owners {
  readonly ownerIds: readonly string[];
  readonly likenesses: ReadonlyMap<string, Likeness>;
}

function mergedOwners(records: readonly LabelledRecord[]): Owners {
  const facts = records.map(({ input }) => personFacts(input));
  const { ownerIds } = assignIdentities(
    facts.map(({ identities }) => identities),
    NOBODY,
    facts.map((_, index) => String(index)),
  );
  const gathered = gather(
    ownerIds,
    facts.map(({ details, company }) => ({
      ...details,
      companyId: company?.details.domain ?? null,
      companyName: company?.details.name ?? null,
    })),
  );
  return { ownerIds, likenesses: new Map(gathered.map(({ ownerId, details }) => [ownerId, details])) };
}

/** Every two persons who meet under a key, once. */
function scoredPairs({ likenesses }: Owners): { one: string; other: string; score: number }[] {
  const keysOf = new Map([...likenesses].map(([id, likeness]) => [id, likenessKeys(likeness)]));
  return meet(keysOf, new Map()).pairs.map(({ one, other }) => ({
    ...{ one, other, score: resemblance(likenesses.get(one)!, likenesses.get(other)!).score },
  }));
}

function counted(said: readonly Pair[], isOne: (pair: Pair) => boolean, all: number): PairCount {
  const right = said.filter(isOne).length;
  return { said: said.length, right, precision: share(right, said.length), recall: share(right, all) };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function indexesBy(values: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  values.forEach((value, index) => groups.set(value, [...(groups.get(value) ?? []), index]));
  return groups;
}

const pairsWithin = (values: readonly string[]): Pair[] =>
  [...indexesBy(values).values()].flatMap((group) =>
    group.flatMap((one, place) => group.slice(place + 1).map((other): Pair => [one, other])),
  );

const across = (some: readonly number[], others: readonly number[]): Pair[] =>
  some.flatMap((one) => others.map((other): Pair => [one, other]));
