/** A fair, a webinar, an evening with customers. */
export interface Event {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly campaignId: string;
  /** Goes up with every change. */
  readonly version: number;
}

/** How many said they would come, came, and became or told a lead. */
export interface Turnout {
  readonly registered: number;
  readonly attended: number;
  readonly leads: number;
  /** Registered, and stayed away. */
  readonly absent: number;
}

/** How far before and after an event a scan may lie (ms): stands are built and taken down. */
const AROUND_MS = 86_400_000;

export const isAround = ({ startsAt, endsAt }: Pick<Event, 'startsAt' | 'endsAt'>, at: Date): boolean =>
  at.getTime() >= startsAt.getTime() - AROUND_MS && at.getTime() <= endsAt.getTime() + AROUND_MS;
