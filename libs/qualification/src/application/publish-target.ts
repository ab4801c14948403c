import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import type { By } from '#leads';
import { readTarget } from '#scoring';
import { addPublication } from '../persistence/target-publications.js';
import { KeepVersions } from './keep-versions.js';
import type { VersionNumber } from './keep-versions.js';
import { targetInForce } from './target-in-force.js';

/** Writes drafts of who is wanted, and puts one of them in force; each publication says why. */
@Injectable()
export class PublishTarget {
  constructor(private readonly versions: KeepVersions) {}

  /** A draft is the next version; nobody is judged by it. @throws AppError `target/invalid` */
  draft(tx: Tx, by: By, name: string, definition: unknown): Promise<VersionNumber> {
    return this.versions.add(tx, by, 'target', { key: '', name, definition: readTarget(definition) });
  }

  /**
   * Judges leads that are handed over from now on by this version, or by none with null; hand-overs that were made stay as they were judged.
   * @throws AppError `qualification/no-version`, `target/in-force` where that is so already
   */
  async publish(tx: Tx, by: By, version: number | null, reason: string): Promise<{ isActive: boolean }> {
    const before = await targetInForce(tx, by.workspaceId);
    if ((before?.version ?? null) === version)
      throw new AppError(
        'conflict',
        'target/in-force',
        version === null ? 'No target definition is in force.' : 'This version is in force already.',
      );
    const which = version === null ? null : { key: '', version };
    const state = await this.versions.activate(tx, by, 'target', which);
    const publishedAt = await databaseInstant(tx);
    const publication = { version, reason, publishedAt, publishedBy: by.memberId };
    await addPublication(tx, by.workspaceId, publication);
    return state;
  }
}
