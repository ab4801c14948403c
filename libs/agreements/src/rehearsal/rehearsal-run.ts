import { compareStandings, differingLeads, judgeTrace } from '#sla';
import type {
  AgreementTerms,
  Differing,
  RehearsalTrace,
  RehearsedClause,
  RehearsedTerms,
  StandingChange,
} from '#sla';
import { compileCalendar } from '#calendar';
import type { CalendarDefinition, WorkingCalendar } from '#calendar';
import type { PinnedCalendars } from '../domain/version-in-force.js';

export type RehearsalState = 'running' | 'done' | 'failed' | 'cancelled';

/** What was asked for: a draft and a stretch; what was is told of the agreement of a version. */
export interface RehearsalWish {
  readonly from: Date;
  readonly to: Date;
  readonly against: string | null;
}

/** One rehearsal of a workspace, from its beginning until it is forgotten; what it read stays so that other numbers can be judged. */
export class RehearsalRun {
  state: RehearsalState = 'running';
  progress = { done: 0, total: 0 };
  /** Why it failed. */
  why: string | null = null;
  result: RehearsalResult | null = null;
  trace: RehearsalTrace | null = null;
  asWas: RehearsedTerms | null = null;
  calendars: PinnedCalendars = {};
  private compiled: { readonly of: CalendarDefinition; readonly calendar: WorkingCalendar } | null = null;
  private stopping = new AbortController();

  constructor(
    readonly id: string,
    readonly workspaceId: string,
    readonly wish: RehearsalWish,
  ) {}

  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** Runs anew, for a draft that needs a new trace. */
  restart(): void {
    this.stopping.abort();
    this.stopping = new AbortController();
    this.state = 'running';
    this.progress = { done: 0, total: 0 };
  }

  cancel(): void {
    this.stopping.abort();
    if (this.state === 'running') this.state = 'cancelled';
  }

  /** Judges terms from what was read. */
  judge(trace: RehearsalTrace, terms: AgreementTerms): void {
    const rehearsed = judgeTrace(trace, terms, this.calendar());
    this.trace = trace;
    this.result = resultOf(trace, terms, rehearsed, this.asWas);
    this.state = 'done';
  }

  /** Compiled once: a slider that is moved about asks for it with every move. */
  private calendar(): WorkingCalendar {
    const definition = this.calendars.default!;
    if (this.compiled?.of !== definition) {
      const stretch = { from: this.wish.from.getTime(), to: this.wish.to.getTime() };
      this.compiled = { of: definition, calendar: compileCalendar(definition, stretch) };
    }
    return this.compiled.calendar;
  }

  /** Leads on which a clause came to something else than it did; all of them where it did not exist. */
  differing(clauseKey: string, page: { readonly from: number; readonly limit: number }): DifferingPage {
    const [trace, result] = [this.trace, this.result];
    if (!trace || !result) return { total: 0, leads: [] };
    const { total, leads } = differing(result, this.asWas, clauseKey, page);
    return { total, leads: leads.map(({ lead, ...each }) => ({ leadId: trace.leads[lead]!, ...each })) };
  }
}

export interface RehearsalResult {
  readonly asOf: Date;
  readonly leads: number;
  readonly terms: AgreementTerms;
  readonly asWas: readonly RehearsedClause[] | null;
  readonly rehearsed: RehearsedTerms;
  readonly changes: readonly StandingChange[];
  readonly differing: readonly { readonly clauseKey: string; readonly leads: number }[];
}

export interface DifferingPage {
  readonly total: number;
  readonly leads: readonly {
    readonly leadId: string;
    readonly was: Readonly<Record<string, number>>;
    readonly rehearsed: Readonly<Record<string, number>>;
  }[];
}

function resultOf(
  trace: RehearsalTrace,
  terms: AgreementTerms,
  rehearsed: RehearsedTerms,
  asWas: RehearsedTerms | null,
): RehearsalResult {
  const of = { rehearsed };
  return {
    ...{ asOf: new Date(trace.asOf), leads: trace.leads.length, terms, rehearsed },
    asWas: asWas?.clauses ?? null,
    changes: compareStandings(asWas?.clauses ?? [], rehearsed.clauses),
    differing: rehearsed.clauses.map(({ key: clauseKey }) => ({
      clauseKey,
      leads: differing(of, asWas, clauseKey, { from: 0, limit: 0 }).total,
    })),
  };
}

function differing(
  { rehearsed }: Pick<RehearsalResult, 'rehearsed'>,
  asWas: RehearsedTerms | null,
  clauseKey: string,
  page: { readonly from: number; readonly limit: number },
): Differing {
  const marks = rehearsed.marks.get(clauseKey);
  const kind = rehearsed.clauses.find(({ key }) => key === clauseKey)?.kind ?? '';
  if (!marks) return { total: 0, leads: [] };
  const was = asWas?.marks.get(clauseKey) ?? new Uint32Array(marks.length);
  return differingLeads(was, marks, kind.startsWith('duty.') ? 'duty' : 'quota', page);
}
