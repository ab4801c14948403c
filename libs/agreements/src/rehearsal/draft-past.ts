import type { WorkingCalendar } from '#calendar';
import type { AttributeValue, Predicate } from '#contracts';
import type { EpochMs } from '#kernel';
import type { BusinessTime } from '#sla';
import { configurationOf, endlessClause, groundOf, isBegunOnce, isDuty } from '#sla';
import type { AgreementTerms, Clause } from '#sla';
import { goesByOwners } from '../domain/goes-by-owners.js';
import { NO_MEMBER_CALENDARS } from '../domain/member-calendars.js';
import type { MemberCalendars } from '../domain/member-calendars.js';
import type { PinnedCalendars } from '../domain/version-in-force.js';
import { VersionInForce } from '../domain/version-in-force.js';
import { EndlessVersion } from './endless-version.js';
import { NUMBER_FIELD } from './lead-past.js';

/** A draft as it comes: read and with its defaults. */
export interface Draft {
  readonly terms: AgreementTerms;
  readonly calendars: PinnedCalendars;
  /** Members' own calendars, for promises that go by them. */
  readonly members?: MemberCalendars | null;
}

/** All calendars that decide what happens under a draft: under others it needs a new trace. */
export const decidingCalendars = ({ terms, calendars, members }: Draft): object =>
  members && goesByOwners(terms) ? { pinned: calendars, owned: members.spans() } : calendars;

/**
 * A draft ready to be run over the past with targets nobody misses: one clause for each configuration, in three versions.
 *
 * - `once`: duties that one fact begins. Whether it matches the segment is asked of that fact, so it can be asked later.
 * - `again`: duties that several facts may begin. Which of them do depends on the segment, so it is run for each answer it can give.
 * - `credits`: quotas.
 */
export class DraftPast {
  readonly configurations: readonly string[];
  readonly ground: string;
  /** Whether it matters who had a lead. */
  readonly isOfOwners: boolean;
  readonly once: EndlessVersion;
  readonly again: EndlessVersion;
  readonly credits: EndlessVersion;
  /** Attributes for which `again` is owed; null for all. */
  private readonly meant: AttributeValue[] = [];
  private readonly compiled = new Map<string, WorkingCalendar>();

  constructor(readonly draft: Draft) {
    const { terms } = draft;
    this.ground = groundOf(terms, decidingCalendars(draft));
    this.isOfOwners = goesByOwners(terms);
    this.configurations = [...new Set(terms.clauses.map(configurationOf))];
    const endless = this.configurations.map((configuration, index) =>
      endlessClause(
        terms.clauses.find((clause) => configurationOf(clause) === configuration)!,
        index,
      ),
    );
    const segment: Predicate = { field: NUMBER_FIELD, op: 'in', value: this.meant };
    this.once = this.version(
      'once',
      endless.filter((clause) => isDuty(clause) && isBegunOnce(clause)),
    );
    this.again = this.version(
      'again',
      endless
        .filter((clause) => isDuty(clause) && !isBegunOnce(clause))
        .map((clause) => ({ ...clause, segment })),
    );
    this.credits = this.version(
      'credits',
      endless.filter((clause) => !isDuty(clause)),
    );
  }

  readonly versionOf = (versionId: string): VersionInForce =>
    versionId === 'once' ? this.once : versionId === 'again' ? this.again : this.credits;

  /** From now on `again` is owed for leads with these attributes. */
  owe(attributes: readonly number[]): void {
    this.meant.splice(0, this.meant.length, ...attributes);
  }

  /** Which calendar of their own a member had at an instant; null for none. */
  ownCalendarAt(memberId: string | null, at: EpochMs): string | null {
    return memberId === null ? null : (this.draft.members ?? NO_MEMBER_CALENDARS).versionAt(memberId, at);
  }

  /** The default calendar, to its real end: for the working days of a period. */
  get calendar(): BusinessTime {
    return this.credits.calendar('default');
  }

  private version(versionId: string, clauses: readonly Clause[]): EndlessVersion {
    const { terms, calendars, members } = this.draft;
    const of = { agreementId: 'draft', versionId, number: 0, title: '' };
    const content = { ...of, terms: { ...terms, clauses }, calendars };
    return new EndlessVersion(content, this.compiled, members ?? NO_MEMBER_CALENDARS);
  }
}
