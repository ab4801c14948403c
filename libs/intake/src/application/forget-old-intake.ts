import { Injectable } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import { DAY_MS } from '#kernel';
import { keptDays, noteForgotten } from '#privacy';
import { KEPT_DAYS } from '../domain/personal-data.js';
import { deleteImportsBefore, deleteSubmissionsBefore } from '../persistence/submissions.js';
import { ImportFiles } from './import-files.js';

/** Deletes submissions, imports, their errors and uploaded files that are older than 90 days; imports earlier where the workspace says so. */
@Injectable()
export class ForgetOldIntake {
  constructor(
    private readonly database: Database,
    private readonly files: ImportFiles,
  ) {}

  /** How many submissions went. */
  async run(workspaceId: string): Promise<number> {
    const { count, paths } = await this.database.withWorkspace(workspaceId, async (tx) => {
      const at = await databaseInstant(tx);
      const before = (days: number): Date => new Date(at.getTime() - days * DAY_MS);
      const submissions = await deleteSubmissionsBefore(tx, workspaceId, before(KEPT_DAYS));
      const days = await keptDays(tx, workspaceId, 'imports');
      const imports = await deleteImportsBefore(tx, workspaceId, before(days));
      await noteForgotten(tx, workspaceId, 'imports', { count: imports.length, at });
      return { count: submissions, paths: imports.flatMap((path) => path ?? []) };
    });
    for (const path of paths) await this.files.remove(path);
    return count;
  }
}
