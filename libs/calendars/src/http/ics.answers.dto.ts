import { WrittenCalendarDto } from './calendars.answers.dto.js';
import { OwnDateDto } from './drawing.dto.js';

/** An event that gave no date. */
export class SkippedEventDto {
  /** Line of the file on which it begins. */
  line: number;
  /** Its title; null without one. */
  name: string | null;
  /** Why: cancelled, no-length, out-of-years. */
  code: string;
}

/** What a file holds. */
export class ReadIcsDto {
  /** What the file says, as dates of one's own. */
  ownDates: OwnDateDto[];
  /** Events that gave no date. */
  skipped: SkippedEventDto[];
  /** How many events the file holds. */
  events: number;
}

/** The calendar with the dates of a file. */
export class ImportedIcsDto extends WrittenCalendarDto {
  /** Dates that came in. */
  added: number;
  /** Dates that were there already, or had a rule of their own. */
  taken: number;
  /** Events that gave no date. */
  skipped: SkippedEventDto[];
}
