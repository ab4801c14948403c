import { compileCalendar } from '#calendar';
import type { CalendarDefinition, WorkingCalendar } from '#calendar';
import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { hardCloseAt, localDate, periodOn, windowClosesAt } from '#sla';
import type { AgreementTerms, Clause, DayWindow, TallyContext } from '#sla';

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

export interface NamedCalendar {
  /** Which of the pinned calendars it is. */
  readonly key: string;
  readonly calendar: WorkingCalendar;
}

const YEAR_MS = 366 * DAY_MS;

/**
 * A version ready to judge: its calendars compiled, its windows and closes remembered by day.
 * Its content never changes, so it may be kept and shared. Answers are the same with and without what it remembers.
 */
export class VersionInForce {
  private readonly compiled = new Map<string, WorkingCalendar>();
  private readonly remembered = new Map<string, EpochMs>();
  private readonly periods = new Map<string, string>();

  constructor(readonly content: VersionContent) {}

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

  calendar(key: string): WorkingCalendar {
    const known = this.compiled.get(key);
    if (known) return known;
    const definition = this.content.calendars[key];
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

  /** First day of the period an instant lies in. */
  periodAt(at: EpochMs): string {
    const day = this.dayOf(at);
    const period = this.periods.get(day) ?? periodOn(this.terms.period, day).key;
    this.periods.set(day, period);
    return period;
  }

  private closesAt(period: string): EpochMs {
    const { acceptanceWindow: acceptance, disputeWindow: dispute, period: rule } = this.terms;
    return this.remember(`close ${period}`, () =>
      hardCloseAt(rule.zone, periodOn(rule, period), { acceptance, dispute }, this.calendar('default')),
    );
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
