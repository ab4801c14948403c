import { Module } from '@nestjs/common';
import { ArchiveCalendar } from './application/archive-calendar.js';
import { AssignCalendar } from './application/assign-calendar.js';
import { CalendarRequests } from './application/calendar-requests.js';
import { CalendarVersions } from './application/calendar-versions.js';
import { ChangeCalendar } from './application/change-calendar.js';
import { CreateCalendar } from './application/create-calendar.js';
import { ImportIcs } from './application/import-ics.js';
import { MemberCalendarHistory } from './application/member-calendar-history.js';
import { ReadCalendars } from './application/read-calendars.js';
import { TryCalendar } from './application/try-calendar.js';
import { CalendarsController } from './http/calendars.controller.js';
import { HolidaySetsController } from './http/holiday-sets.controller.js';
import { IcsController } from './http/ics.controller.js';
import { MemberCalendarsController } from './http/member-calendars.controller.js';

/** Calendars as objects: drawn, versioned, tried out. */
@Module({
  controllers: [HolidaySetsController, IcsController, MemberCalendarsController, CalendarsController],
  providers: [
    ...[CalendarRequests, CalendarVersions, ReadCalendars, TryCalendar],
    ...[CreateCalendar, ChangeCalendar, ArchiveCalendar, ImportIcs],
    ...[AssignCalendar, MemberCalendarHistory],
  ],
  exports: [CalendarVersions, CreateCalendar, AssignCalendar, MemberCalendarHistory],
})
export class CalendarsModule {}
