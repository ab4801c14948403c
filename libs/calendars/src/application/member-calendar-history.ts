import { Injectable } from '@nestjs/common';
import type { CalendarDefinition } from '#calendar';
import type { Tx } from '#database';
import type { EpochMs } from '#kernel';
import { pinnedVersions } from '../persistence/calendars.js';
import { ownedSpans, ownedSpansOf } from '../persistence/member-calendars.js';
import type { OwnedSpan } from '../persistence/member-calendars.js';

/** A version of a calendar that was a member's own for a time, half-open. */
export interface OwnedVersion {
  readonly memberId: string;
  readonly calendarId: string;
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

/** Whose calendars are asked for: members, and versions that something goes by already. */
export interface CalendarsConcerned {
  readonly memberIds: readonly string[];
  readonly versionIds: readonly string[];
}

/** Which calendar was whose own when, for parts that judge by it. What is past never changes; only what comes is added. */
@Injectable()
export class MemberCalendarHistory {
  /** Of everybody: for whoever judges the whole past. */
  async history(tx: Tx, workspaceId: string): Promise<OwnedVersions> {
    const owned = (await ownedSpans(tx, workspaceId)).map(ownedVersion);
    return { owned, definitions: await this.definitions(tx, workspaceId, idsOf(owned)) };
  }

  /** Of these members, and of the calendars of these versions; read anew each time, for who has which calendar changes. */
  async owned(tx: Tx, workspaceId: string, concerned: CalendarsConcerned): Promise<readonly OwnedVersion[]> {
    return (await ownedSpansOf(tx, workspaceId, concerned)).map(ownedVersion);
  }

  /** What versions say; it never changes, so it may be kept. */
  async definitions(
    tx: Tx,
    workspaceId: string,
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, CalendarDefinition>> {
    const versions = versionIds.length === 0 ? [] : await pinnedVersions(tx, workspaceId, versionIds);
    return new Map(versions.map(({ id, definition }) => [id, definition]));
  }
}

const idsOf = (owned: readonly OwnedVersion[]): string[] => [
  ...new Set(owned.map(({ versionId }) => versionId)),
];

const ownedVersion = ({ from, to, ...span }: OwnedSpan): OwnedVersion => ({
  ...{ ...span, from: from.getTime() },
  to: to?.getTime() ?? Number.POSITIVE_INFINITY,
});
