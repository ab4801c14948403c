import type { CalendarDefinition } from '#calendar';
import type { OwnedVersion, OwnedVersions } from '#calendars';
import { groupBy } from '#kernel';
import type { EpochMs } from '#kernel';

/**
 * Which calendar was whose own when, and what each said. Versions never change, so what was judged by one stays.
 * Of whoever was not read nothing is answered: a promise would silently go by the team's calendar.
 */
export class MemberCalendars {
  private readonly byMember = new Map<string, readonly OwnedVersion[]>();
  private readonly definitions = new Map<string, CalendarDefinition>();
  /** By version: all spans of its calendar. */
  private readonly besides = new Map<string, readonly OwnedVersion[]>();
  private isWhole = false;

  /** Of everybody. */
  static ofAll(all: OwnedVersions): MemberCalendars {
    const members = new MemberCalendars();
    members.add(new Set(all.owned.map(({ memberId }) => memberId)), all);
    members.isWhole = true;
    return members;
  }

  /** Adds what was read: all that these members ever had, and of others as far as it was asked for. */
  add(memberIds: Iterable<string>, { owned, definitions }: OwnedVersions): void {
    const found = groupBy(owned, ({ memberId }) => memberId);
    for (const memberId of memberIds) this.byMember.set(memberId, found.get(memberId) ?? []);
    for (const spans of groupBy(owned, ({ calendarId }) => calendarId).values())
      for (const { versionId } of spans) this.besides.set(versionId, spans);
    for (const [versionId, definition] of definitions) this.definitions.set(versionId, definition);
  }

  /** Everything that was read, in the order of reading. */
  spans(): readonly OwnedVersion[] {
    return [...this.byMember.values()].flat();
  }

  /** The version of the member's own calendar at an instant; null for a member who had none. @throws Error of one who was not read */
  versionAt(memberId: string, at: EpochMs): string | null {
    const owned = this.byMember.get(memberId);
    if (!owned && !this.isWhole) throw new Error(`The calendars of member ${memberId} were not read.`);
    return owned?.find((each) => each.from <= at && at < each.to)?.versionId ?? null;
  }

  /** What the calendar of a version says at an instant: a later version of it while it is anybody's own, else the same. */
  latestOf(versionId: string, at: EpochMs): string {
    return (
      this.besides.get(versionId)?.find((each) => each.from <= at && at < each.to)?.versionId ?? versionId
    );
  }

  definition(versionId: string): CalendarDefinition | undefined {
    return this.definitions.get(versionId);
  }
}

export const NO_MEMBER_CALENDARS = MemberCalendars.ofAll({ owned: [], definitions: new Map() });
