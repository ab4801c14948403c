import { compileCalendar } from '#calendar';
import type { CalendarDefinition, WorkingCalendar } from '#calendar';
import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { hardCloseAt, localDate, PeriodSequence, periodOn, windowClosesAt } from '#sla';
import type { AgreementTerms, Clause, DayWindow, DutyClause, Period, TallyContext } from '#sla';
import { NO_MEMBER_CALENDARS } from './member-calendars.js';
import type { MemberCalendars } from './member-calendars.js';
import { closesAfterPause } from './stood-still.js';
import type { Stood } from './stood-still.js';

/** `default`, and one per team id that has its own. */
export type PinnedCalendars = Readonly<Record<string, CalendarDefinition>>;

/** What a version says, as it was written. */
export interface VersionContent {
  readonly agreementId: string;
  readonly versionId: string;
  readonly number: number;
  readonly title: string;
  readonly terms: AgreementTerms;
  readonly calendars: PinnedCalendars;
}

/** Who has a duty as it begins. */
export interface Beginner {
  readonly teamId: string | null;
  readonly ownerId: string | null;
  readonly at: EpochMs;
}

export interface NamedCalendar {
  /** Which of the pinned calendars it is, or the version of a member's own. */
  readonly key: string;
  readonly calendar: WorkingCalendar;
}

/** What stands beside the wording and may grow: left out, the wording stands alone. */
export interface Surroundings {
  /** The periods of its agreement over all versions. */
  readonly sequence?: PeriodSequence;
  /** The hard close of a period by all versions that judged within it. */
  readonly closesAt?: (period: Period) => EpochMs;
  /** Members' own calendars, for promises that are judged by them. */
  readonly members?: MemberCalendars;
}

const YEAR_MS = 366 * DAY_MS;

/**
 * A version ready to judge: its calendars compiled, its windows and closes remembered by day.
 * Its content never changes, so it may be kept and shared. Answers are the same with and without what it remembers.
 */
export class VersionInForce {
  private readonly sequence: PeriodSequence;
  private readonly members: MemberCalendars;
  private readonly closesOver: (period: Period) => EpochMs;
  private readonly closes = new Map<string, EpochMs>();
  private readonly periods = new Map<string, string>();

  constructor(
    readonly content: VersionContent,
    { sequence, members, closesAt }: Surroundings = {},
    private readonly compiled = new Map<string, WorkingCalendar>(),
    private readonly remembered = new Map<string, EpochMs>(),
  ) {
    this.closesOver = closesAt ?? ((period) => this.closeOf(period));
    this.sequence = sequence ?? new PeriodSequence([{ from: 0, rule: content.terms.period }]);
    this.members = members ?? NO_MEMBER_CALENDARS;
  }

  /** The same wording among others; what was compiled and reckoned by it alone is shared. */
  beside(around: Surroundings): VersionInForce {
    return new VersionInForce(this.content, around, this.compiled, this.remembered);
  }

  get terms(): AgreementTerms {
    return this.content.terms;
  }

  /** The clause of that key; a version that is looked up by its own obligations and credits always has it. */
  clause(key: string): Clause {
    const clause = this.terms.clauses.find((candidate) => candidate.key === key);
    if (!clause) throw new Error(`Version ${this.content.versionId} has no clause “${key}”.`);
    return clause;
  }

  /** The calendar that judges what a team owes: its own where the version pins one. */
  calendarOfTeam(teamId: string | null): NamedCalendar {
    const key = teamId !== null && Object.hasOwn(this.content.calendars, teamId) ? teamId : 'default';
    return { key, calendar: this.calendar(key) };
  }

  /** The calendar a duty begins under: its owner's own where the clause says so and they have one, else the team's. */
  calendarFor({ calendar }: DutyClause, { teamId, ownerId, at }: Beginner): NamedCalendar {
    const key = calendar === 'owner' && ownerId !== null ? this.members.versionAt(ownerId, at) : null;
    return key === null ? this.calendarOfTeam(teamId) : { key, calendar: this.calendar(key) };
  }

