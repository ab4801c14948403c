import { Injectable } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import { DAY_MS } from '#kernel';
import { KEPT_DAYS } from '../domain/personal-data.js';
import { deleteImportsBefore, deleteSubmissionsBefore } from '../persistence/submissions.js';
import { ImportFiles } from './import-files.js';

/** Deletes submissions, imports, their errors and uploaded files that are older than 90 days. */
@Injectable()
export class ForgetOldIntake {
  constructor(
    private readonly database: Database,
    private readonly files: ImportFiles,
  ) {}

  /** How many submissions went. */
  async run(workspaceId: string): Promise<number> {
    const { count, paths } = await this.database.withWorkspace(workspaceId, async (tx) => {
      const before = new Date((await databaseInstant(tx)).getTime() - KEPT_DAYS * DAY_MS);
      return {
        count: await deleteSubmissionsBefore(tx, workspaceId, before),
        paths: await deleteImportsBefore(tx, workspaceId, before),
      };
    });
    for (const path of paths) await this.files.remove(path);
    return count;
  }
}
