import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS, TOUCH_ACTIONS } from '#contracts';
import type { Channel, TouchAction } from '#contracts';
import type { ShownAttendance, ShownEvent, ShownTouch } from '../application/read-encounters.js';
import type { ScanProblem } from '../application/read-scans.js';
import type { NotedView } from '../application/record-views.js';
import type { RecordedAttendance } from '../application/record-attendance.js';
import type { RegisteredEncounter } from '../application/register-encounter.js';
import type { TakenScans } from '../application/take-scans.js';

/** The campaign of an event. */
export class EventCampaignDto {
  /** Id of the campaign. */
  id: string;
  /** Name of the campaign. */
  name: string;
}

/** An event with how many registered, came, and became or told leads. */
export class EventDto implements ShownEvent {
  /** Id of the event. */
  id: string;
  /** For people. */
  name: string;
  /** Null when none was given. */
  place: string | null;
  /** When it begins. */
  startsAt: Date;
  /** When it ends. */
  endsAt: Date;
  /** What its touches count for. */
  campaign: EventCampaignDto;
  /** Goes up with every change; send it with changes. */
  version: number;
  /** How many registered. */
  registered: number;
  /** How many came. */
  attended: number;
  /** How many became leads, or told an open one. */
  leads: number;
  /** Registered, and stayed away. */
  absent: number;
}

/** One page of events. */
export class EventsDto {
  /** The latest first. */
  items: EventDto[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/** An event after a change. */
export class EventStandDto {
  /** Id of the event. */
  id: string;
  /** Send it with the next change. */
  version: number;
}

/** Somebody of an event; masked for those who may not see names. */
export class AttendeeWhoDto {
  /** Id of the person. */
  id: string;
  /** Null when unknown. */
  name: string | null;
  /** Null when unknown. */
  email: string | null;
}

/** That somebody registered, and came. */
export class ListedAttendanceDto implements ShownAttendance {
  /** Id of the attendance. */
  id: string;
  /** Who it is. */
  person: AttendeeWhoDto;
  /** Null when they did not, or nobody said so. */
  registeredAt: Date | null;
  /** Null when they did not come. */
  attendedAt: Date | null;
  /** The lead it became or told; null when none. */
  leadId: string | null;
}

/** One page of those who registered or came. */
export class AttendancesDto {
  /** In the order in which they became known. */
  items: ListedAttendanceDto[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/** What became known by one list. */
export class RecordedAttendanceDto implements RecordedAttendance {
  /** How many registered by this list. */
  registered: number;
  /** How many came by this list. */
  attended: number;
  /** How many became leads by it, or told an open one. */
  leads: number;
  /** Places in the list, from 0, of those nothing tells who they are. */
  nobody: number[];
}

/** A row that was not taken. */
export class ScanProblemDto implements ScanProblem {
  /** The heading is row 1. */
  row: number;
  /** The time cannot be read or is not of this event; or nothing tells who it is. */
  @ApiProperty({ enum: ['time', 'nobody'] }) reason: 'time' | 'nobody';
}

/** What became known by a file. */
export class TakenScansDto implements TakenScans {
  /** How many the file has, without its heading. */
  rows: number;
  /** How many registered by this file. */
  registered: number;
  /** How many came by this file. */
  attended: number;
  /** How many became leads by it, or told an open one. */
  leads: number;
  /** Rows that were not taken. */
  refused: number;
  /** The first hundred of them. */
  problems: ScanProblemDto[];
}

/** A call, a visit or a talk that was written down. */
export class RegisteredEncounterDto implements RegisteredEncounter {
  /** Id of the touch. */
  touchId: string;
  /** Id of the person, found or made. */
  personId: string;
  /** Null where no lead was asked for. */
  leadId: string | null;
}

/** What became of one look at a product. */
export class NotedViewDto implements NotedView {
  /** Noted; noted before; or nothing tells who it was. */
  @ApiProperty({ enum: ['noted', 'duplicate', 'nobody'] }) status: NotedView['status'];
  /** Absent unless noted. */
  personId?: string;
}

/** What became of each look, in the order they were sent. */
export class NotedViewsDto {
  /** One for each look. */
  results: NotedViewDto[];
}

/** Whoever wrote a touch down. */
export class TouchMemberDto {
  /** Id of the member. */
  id: string;
  /** Empty for one who is there no more. */
  name: string;
}

/** One dated interaction of a person. */
export class TouchDto implements ShownTouch {
  /** Id of the touch. */
  id: string;
  /** When it happened. */
  occurredAt: Date;
  /** The way they came by. */
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  /** On the web, or outside of it. */
  @ApiProperty({ enum: ['online', 'offline'] }) kind: 'online' | 'offline';
  /** What it was, where more is known than the channel. */
  @ApiProperty({ enum: TOUCH_ACTIONS, nullable: true }) action: TouchAction | null;
  /** Null when it belongs to none. */
  campaign: string | null;
  /** What was shown or given: a product, an event, a document. */
  asset: string | null;
  /** Path of the page; null when unknown or not to be seen. */
  page: string | null;
  /** What shows that it happened; null when nothing does or it may not be seen. */
  evidence: string | null;
  /** Null where no member did. */
  enteredBy: TouchMemberDto | null;
  /** The lead it is part of; null when none. */
  leadId: string | null;
}

/** The touches of a person. */
export class TouchesDto {
  /** The latest first. */
  items: TouchDto[];
}
