import type { Entry } from '#contracts';
import type { Tx } from '#database';
import type { Journal } from '#journal';
import { exceeding, keyOfUse, placesOf } from '../domain/capacity.js';
import type { Place } from '../domain/capacity.js';
import type { DutyWorld } from '../domain/duty-world.js';
import { takePlaces } from '../persistence/capacity.js';
import type { CapacityUse } from '../persistence/capacity.js';
import type { InForceAt } from './versions-in-force.js';

/** Decides for each hand-over of a batch whether its team still takes it, and says so of those it does not (ruling 26). */
export async function countCapacity(
  tx: Tx,
  journal: Journal,
  workspaceId: string,
  entries: readonly Entry[],
  inForceAt: InForceAt,
): Promise<DutyWorld['isAboveCap']> {
  const places = placesOf(entries, inForceAt);
  if (places.length === 0) return () => false;
  const taken = await takePlaces(tx, workspaceId, usesOf(places));
  const above = exceeding(places, new Map(taken.map((use) => [keyOfUse(use), use.offered])));
  await journal.append(tx, workspaceId, above);
  const known = new Set(
    above.map(({ payload }) => {
      const { agreementId, handoverId } = payload as { agreementId: string; handoverId: string };
      return `${agreementId} ${handoverId}`;
    }),
  );
  return (agreementId, handoverId) => known.has(`${agreementId} ${handoverId}`);
}

function usesOf(places: readonly Place[]): readonly CapacityUse[] {
  const uses = new Map<string, CapacityUse>();
  for (const { of } of places) {
    const { agreementId, teamId, period } = of;
    const offered = (uses.get(keyOfUse(of))?.offered ?? 0) + 1;
    uses.set(keyOfUse(of), { agreementId, teamId, period, offered });
  }
  return [...uses.values()];
}
