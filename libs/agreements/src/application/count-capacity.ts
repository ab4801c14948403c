import type { Entry } from '#contracts';
import type { Tx } from '#database';
import type { Journal } from '#journal';
import { exceeding, firstOffers, keyOfLead, keyOfUse, placed, placesOf } from '../domain/capacity.js';
import type { Place, Placed } from '../domain/capacity.js';
import type { DutyWorld } from '../domain/duty-world.js';
import { keepPlaces, placesOfLeads, takePlaces } from '../persistence/capacity.js';
import type { CapacityUse, KeptPlace } from '../persistence/capacity.js';
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
  const all = await settlePlaces(tx, workspaceId, places);
  const above = exceeding(all);
  await journal.append(tx, workspaceId, above);
  const known = new Set(
    above.map(({ payload }) => {
      const { agreementId, handoverId } = payload as { agreementId: string; handoverId: string };
      return `${agreementId} ${handoverId}`;
    }),
  );
  return (agreementId, handoverId) => known.has(`${agreementId} ${handoverId}`);
}

/** Where each hand-over stands: leads that have a place keep it, the others take one each. */
async function settlePlaces(
  tx: Tx,
  workspaceId: string,
  places: readonly Place[],
): Promise<readonly Placed[]> {
  const leadIds = [...new Set(places.flatMap(({ offer: { leadId } }) => leadId ?? []))];
  const kept = await placesOfLeads(tx, workspaceId, leadIds);
  const known = new Map(
    kept.map((place) => [
      [place.agreementId, place.teamId, place.leadId, place.episode].join(' '),
      { ordinal: place.ordinal, cap: place.cap },
    ]),
  );
  const first = firstOffers(places, known);
  const taken = await takePlaces(tx, workspaceId, usesOf(first));
  const fresh = placed(first, new Map(taken.map((use) => [keyOfUse(use), use.offered])));
  await keepPlaces(tx, workspaceId, fresh.map(keptOf));
  for (const place of fresh) known.set(keyOfLead(place), { ordinal: place.ordinal, cap: place.cap });
  return places.map((place) => ({ ...place, ...known.get(keyOfLead(place))! }));
}

const keptOf = ({ offer, of: { agreementId, teamId }, ordinal, cap }: Placed): KeptPlace => ({
  ...{ agreementId, teamId, leadId: offer.leadId ?? '', episode: offer.payload.lead.episode },
  ...{ ordinal, cap },
});

function usesOf(places: readonly Place[]): readonly CapacityUse[] {
  const uses = new Map<string, CapacityUse>();
  for (const { of } of places) {
    const { agreementId, teamId, period } = of;
    const offered = (uses.get(keyOfUse(of))?.offered ?? 0) + 1;
    uses.set(keyOfUse(of), { agreementId, teamId, period, offered });
  }
  return [...uses.values()];
}
