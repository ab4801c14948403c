import type { EpochMs } from '#kernel';

export interface DigestTimes {
  /** `HH:MM` from which on the mails of a day are sent. */
  readonly digestTime: string;
  /** 1 for Monday to 7. */
  readonly weeklyDay: number;
}

/** Which digests a day owes, with the local day (`YYYY-MM-DD`) that makes each one. */
export interface DueDigests {
  readonly day: string;
  readonly kinds: readonly ('daily' | 'pacing' | 'weekly')[];
}

/** What is due in a workspace at an instant; none before the time of day, and whatever is due stays due until midnight. */
export function dueDigests(zone: string, at: EpochMs, { digestTime, weeklyDay }: DigestTimes): DueDigests {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  if (`${parts.hour}:${parts.minute}` < digestTime) return { day, kinds: [] };
  const isoDay = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return { day, kinds: ['daily', 'pacing', ...(isoDay === weeklyDay ? (['weekly'] as const) : [])] };
}
