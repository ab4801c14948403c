import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { differenceOf, weekMinutes } from '../domain/difference.js';
import type { Change } from '../domain/difference.js';
import type { CalendarVersionRow } from '../persistence/calendar-version.row.js';
import { findCalendar, findVersion, listCalendars, versionsOf } from '../persistence/calendars.js';
import type { ListedCalendar, VersionBrief } from '../persistence/calendars.js';
import { missingCalendar, missingVersion } from './by.js';
import { sealVersion } from './seal-version.js';

/** What a calendar said from one change to the next. */
export type CalendarVersion = CalendarVersionRow;

export interface CalendarItem extends Omit<ListedCalendar, 'drawing' | 'createdAt'> {
  readonly zone: string;
  readonly weekMinutes: number;
  readonly holidaySets: CalendarVersionRow['drawing']['holidaySets'];
}

export interface ShownCalendar {
  readonly calendar: CalendarItem;
  readonly current: CalendarVersionRow;
  readonly versions: readonly (VersionBrief & { readonly author: string | null })[];
  /** What the same drawing would say with the holiday and zone data of today; empty while nothing has moved. */
  readonly renewal: readonly Change[];
}

@Injectable()
export class ReadCalendars {
  async list(tx: Tx, workspaceId: string): Promise<CalendarItem[]> {
    return (await listCalendars(tx, workspaceId)).map(itemOf);
  }

  /** @throws AppError `calendar/missing` */
  async one(tx: Tx, workspaceId: string, id: string): Promise<ShownCalendar> {
    const calendar = (await this.list(tx, workspaceId)).find((each) => each.id === id);
    if (!calendar) throw missingCalendar(id);
    const current = await this.version(tx, workspaceId, id, calendar.version);
    const versions = await versionsOf(tx, workspaceId, id);
    const names = await memberNames(tx, workspaceId, authorsOf(versions));
    const renewed = sealVersion(current.drawing, await databaseInstant(tx));
    return {
      ...{ calendar, current, renewal: differenceOf(current, renewed) },
      versions: versions.map((each) => ({ ...each, author: names.get(each.createdBy ?? '') ?? null })),
    };
  }

  /** @throws AppError `calendar/missing`, `calendar/missing-version` */
  async version(tx: Tx, workspaceId: string, id: string, number: number): Promise<CalendarVersionRow> {
    const version = await findVersion(tx, workspaceId, id, number);
    if (version) return version;
    throw (await findCalendar(tx, workspaceId, id)) ? missingVersion(number) : missingCalendar(id);
  }

  /** What one version says otherwise than another. @throws AppError `calendar/missing`, `calendar/missing-version` */
  async difference(
    tx: Tx,
    workspaceId: string,
    id: string,
    { from, to }: { readonly from: number; readonly to: number },
  ): Promise<Change[]> {
    return differenceOf(
      await this.version(tx, workspaceId, id, from),
      await this.version(tx, workspaceId, id, to),
    );
  }
}

const itemOf = ({ drawing, createdAt: _, ...calendar }: ListedCalendar): CalendarItem => ({
  ...calendar,
  zone: drawing.zone,
  weekMinutes: weekMinutes(drawing),
  holidaySets: drawing.holidaySets,
});

const authorsOf = (versions: readonly VersionBrief[]): string[] =>
  versions.flatMap(({ createdBy }) => (createdBy === null ? [] : [createdBy]));
