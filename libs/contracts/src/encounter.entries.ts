/** What somebody wrote down that they did with a person themselves. */
export const ENCOUNTER_KINDS = ['call', 'visit', 'stand'] as const;
export type EncounterKind = (typeof ENCOUNTER_KINDS)[number];

/** Meetings away from the web: events with who came, calls and visits entered by hand. */
export interface EncounterEntries {
  'event.created': { readonly eventId: string };
  'event.changed': { readonly eventId: string };
  /** How many it newly knows of, by this one list. */
  'event.attendance_recorded': {
    readonly eventId: string;
    readonly registered: number;
    readonly attended: number;
    readonly leads: number;
  };
  /** A call, a visit or a talk at a stand; where it made or met a lead it stands on that. */
  'encounter.registered': { readonly touchId: string; readonly kind: EncounterKind };
}
