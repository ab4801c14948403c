import { decodeCursor, encodeCursor } from '#http';

/** Where a page that goes by day, then id, ends. */
export const endsAt = (day: string, id: string): string => encodeCursor([new Date(day), id]);

/** The day and the id already seen; nulls on the first page. @throws AppError where the cursor is none of `endsAt` */
export function seenUpTo(cursor: string | undefined): [day: string | null, id: string | null] {
  const [day, id] = decodeCursor(cursor, ['instant', 'id']) ?? [];
  return day === undefined || id === undefined ? [null, null] : [day.toISOString().slice(0, 10), id];
}