  /** Whether a key names a member's own calendar, as far as those are known. */
  isOwnCalendar(key: string): boolean {
    return this.members.definition(key) !== undefined;
  }

  /** The version of the same calendar that holds at an instant, of a calendar that is a member's own. */
  latestOwn(key: string, at: EpochMs): string {
    return this.members.latestOf(key, at);
  }

  calendar(key: string): WorkingCalendar {
    const known = this.compiled.get(key);
    if (known) return known;
    const definition = this.content.calendars[key] ?? this.members.definition(key);
    if (!definition) throw new Error(`Version ${this.content.versionId} pins no calendar “${key}”.`);
    const now = Date.now();
    // Only where the expansion begins: it grows to whatever is asked.
    const made = compileCalendar(definition, { from: now - YEAR_MS, to: now + YEAR_MS });
    this.compiled.set(key, made);
    return made;
  }

  /** When silence becomes acceptance for an offer, half-open. */
  acceptanceClosesAt(offeredAt: EpochMs): EpochMs {
    return this.windowClosesAt('acceptance', offeredAt, this.terms.acceptanceWindow);
  }

  /** When a window closes that stood still between two instants: it keeps the working days it had left, as if begun on the day it goes on. */
  closesAfterPause(closesAt: EpochMs, stood: Stood): EpochMs {
    return closesAfterPause(this.terms.period.zone, closesAt, stood, this.calendar('default'));
  }

  /** What a tally rule must know of this version. */
  tallyContext(companyCreditedAt: EpochMs | null): TallyContext {
    return {
      clauseVersion: this.content.versionId,
      periodAt: (at) => this.periodAt(at),
      closesAt: (period) => this.closesAt(period),
      acceptanceClosesAt: (at) => this.acceptanceClosesAt(at),
      disputeClosesAt: (at) => this.windowClosesAt('dispute', at, this.terms.disputeWindow),
      companyCreditedAt,
      valueTable: this.terms.valueTable ?? null,
    };
  }

  /** The local day of an instant in the period's zone. */
  dayOf(at: EpochMs): string {
    return localDate(this.terms.period.zone, at);
  }

  /** The period an instant lies in: cut as the version in force when it began cuts time, whatever this one says (ruling 24). */
  periodOf(at: EpochMs): Period {
    return this.sequence.at(at);
  }

  /** First day of the period an instant lies in. */
  periodAt(at: EpochMs): string {
    if (!this.sequence.isUniform) return this.periodOf(at).key;
    const day = this.dayOf(at);
    const period = this.periods.get(day) ?? periodOn(this.terms.period, day).key;
    this.periods.set(day, period);
    return period;
  }

  /** The hard close of a period by the windows of this version. */
  closeOf(period: Period): EpochMs {
    const { acceptanceWindow: acceptance, disputeWindow: dispute, period: rule } = this.terms;
    return this.remember(`close ${period.key} ${period.endOn}`, () =>
      hardCloseAt(rule.zone, period, { acceptance, dispute }, this.calendar('default')),
    );
  }

  /** The hard close of a period, however many versions judged within it (ruling 25). */
  private closesAt(key: string): EpochMs {
    const known = this.closes.get(key);
    if (known !== undefined) return known;
    const closesAt = this.closesOver(this.sequence.named(key) ?? periodOn(this.terms.period, key));
    this.closes.set(key, closesAt);
    return closesAt;
  }

  /** A window depends on the day of its event alone. */
  private windowClosesAt(name: string, at: EpochMs, window: DayWindow): EpochMs {
    return this.remember(`${name} ${this.dayOf(at)}`, () =>
      windowClosesAt(this.terms.period.zone, at, window, this.calendar('default')),
    );
  }

  private remember(key: string, compute: () => EpochMs): EpochMs {
    const known = this.remembered.get(key);
    if (known !== undefined) return known;
    const made = compute();
    this.remembered.set(key, made);
    return made;
  }
}
