import { Injectable } from '@nestjs/common';
import type { CalendarDefinition } from '#calendar';
import type { Tx } from '#database';
import type { EpochMs } from '#kernel';
import { pinnedVersions } from '../persistence/calendars.js';
import { ownedSpans } from '../persistence/member-calendars.js';

/** A version of a calendar that was a member's own for a time, half-open. */
export interface OwnedVersion {
  readonly memberId: string;
  readonly versionId: string;
  readonly from: EpochMs;
  /** Infinity while it is. */
  readonly to: EpochMs;
}

export interface OwnedVersions {
  readonly owned: readonly OwnedVersion[];
  /** What those versions say, by their ids. */
  readonly definitions: ReadonlyMap<string, CalendarDefinition>;
}

/** Which calendar was whose own when, for parts that judge by it. What is past never changes; only what comes is added. */
@Injectable()
export class MemberCalendarHistory {
  async history(tx: Tx, workspaceId: string): Promise<OwnedVersions> {
    const spans = await ownedSpans(tx, workspaceId);
    const ids = [...new Set(spans.map(({ versionId }) => versionId))];
    const versions = ids.length === 0 ? [] : await pinnedVersions(tx, workspaceId, ids);
    return {
      owned: spans.map(({ memberId, versionId, from, to }) => ({
        ...{ memberId, versionId, from: from.getTime() },
        to: to?.getTime() ?? Number.POSITIVE_INFINITY,
      })),
      definitions: new Map(versions.map(({ id, definition }) => [id, definition])),
    };
  }
}
