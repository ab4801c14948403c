import { Injectable } from '@nestjs/common';
import { KeepEvents } from './keep-events.js';
import { RecordAttendance } from './record-attendance.js';
import { TakeScans } from './take-scans.js';

/** What is done with events, handed to their controller as one. */
@Injectable()
export class EventVerbs {
  constructor(
    readonly keeping: KeepEvents,
    readonly recording: RecordAttendance,
    readonly scans: TakeScans,
  ) {}
}
