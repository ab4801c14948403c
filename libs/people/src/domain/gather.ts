import { fillEmpty } from './fill-empty.js';

/** What a batch says of one owner, the earlier subject before the later. */
export interface Gathered<Details extends object> {
  readonly ownerId: string;
  readonly details: Details;
}

/** One set of details per owner: several subjects of one owner fill each other's gaps, the first one's word stands. */
export function gather<Details extends object>(
  ownerIds: readonly (string | null)[],
  details: readonly Details[],
): Gathered<Details>[] {
  const byOwner = new Map<string, Details>();
  ownerIds.forEach((ownerId, index) => {
    const offered = details[index];
    if (ownerId === null || offered === undefined) return;
    const earlier = byOwner.get(ownerId);
    byOwner.set(ownerId, earlier === undefined ? offered : fillEmpty(earlier, offered).merged);
  });
  return [...byOwner].map(([ownerId, all]) => ({ ownerId, details: all }));
}
