import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { pinnedVersions } from '../persistence/calendars.js';
import type { PinnedVersion } from '../persistence/calendars.js';

/** What versions promise, for parts that pin them; a version never changes, so an answer may be kept. */
@Injectable()
export class CalendarVersions {
  /** By id; ids that are no calendar versions of the workspace are left out. Archived calendars are answered too. */
  async byIds(
    tx: Tx,
    workspaceId: string,
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, PinnedVersion>> {
    if (versionIds.length === 0) return new Map();
    const found = await pinnedVersions(tx, workspaceId, versionIds);
    return new Map(found.map((version) => [version.id, version]));
  }
}
