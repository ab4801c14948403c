interface OfCalendar {
  readonly calendarId: string;
  readonly versionId: string;
  readonly version: number;
}

interface WhatItSays {
  readonly name: string;
  /** IANA name, such as `Europe/Rome`. */
  readonly zone: string;
  /** SHA-256 of the definition and the zone data. */
  readonly contentHash: string;
}

export interface CalendarEntries {
  'calendar.created': OfCalendar & WhatItSays;
  /** Another version; `since` is the number of the one before, `changes` how many things it says otherwise. */
  'calendar.changed': OfCalendar & WhatItSays & { readonly since: number; readonly changes: number };
  'calendar.archived': OfCalendar;
  /** A member got a calendar of their own, another one, or none any more; `calendarId` is the one it is about. */
  'calendar.assigned': {
    readonly calendarId: string;
    readonly memberId: string;
    /** False where the member's team judges again. */
    readonly isOwn: boolean;
  };
}
