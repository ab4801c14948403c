import { Injectable } from '@nestjs/common';
import type { CalendarDefinition, Pause } from '#calendar';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { AppError, invalidField } from '#kernel';
import type { ClosedDate } from '../domain/compose.js';
import { differenceOf, weekMinutes } from '../domain/difference.js';
import type { Change } from '../domain/difference.js';
import type { CalendarDrawing } from '../domain/drawing.js';
import { whatWouldBeDue } from '../domain/due-test.js';
import type { DueAnswer } from '../domain/due-test.js';
import { readTarget } from '../domain/duration.js';
import { assignedCalendars } from '../persistence/member-calendars.js';
import { ReadCalendars } from './read-calendars.js';
import { sealVersion } from './seal-version.js';

/** A version that is there. */
export interface Pinned {
  readonly calendarId: string;
  readonly version: number;
}

export interface TestedPromise {
  /** ISO 8601, with its offset. */
  readonly startAt: string;
  /** ISO 8601 duration. */
  readonly target: string;
  readonly memberId?: string | undefined;
  readonly calendar?: Pinned | undefined;
  readonly drawing?: CalendarDrawing | undefined;
  readonly pauses?:
    | readonly { readonly from: string; readonly to: string; readonly label?: string | undefined }[]
    | undefined;
}

export interface Preview {
  readonly definition: CalendarDefinition;
  readonly dates: readonly ClosedDate[];
  readonly weekMinutes: number;
  /** What it says otherwise than the version it was compared with; empty when it was compared with none. */
  readonly changes: readonly Change[];
}

export interface DueAnswerInZone extends DueAnswer {
  readonly zone: string;
}

/** Tries calendars out; nothing is written. */
@Injectable()
export class TryCalendar {
  constructor(private readonly calendars: ReadCalendars) {}

  /** @throws AppError `calendar/invalid`, `calendar/missing`, `calendar/missing-version` */
  async preview(tx: Tx, workspaceId: string, drawing: CalendarDrawing, since?: Pinned): Promise<Preview> {
    const sealed = sealVersion(drawing, await databaseInstant(tx));
    const before = since && (await this.calendars.version(tx, workspaceId, since.calendarId, since.version));
    const { definition, dates } = sealed;
    return {
      ...{ definition, dates, weekMinutes: weekMinutes(drawing) },
      changes: before ? differenceOf(before, sealed) : [],
    };
  }

  /**
   * When a promise given then would be due in a version, or in a drawing nobody has saved.
   * @throws AppError `calendar/invalid`, `calendar/missing`, `calendar/missing-version`, `calendar/one-calendar`, `calendar/no-own`,
   *   `calendar/bad-target`, `calendar/bad-pause`, `calendar/too-far`, `calendar/never-opens`, `calendar/out-of-range`
   */
  async due(tx: Tx, workspaceId: string, tested: TestedPromise): Promise<DueAnswerInZone> {
    const definition = await this.definitionOf(tx, workspaceId, tested);
    const question = { definition, startAt: Date.parse(tested.startAt), target: readTarget(tested.target) };
    return { zone: definition.zone, ...whatWouldBeDue({ ...question, pauses: pausesOf(tested) }) };
  }

  private async definitionOf(
    tx: Tx,
    workspaceId: string,
    { memberId, calendar, drawing }: TestedPromise,
  ): Promise<CalendarDefinition> {
    if ([memberId, calendar, drawing].filter((each) => each !== undefined).length !== 1) throw oneCalendar();
    if (drawing) return drawn(drawing, await databaseInstant(tx));
    const { calendarId, version } = calendar ?? (await ownOf(tx, workspaceId, memberId ?? ''));
    return (await this.calendars.version(tx, workspaceId, calendarId, version)).definition;
  }
}

async function ownOf(tx: Tx, workspaceId: string, memberId: string): Promise<Pinned> {
  const own = (await assignedCalendars(tx, workspaceId)).find((each) => each.memberId === memberId);
  if (own) return own;
  throw invalidField(
    'calendar/no-own',
    '/memberId',
    'This member has no calendar of their own; the calendar of the team judges.',
  );
}

const oneCalendar = (): AppError =>
  invalidField(
    'calendar/one-calendar',
    '/calendar',
    'Name either a calendar with its version, or a member with a calendar of their own, or give a drawing.',
  );

/** The definition of a drawing, its problems named where the body has it. */
function drawn(drawing: CalendarDrawing, now: Date): CalendarDefinition {
  try {
    return sealVersion(drawing, now).definition;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const fields = error.fields.map((field) => ({ ...field, pointer: `/drawing${field.pointer}` }));
    throw new AppError(error.kind, error.code, error.message, { fields, cause: error });
  }
}

function pausesOf({ pauses = [] }: TestedPromise): Pause[] {
  return pauses.map(({ from, to, label }, index) => {
    const pause = { from: Date.parse(from), to: Date.parse(to), ...(label === undefined ? {} : { label }) };
    if (pause.from < pause.to) return pause;
    throw invalidField('calendar/bad-pause', `/pauses/${index}/to`, 'A pause ends after it begins.');
  });
}
