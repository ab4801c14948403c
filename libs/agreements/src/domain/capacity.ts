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

/** The places that hand-overs take, in their order; none where no version in force has a cap. */
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

/** Those above the cap, `totals` being what each team was offered with them. */
export function exceeding(
  places: readonly Place[],
  totals: ReadonlyMap<string, number>,
): readonly NewEntry[] {
  const left = new Map<string, number>();
  for (const { of } of places) left.set(keyOfUse(of), (left.get(keyOfUse(of)) ?? 0) + 1);
  return places.flatMap(({ offer, of }): NewEntry[] => {
    const key = keyOfUse(of);
    const rest = left.get(key) ?? 0;
    left.set(key, rest - 1);
    const ordinal = (totals.get(key) ?? 0) - rest + 1;
    if (ordinal <= of.cap) return [];
    const { leadId, occurredAt } = offer;
    const about = {
      subjectKind: 'handover',
      subjectId: of.handoverId,
      leadId,
      actor: SYSTEM,
      occurredAt,
    } as const;
    return [{ ...about, type: 'capacity.exceeded', payload: { ...of, ordinal } }];
  });
}
