import { Injectable } from '@nestjs/common';
import { Signals } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { CreditBook } from '../domain/credit-record.js';
import type { DutyBook, VersionOf } from '../domain/duty-record.js';
import { tallyEntryOf } from '../domain/follow-tally.js';
import { entriesOf } from '../domain/obligation-entries.js';
import { appendLines, endWindows, openWindows, saveCredits } from '../persistence/credits.js';
import { insertDue } from '../persistence/due.js';
import type { DueRowIn } from '../persistence/due.js';
import { saveDuties } from '../persistence/duties.js';

/** Saves what a batch of facts, or time, has changed: one statement per table, then the entries, however many leads. */
@Injectable()
export class RecordChanges {
  constructor(
    private readonly journal: Journal,
    private readonly signals: Signals,
  ) {}

  async duties(tx: Tx, workspaceId: string, book: DutyBook, versionOf: VersionOf): Promise<void> {
    const changes = book.changes();
    const due = await saveDuties(tx, workspaceId, changes, versionOf);
    await insertDue(tx, workspaceId, due, this.signals);
    await this.journal.append(tx, workspaceId, changes.flatMap(entriesOf));
  }

  async tally(tx: Tx, workspaceId: string, book: CreditBook): Promise<void> {
    await this.windows(tx, workspaceId, book);
    await this.credits(tx, workspaceId, book);
  }

  /** Of a book whose windows are kept elsewhere. */
  async credits(tx: Tx, workspaceId: string, book: CreditBook): Promise<void> {
    await saveCredits(tx, workspaceId, book.changes());
    await appendLines(tx, workspaceId, book.postings);
    await this.journal.append(tx, workspaceId, book.postings.map(tallyEntryOf));
  }

  private async windows(tx: Tx, workspaceId: string, book: CreditBook): Promise<void> {
    await openWindows(tx, workspaceId, book.opened);
    await endWindows(tx, workspaceId, book.decided);
    const due = book.opened.map(({ id, closesAt }): DueRowIn => ({
      at: closesAt,
      subjectKind: 'window',
      subjectId: id,
    }));
    await insertDue(tx, workspaceId, due, this.signals);
  }
}
