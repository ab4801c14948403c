import { violatedConstraint } from '#database';
import type { Tx } from '#database';
import { findTeam } from '#identity';
import { AppError, invalidField } from '#kernel';
import type { CalendarDrawing } from '../domain/drawing.js';

/** What stands over the versions of a calendar. */
export interface CalendarHead {
  readonly name: string;
  readonly purpose?: string | null | undefined;
  /** The team it is meant for; none: whoever pins it. */
  readonly teamId?: string | null | undefined;
}

/** A calendar as it is sent to be written. */
export interface CalendarWording extends CalendarHead {
  readonly drawing: CalendarDrawing;
  /** Why this version was made. */
  readonly note?: string | null | undefined;
}

/** What a write answers. */
export interface WrittenCalendar {
  readonly id: string;
  readonly versionId: string;
  readonly version: number;
  readonly revision: number;
}

/** @throws AppError `calendar/unknown-team` */
export async function requireTeam(
  tx: Tx,
  workspaceId: string,
  teamId: string | null | undefined,
): Promise<void> {
  if (!teamId || (await findTeam(tx, workspaceId, teamId))) return;
  throw invalidField('calendar/unknown-team', '/teamId', 'There is no such team in this workspace.');
}

/** Turns the refusal of a second calendar of the same name into words. */
export async function naming<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (violatedConstraint(error) !== 'uq_calendar_name') throw error;
    throw new AppError('conflict', 'calendar/name-taken', 'Another calendar has this name; choose another.', {
      fields: [{ pointer: '/name', detail: 'This name is taken.' }],
      cause: error,
    });
  }
}
