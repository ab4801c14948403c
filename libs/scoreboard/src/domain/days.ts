import { localDate } from '#sla';

/** Turns instants into the days figures are kept by. */
export interface Days {
  /** The day in the workspace's zone. */
  dayOf(at: Date): string;
  /** The day in the zone whose days bound the periods of an agreement's version. */
  dayFor(versionId: string, at: string): string;
}

/** An agreement's days are those of its version; one that is not known is judged by the workspace's. */
export const daysIn = (zone: string, zoneOfVersion: ReadonlyMap<string, string>): Days => ({
  dayOf: (at) => localDate(zone, at.getTime()),
  dayFor: (versionId, at) => localDate(zoneOfVersion.get(versionId) ?? zone, Date.parse(at)),
});
