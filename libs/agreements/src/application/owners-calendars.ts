import type { CalendarDefinition } from '#calendar';
import type { CalendarsConcerned, MemberCalendarHistory } from '#calendars';
import type { Tx } from '#database';
import { Lru } from '../domain/lru.js';
import type { MemberCalendars } from '../domain/member-calendars.js';

/** Versions of calendars kept; a team has one or two for each member. */
const KEPT = 1_024;

export const NOBODY: CalendarsConcerned = { memberIds: [], versionIds: [] };

/**
 * Reads the calendars of those whose promises are judged. Who has which is one statement each time, for it changes; what a version says
 * never does, so it is read once by each process.
 */
export class OwnersCalendars {
  private readonly kept = new Lru<CalendarDefinition>(KEPT);

  constructor(private readonly history: MemberCalendarHistory) {}

  async read(
    tx: Tx,
    workspaceId: string,
    concerned: CalendarsConcerned,
    into: MemberCalendars,
  ): Promise<void> {
    const { memberIds, versionIds } = concerned;
    if (memberIds.length + versionIds.length === 0) return;
    const owned = await this.history.owned(tx, workspaceId, concerned);
    const wanted = new Set([...owned.map(({ versionId }) => versionId), ...versionIds]);
    into.add(memberIds, { owned, definitions: await this.definitions(tx, workspaceId, [...wanted]) });
  }

  private async definitions(
    tx: Tx,
    workspaceId: string,
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, CalendarDefinition>> {
    const found = new Map<string, CalendarDefinition>();
    for (const id of versionIds) {
      const kept = this.kept.get(`${workspaceId} ${id}`);
      if (kept) found.set(id, kept);
    }
    const absent = versionIds.filter((id) => !found.has(id));
    for (const [id, definition] of await this.history.definitions(tx, workspaceId, absent)) {
      found.set(id, definition);
      this.kept.set(`${workspaceId} ${id}`, definition);
    }
    return found;
  }
}
