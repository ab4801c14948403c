import type { Entry, EntryPayloads, NewEntry } from '#contracts';
import { SYSTEM } from '#contracts';
import type { VersionInForce } from './version-in-force.js';

type Offer = Entry<'handover.offered'>;
type Exceeding = Omit<EntryPayloads['capacity.exceeded'], 'ordinal'>;

/** One hand-over under one version that says how many leads a team takes in a period. */
export interface Place {
  readonly offer: Offer;
  readonly of: Exceeding;
}

/** Which place it came to, and by which cap that was judged. */
export interface Placed extends Place {
  readonly ordinal: number;
  readonly cap: number;
}

/** The hand-overs that ask for a place, in their order; none where no version in force has a cap. */
export function placesOf(
  entries: readonly Entry[],
  inForceAt: (at: number) => readonly VersionInForce[],
): readonly Place[] {
  return entries
    .filter((entry): entry is Offer => entry.type === 'handover.offered')
    .flatMap((offer) => {
      const at = offer.occurredAt.getTime();
      return inForceAt(at).flatMap((version): Place[] => {
        const { agreementId, versionId } = version.content;
        const cap = version.terms.capacityCap?.leadsPerTeam;
        if (cap === undefined) return [];
        const { handoverId, toTeamId: teamId } = offer.payload;
        return [
          { offer, of: { agreementId, versionId, handoverId, teamId, period: version.periodAt(at), cap } },
        ];
      });
    });
}

/** What counts together. */
export const keyOfUse = ({
  agreementId,
  teamId,
  period,
}: Omit<Exceeding, 'cap' | 'versionId' | 'handoverId'>): string => [agreementId, teamId, period].join(' ');

/** A lead takes one place of a team in an episode, at its first offer, however often it is offered to it. */
export const keyOfLead = ({ offer, of }: Place): string =>
  [of.agreementId, of.teamId, offer.leadId, offer.payload.lead.episode].join(' ');

/** Those whose lead has no place yet, the first of each. */
export function firstOffers(places: readonly Place[], known: ReadonlyMap<string, unknown>): readonly Place[] {
  const first = new Map<string, Place>();
  for (const place of places) {
    const key = keyOfLead(place);
    if (!known.has(key) && !first.has(key)) first.set(key, place);
  }
  return [...first.values()];
}

/** The places of first offers in their order, `totals` being what each team was offered with them. */
export function placed(places: readonly Place[], totals: ReadonlyMap<string, number>): readonly Placed[] {
  const left = new Map<string, number>();
  for (const { of } of places) left.set(keyOfUse(of), (left.get(keyOfUse(of)) ?? 0) + 1);
  return places.map((place) => {
    const key = keyOfUse(place.of);
    const rest = left.get(key) ?? 0;
    left.set(key, rest - 1);
    return { ...place, ordinal: (totals.get(key) ?? 0) - rest + 1, cap: place.of.cap };
  });
}

/** Those above the cap: a lead offered again within its episode stands where it stood. */
export const exceeding = (places: readonly Placed[]): readonly NewEntry[] =>
  places
    .filter(({ ordinal, cap }) => ordinal > cap)
    .map(({ offer: { leadId, occurredAt }, of, ordinal, cap }): NewEntry => ({
      ...{ type: 'capacity.exceeded', subjectKind: 'handover', subjectId: of.handoverId },
      ...{ leadId, actor: SYSTEM, occurredAt, payload: { ...of, cap, ordinal } },
    }));
