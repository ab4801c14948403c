import { Injectable } from '@nestjs/common';
import { CalendarVersions } from '#calendars';
import type { PinnedVersion } from '#calendars';
import type { Tx } from '#database';
import { AppError, isId } from '#kernel';
import type { FieldProblem } from '#kernel';
import type { CalendarPins } from '../domain/calendar-pin.js';
import type { VersionWords } from '../persistence/drafts.js';
import { seal } from './seal.js';
import type { Wording } from './seal.js';

type Pinned = Pick<VersionWords, 'calendars' | 'calendarPins'>;

/** Reads what is to be signed; calendars of the workspace are pinned by their version, whatever becomes of them. */
@Injectable()
export class SealWording {
  constructor(private readonly calendars: CalendarVersions) {}

  /** @throws AppError `terms/invalid`, `calendar/invalid`, `agreement/unknown-calendar`, each naming every wrong place */
  async run(tx: Tx, workspaceId: string, wording: Wording, earlier?: Pinned): Promise<VersionWords> {
    if (wording.calendars === undefined)
      return { ...seal(wording, earlier?.calendars), calendarPins: earlier?.calendarPins ?? {} };
    const asked = versionIdsIn(wording.calendars);
    const found = await this.calendars.byIds(
      tx,
      workspaceId,
      asked.map(([, id]) => id).filter((id) => isId(id)),
    );
    checkFound(asked, found);
    const own = asked.map(([key, id]) => [key, found.get(id)!] as const);
    const definitions = Object.fromEntries(own.map(([key, { definition }]) => [key, definition]));
    const calendars = { ...(wording.calendars as object), ...definitions };
    return { ...seal({ ...wording, calendars }), calendarPins: pinsOf(own) };
  }
}

const pinsOf = (own: readonly (readonly [string, PinnedVersion])[]): CalendarPins =>
  Object.fromEntries(
    own.map(([key, { id, calendarId, number, name }]) => [key, { versionId: id, calendarId, number, name }]),
  );

/** Calendars that are named by their version rather than written out, by key. */
function versionIdsIn(calendars: unknown): (readonly [string, string])[] {
  if (typeof calendars !== 'object' || calendars === null || Array.isArray(calendars)) return [];
  return Object.entries(calendars).flatMap(([key, value]) => {
    const id = (value as { readonly calendarVersionId?: unknown } | null)?.calendarVersionId;
    return typeof id === 'string' ? [[key, id] as const] : [];
  });
}

function checkFound(
  asked: readonly (readonly [string, string])[],
  found: ReadonlyMap<string, PinnedVersion>,
): void {
  const fields = asked
    .filter(([, id]) => !found.has(id))
    .map(([key]): FieldProblem => ({
      ...{ pointer: `/calendars/${key}`, detail: 'the version of a calendar of this workspace' },
    }));
  if (fields.length === 0) return;
  throw new AppError('invalid', 'agreement/unknown-calendar', 'Choose calendars of this workspace.', {
    fields,
  });
}
