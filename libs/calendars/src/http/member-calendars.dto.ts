import { IsUUID, ValidateIf } from 'class-validator';

export class CalendarAssignmentDto {
  /** A calendar of the workspace; null: the calendar of the team judges. */
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  calendarId: string | null;
}

/** The calendar that is a member's own. */
export class AssignedCalendarDto {
  /** Whose calendar it is. */
  memberId: string;
  /** Which calendar. */
  calendarId: string;
  /** As it is called now. */
  calendarName: string;
  /** Number of the version it has now. */
  version: number;
  /** From when on promises of this member begin under it, where they go by their owner's calendar. */
  since: Date;
}

/** The calendars that are members' own. */
export class AssignedCalendarsDto {
  /** Of those who have one. */
  items: AssignedCalendarDto[];
}

/** A member's own calendar after it was set. */
export class MemberCalendarDto {
  /** Null: the calendar of the team judges. */
  assigned: AssignedCalendarDto | null;
}
