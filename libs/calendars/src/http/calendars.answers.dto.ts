import { ApiProperty } from '@nestjs/swagger';
import { CHANGES } from '../domain/difference.js';
import type { Change } from '../domain/difference.js';
import { TOLD } from '../domain/told.js';
import type { Told } from '../domain/told.js';
import { DrawingDto, HolidaySetDto } from './drawing.dto.js';

/** The calendar as it is now written. */
export class WrittenCalendarDto {
  /** Id of the calendar. */
  id: string;
  /** Id of what it says now: what an agreement pins. */
  versionId: string;
  /** Number of what it says now. */
  version: number;
  /** Counts every change; the ETag. */
  revision: number;
}

/** A calendar as lists show it. */
export class CalendarItemDto extends WrittenCalendarDto {
  /** How people choose it. */
  name: string;
  /** What it is for, in a line; null when nobody said. */
  purpose: string | null;
  /** The team it is meant for; null for any. */
  teamId: string | null;
  /** IANA name. */
  zone: string;
  /** Minutes drawn in a week. */
  weekMinutes: number;
  /** Public holidays it closes on. */
  holidaySets: HolidaySetDto[];
  /** Last date for which its holidays are written down, YYYY-MM-DD. */
  datesTo: string;
  /** When it last changed. */
  changedAt: Date;
  /** Not to be chosen any more since then. */
  archivedAt: Date | null;
}

/** The calendars of the workspace. */
export class CalendarsDto {
  /** By name, the archived last. */
  items: CalendarItemDto[];
}

/** A whole date that is closed. */
export class ClosedDateDto {
  /** YYYY-MM-DD */
  on: string;
  /** Name of the holiday; null without one. */
  name: string | null;
  /** The set it comes from (IT, IT-25), or own. */
  source: string;
}

/** One thing that changed, as a code and its facts; the words are made where it is shown. */
export class ChangeDto {
  /** What changed. */
  @ApiProperty({ enum: CHANGES }) code: Change['code'];
  /** Texts and numbers by name; windows read 09:00–13:00 14:00–18:00. */
  @ApiProperty({ type: 'object', additionalProperties: { type: ['string', 'number', 'null'] } })
  facts: Readonly<Record<string, string | number | null>>;
}

/** A version as its calendar lists it. */
export class VersionBriefDto {
  /** Id of the version: what an agreement pins. */
  id: string;
  /** Counted from 1. */
  number: number;
  /** Why it was made. */
  note: string | null;
  /** SHA-256 of the definition and the zone data. */
  contentHash: string;
  /** When it was made. */
  createdAt: Date;
  /** Name of the member who made it. */
  author: string | null;
}

/** What one version says. */
export class CalendarVersionDto {
  /** Id of the version: what an agreement pins. */
  id: string;
  /** Counted from 1. */
  number: number;
  /** As somebody drew it. */
  drawing: DrawingDto;
  /** The same worked out: what promises are judged by. */
  @ApiProperty({ type: 'object', additionalProperties: true }) definition: object;
  /** Every whole date that is closed, from datesFrom to datesTo. */
  dates: ClosedDateDto[];
  /** First date that was worked out, YYYY-MM-DD. */
  datesFrom: string;
  /** Last date that was worked out, YYYY-MM-DD. */
  datesTo: string;
  /** Release of the time-zone rules it was made with, such as 2025b. */
  zoneData: string;
  /** Release of the holiday data it was made with. */
  holidayData: string;
  /** SHA-256 of the definition and the zone data. */
  contentHash: string;
  /** Why it was made; null when nobody said. */
  note: string | null;
  /** When it was made. */
  createdAt: Date;
}

/** One calendar with all its versions. */
export class ShownCalendarDto {
  /** As lists show it. */
  calendar: CalendarItemDto;
  /** What it says now. */
  current: CalendarVersionDto;
  /** The newest first. */
  versions: VersionBriefDto[];
  /** What the same drawing would say with the holiday and zone data of today; save it to take that over. */
  renewal: ChangeDto[];
}

/** What one version says otherwise than another. */
export class DifferenceDto {
  /** Empty when they say the same. */
  changes: ChangeDto[];
}

/** What a drawing comes to before it is saved. */
export class PreviewedDto {
  /** The drawing worked out: what promises would be judged by. */
  @ApiProperty({ type: 'object', additionalProperties: true }) definition: object;
  /** Every whole date that would be closed. */
  dates: ClosedDateDto[];
  /** Minutes drawn in a week. */
  weekMinutes: number;
  /** What it says otherwise than the version it was compared with. */
  changes: ChangeDto[];
}

/** A stretch of time in which the clock would run, or not. */
export class DueIntervalDto {
  /** Its first instant, ISO 8601 in UTC. */
  from: string;
  /** The instant after its last, ISO 8601 in UTC. */
  to: string;
  /** Whether it counts. */
  counts: boolean;
  /** open, closed, holiday, break, exception, pause */
  because: string;
  /** Name of the holiday or of the pause. */
  label: string | null;
  /** How long it lasts by the clock on the wall. */
  ms: number;
  /** Working time used up at its end (milliseconds). */
  elapsedMs: number;
}

/** One thing to say, as a code and its numbers. */
export class ToldDto {
  /** What is said; the words are made where it is shown. */
  @ApiProperty({ enum: TOLD }) code: Told['code'];
  /** Instants, milliseconds, dates and names that go into the words. */
  @ApiProperty({ type: 'object', additionalProperties: { type: ['string', 'number', 'null'] } })
  facts: Readonly<Record<string, string | number | null>>;
}

/** When a promise would be due, and why then. */
export class DueAnswerDto {
  /** ISO 8601 in UTC. */
  dueAt: string;
  /** IANA name of the calendar's zone. */
  zone: string;
  /** Working time between start and due (milliseconds). */
  elapsedMs: number;
  /** Time between start and due by the clock on the wall (milliseconds). */
  wallMs: number;
  /** Contiguous, from start to due. */
  intervals: DueIntervalDto[];
  /** The same in a few sentences. */
  sentences: ToldDto[];
}

/** A part of a country with holidays of its own. */
export class RegionDto {
  /** As a calendar names it. */
  code: string;
  /** In the language that was asked for, where it is translated. */
  name: string;
}

/** A country whose holidays are known. */
export class CountryDto extends RegionDto {
  /** Empty when its holidays are the same everywhere. */
  regions: RegionDto[];
  /**
   * IANA zones kept there; none where they are not known.
   * @example ['Europe/Rome']
   */
  zones: string[];
}

/** The public holidays there are to choose from. */
export class HolidaySetsDto {
  /** By country. */
  items: CountryDto[];
}

/** A public holiday. */
export class HolidayDateDto {
  /** YYYY-MM-DD */
  on: string;
  /** In the language that was asked for, where it is translated. */
  name: string;
}

/** The public holidays of some years. */
export class HolidayDatesDto {
  /** By date. */
  items: HolidayDateDto[];
}
