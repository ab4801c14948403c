import type { CalendarsConcerned } from '#calendars';
import type { Entry, LeadSnapshot } from '#contracts';
import { isId } from '#kernel';
import type { Obligation } from '#sla';
import type { DutyRecord } from './duty-record.js';
import { ownerGivenBy } from './owner-given.js';

/** Whose a clock is and by which calendar it goes. */
type Clock = Pick<Obligation, 'ownerId' | 'calendarVersion'> & Pick<DutyRecord, 'teamId'>;

/** Whose own calendars may judge these duties and what these entries make of them: of nobody else anything is read. */
export const concernedBy = (
  records: readonly DutyRecord[],
  entries: readonly Entry[] = [],
): CalendarsConcerned =>
  calendarsConcerned(
    records.map(({ teamId, obligation: { ownerId, calendarVersion } }) => ({
      ...{ teamId, ownerId, calendarVersion },
    })),
    entries,
  );

/** The same of clocks that are told without what they measure. */
export function calendarsConcerned(
  clocks: readonly Clock[],
  entries: readonly Entry[] = [],
): CalendarsConcerned {
  const memberIds = [...clocks.map(({ ownerId }) => ownerId), ...entries.flatMap(ownersIn)];
  const versionIds = [...clocks.map(ownCalendarOf), ...entries.map(calendarIn)];
  return {
    memberIds: [...new Set(memberIds.filter((id) => id != null))],
    versionIds: [...new Set(versionIds.filter((key) => key !== null && isId(key)))] as string[],
  };
}

/** What a version pins is named for its team, or the default. */
const ownCalendarOf = ({ teamId, calendarVersion }: Clock): string | null =>
  calendarVersion === teamId ? null : calendarVersion;

/** Whom a fact gives its lead to, and who has it. */
const ownersIn = (entry: Entry): (string | null | undefined)[] => [
  ownerGivenBy(entry),
  (entry.payload as { readonly lead?: LeadSnapshot }).lead?.ownerId,
];

const calendarIn = (entry: Entry): string | null =>
  entry.type === 'obligation.rebased' ? entry.payload.to.calendarName : null;
