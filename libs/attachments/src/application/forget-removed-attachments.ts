import { Injectable } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import { UNDO_MS } from '../domain/limits.js';
import { deleteRemovedBefore } from '../persistence/attachments.js';

/** Deletes for good the files that were removed and can come back no more. */
@Injectable()
export class ForgetRemovedAttachments {
  constructor(private readonly database: Database) {}

  /** How many files went. */
  run(workspaceId: string): Promise<number> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const before = new Date((await databaseInstant(tx)).getTime() - UNDO_MS);
      return deleteRemovedBefore(tx, workspaceId, before);
    });
  }
}
