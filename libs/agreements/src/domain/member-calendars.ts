import type { CalendarDefinition } from '#calendar';
import type { OwnedVersion } from '#calendars';
import type { EpochMs } from '#kernel';

/** Which calendar was whose own when, and what each said. Versions never change, so what was judged by one stays. */
export class MemberCalendars {
  constructor(
    private readonly owned: readonly OwnedVersion[],
    private readonly definitions: ReadonlyMap<string, CalendarDefinition>,
  ) {}

  /** The version of the member's own calendar at an instant; null for a member who had none. */
  versionAt(memberId: string, at: EpochMs): string | null {
    const found = this.owned.find((each) => each.memberId === memberId && each.from <= at && at < each.to);
    return found?.versionId ?? null;
  }

  definition(versionId: string): CalendarDefinition | undefined {
    return this.definitions.get(versionId);
  }
}

export const NO_MEMBER_CALENDARS = new MemberCalendars([], new Map());
