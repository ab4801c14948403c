import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import type { By } from '#leads';
import { checkedFramework, readScoreModel } from '#scoring';
import type { Framework } from '#scoring';
import { activate, addVersion } from '../persistence/versions.js';
import type { VersionKind } from '../persistence/versions.js';
import { qualificationEntry } from './qualification-entry.js';

export interface VersionNumber {
  readonly key: string;
  readonly version: number;
}

/** What leads are judged by is kept in versions that never change; one of each kind is active, or none. */
@Injectable()
export class KeepVersions {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `score-model/invalid` */
  async addScoreModel(tx: Tx, by: By, name: string, definition: unknown): Promise<VersionNumber> {
    return this.add(tx, by, 'score-model', { key: '', name, definition: readScoreModel(definition) });
  }

  /** @throws AppError `framework/invalid` */
  async addFramework(
    tx: Tx,
    by: By,
    { key, name, criteria, atLeast }: Framework & { readonly key: string; readonly name: string },
  ): Promise<VersionNumber> {
    const definition = checkedFramework({ criteria, atLeast });
    return this.add(tx, by, 'framework', { key, name, definition });
  }

  async add(
    tx: Tx,
    { workspaceId, memberId }: By,
    kind: VersionKind,
    version: {
      readonly key: string;
      readonly name: string;
      readonly definition: unknown;
      readonly report?: unknown;
    },
  ): Promise<VersionNumber> {
    const at = await databaseInstant(tx);
    const number = await addVersion(tx, workspaceId, kind, { ...version, at, by: memberId });
    return { key: version.key, version: number };
  }

  /**
   * Judges leads by this version from now on, or by none of the kind with null.
   * @throws AppError `qualification/no-version`
   */
  async activate(
    tx: Tx,
    by: By,
    kind: VersionKind,
    which: VersionNumber | null,
  ): Promise<{ isActive: boolean }> {
    const isDone = await activate(tx, by.workspaceId, kind, which);
    if (!isDone)
      throw new AppError(
        'missing',
        'qualification/no-version',
        'There is no such version; list them to see which there are.',
      );
    const payload = { kind, key: which?.key ?? '', version: which?.version ?? null };
    const at = await databaseInstant(tx);
    await this.journal.append(tx, by.workspaceId, [
      qualificationEntry(by, 'qualification.activated', { subjectId: by.workspaceId }, at, payload),
    ]);
    return { isActive: which !== null };
  }
}
