import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { thisWorkspace } from '#identity';
import { byCaller } from '#leads';
import { eventById } from '../persistence/events.js';
import { missingEvent, unreadableScans } from './encounter-errors.js';
import { readScans } from './read-scans.js';
import type { ReadScans, ScanProblem } from './read-scans.js';
import { RecordAttendance } from './record-attendance.js';
import type { AttendanceWish, RecordedAttendance } from './record-attendance.js';

const CHUNK = 500;
const MOST_ROWS = 20_000;
const SHOWN_PROBLEMS = 100;

export interface TakenScans extends Omit<RecordedAttendance, 'nobody'> {
  readonly rows: number;
  /** Rows that were not taken; the first hundred of them are in `problems`. */
  readonly refused: number;
  readonly problems: readonly ScanProblem[];
}

/** Takes a file of scans, 500 rows a transaction: sent again after it was cut off, or twice, it adds only what is missing. */
@Injectable()
export class TakeScans {
  constructor(
    private readonly database: Database,
    private readonly recording: RecordAttendance,
  ) {}

  /** @throws AppError `event/missing`, `event/unreadable-scans` */
  async run(
    caller: Caller,
    eventId: string,
    bytes: Buffer,
    wish: Omit<AttendanceWish, 'attendees'>,
  ): Promise<TakenScans> {
    const { attendees, problems: unread } = await this.read(caller, eventId, bytes);
    const total = { registered: 0, attended: 0, leads: 0 };
    const problems = [...unread];
    for (let from = 0; from < attendees.length; from += CHUNK) {
      const chunk = attendees.slice(from, from + CHUNK);
      const done = await this.database.withWorkspace(caller.workspaceId, (tx) =>
        this.recording.run(tx, byCaller(caller), eventId, { ...wish, attendees: chunk }),
      );
      total.registered += done.registered;
      total.attended += done.attended;
      total.leads += done.leads;
      problems.push(...done.nobody.map((place) => ({ row: chunk[place]!.row, reason: 'nobody' as const })));
    }
    const sorted = problems.toSorted((one, other) => one.row - other.row);
    const rows = attendees.length + unread.length;
    return { ...total, rows, refused: problems.length, problems: sorted.slice(0, SHOWN_PROBLEMS) };
  }

  private async read({ workspaceId }: Caller, eventId: string, bytes: Buffer): Promise<ReadScans> {
    const times = await this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await eventById(tx, workspaceId, eventId);
      if (!event) throw missingEvent(eventId);
      return { ...event, zone: (await thisWorkspace(tx)).zone };
    });
    const scans = readScans(bytes, times);
    if (scans.attendees.length > MOST_ROWS)
      throw unreadableScans(`Send at most ${MOST_ROWS} rows at once; cut the list in two.`);
    return scans;
  }
}
