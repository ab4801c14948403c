import { Injectable } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { DAY_MS } from '#kernel';
import { keptDays, noteForgotten } from '#privacy';
import { KEPT_DAYS } from '../domain/personal-data.js';
import { deleteImportsBefore, deleteSubmissionsBefore, leftImports } from '../persistence/submissions.js';
import { forgetPath } from '../persistence/import-runs.js';
import { ImportFiles } from './import-files.js';

/** Days after which nobody goes on with an import: whoever was erased since may stand in its file. */
const LEFT_DAYS = 2;

/**
 * Deletes submissions, imports, their errors and uploaded files that are older than 90 days; imports earlier where the workspace says so,
 * and files of those that nobody went on with after two days.
 */
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
      const left = await this.leave(tx, workspaceId, before(LEFT_DAYS));
      return { count: submissions, paths: [...left, ...imports.flatMap((path) => path ?? [])] };
    });
    for (const path of paths) await this.files.remove(path);
    return count;
  }

  /** Files to remove; somebody's own file stays, and so does the way to it. */
  private async leave(tx: Tx, workspaceId: string, before: Date): Promise<string[]> {
    const left = (await leftImports(tx, workspaceId, before)).filter(({ path }) => this.files.isOurs(path));
    for (const { id } of left) await forgetPath(tx, workspaceId, id);
    return left.map(({ path }) => path);
  }
}
