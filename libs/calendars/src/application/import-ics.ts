import { Injectable } from '@nestjs/common';
import { isZone } from '#calendar';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { bounded } from '#http';
import { AppError, invalidField } from '#kernel';
import { readIcs } from '../domain/ics/read-ics.js';
import type { ReadIcs } from '../domain/ics/read-ics.js';
import { mergeOwnDates } from '../domain/merge-own-dates.js';
import type { By } from './by.js';
import type { WrittenCalendar } from './calendar-head.js';
import { ChangeCalendar } from './change-calendar.js';
import { yearsAround } from './seal-version.js';

/** Bytes of one file. */
const LARGEST_FILE = 1_048_576;

export interface ImportedIcs extends WrittenCalendar {
  readonly added: number;
  readonly taken: number;
  readonly skipped: ReadIcs['skipped'];
}

/** Takes closings over from an iCalendar file. */
@Injectable()
export class ImportIcs {
  constructor(private readonly changing: ChangeCalendar) {}

  /** The text of a file on its way in. @throws AppError `request/too-large`, `ics/no-file`, `ics/not-text` */
  async receive(body: unknown): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of bounded(body as AsyncIterable<Buffer>, LARGEST_FILE)) chunks.push(chunk);
    if (chunks.length === 0) throw noFile();
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    } catch (cause) {
      throw new AppError('invalid', 'ics/not-text', 'The file is not UTF-8 text; export it again as .ics.', {
        cause,
      });
    }
  }

  /** What a file would give, without writing. @throws AppError `ics/invalid`, `ics/too-much`, `calendar/unknown-zone` */
  async look(tx: Tx, text: string, zone: string): Promise<ReadIcs> {
    if (!isZone(zone))
      throw invalidField('calendar/unknown-zone', '?zone', 'Name a zone such as Europe/Rome.');
    return readIcs(text, { zone, years: yearsAround(await databaseInstant(tx)) });
  }

  /**
   * Adds the dates of a file to a calendar, as another version; dates that have a rule of their own keep it.
   * @throws AppError what `ChangeCalendar` throws, `ics/invalid`, `ics/too-much`
   */
  async run(tx: Tx, by: By, id: string, revision: number, text: string): Promise<ImportedIcs> {
    const years = yearsAround(await databaseInstant(tx));
    let told = { added: 0, taken: 0, skipped: [] as ReadIcs['skipped'] };
    const written = await this.changing.run(
      tx,
      by,
      id,
      revision,
      ({ name, purpose, teamId }, { drawing }) => {
        const read = readIcs(text, { zone: drawing.zone, years });
        const { merged, added, taken } = mergeOwnDates(drawing.ownDates, read.ownDates);
        told = { added, taken, skipped: read.skipped };
        return { name, purpose, teamId, drawing: { ...drawing, ownDates: merged }, note: 'ICS' };
      },
    );
    return { ...written, ...told };
  }
}

const noFile = (): AppError =>
  new AppError('invalid', 'ics/no-file', 'Send the file as the body, with content type text/calendar.');
