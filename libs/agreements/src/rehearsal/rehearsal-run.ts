import { bytesOfTrace, compareStandings, differingLeads, judgeTrace } from '#sla';
import type {
  AgreementTerms,
  FigurePage,
  RehearsalTrace,
  RehearsedClause,
  RehearsedTerms,
  StandingChange,
} from '#sla';
import { compileCalendar } from '#calendar';
import type { CalendarDefinition, WorkingCalendar } from '#calendar';
import { AppError } from '#kernel';
import type { MemberCalendars } from '../domain/member-calendars.js';
import type { PinnedCalendars } from '../domain/version-in-force.js';
import type { LinesAsWas } from './as-was-lines.js';
import { figureLeads } from './figure-leads.js';
import type { FigureWanted } from './figure-leads.js';
import { JudgedAnswers } from './judged-answers.js';
import { bothMarks, countOutcomes, leadsWith } from './outcome-leads.js';
import type { Outcome, OutcomeCounts, PageWanted } from './outcome-leads.js';
import type { PastWanted } from './read-pasts.js';

export type RehearsalState = 'running' | 'done' | 'failed' | 'cancelled';

/** What was asked for: a draft and a stretch; what was is told of the agreement of a version. */
export interface RehearsalWish {
  readonly from: Date;
  readonly to: Date;
  readonly against: string | null;
}

/** What a rehearsal has read; others over the same past share its parts. */
export interface PastRead {
  readonly past: PastWanted;
  readonly trace: RehearsalTrace;
  /** Null where nothing was named to compare with. */
  readonly asWas: RehearsedTerms | null;
  readonly linesAsWas: LinesAsWas | null;
}

/** Something that takes memory, and how much of it, in bytes. */
export interface HeldPart {
  readonly part: object;
  readonly bytes: number;
}

/** Answers whose marks stand beside each other: the one shown, and another that was asked for. */
const ANSWERS_WITH_MARKS = 2;

/** One rehearsal of a workspace, from its beginning until it is forgotten; what it read stays so that other numbers can be judged. */
export class RehearsalRun {
  state: RehearsalState = 'running';
  progress = { done: 0, total: 0 };
  /** Why it failed. */
  why: string | null = null;
  result: RehearsalResult | null = null;
  read: PastRead | null = null;
  calendars: PinnedCalendars = {};
  /** Members' own, where a promise goes by them. */
  members: MemberCalendars | null = null;
  private readonly answers = new JudgedAnswers();
  private compiled: { readonly of: CalendarDefinition; readonly calendar: WorkingCalendar } | null = null;
  private stopping = new AbortController();

  constructor(
    readonly id: string,
    readonly workspaceId: string,
    readonly wish: RehearsalWish,
  ) {}

  get trace(): RehearsalTrace | null {
    return this.read?.trace ?? null;
  }

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

  /** Takes what was read, and judges the terms it was read for. */
  take(read: PastRead, terms: AgreementTerms): void {
    if (this.read?.trace !== read.trace) this.answers.forget();
    this.read = read;
    this.judge(read, terms);
  }

  /** Judges terms from what was read. */
  judge({ trace, asWas }: PastRead, terms: AgreementTerms): void {
    const rehearsed = judgeTrace(trace, terms, this.calendar());
    const answer = this.answers.add(terms, rehearsed);
    this.result = { answer, ...resultOf(trace, terms, rehearsed, asWas) };
    this.state = 'done';
  }

  /** What it holds that takes memory: parts that others may share, and the marks of its own answers. */
  held(): readonly HeldPart[] {
    if (!this.read) return [];
    const { trace, asWas, linesAsWas } = this.read;
    const columns = (this.result?.rehearsed.marks.size ?? 0) * ANSWERS_WITH_MARKS + (asWas?.marks.size ?? 0);
    return [
      { part: trace, bytes: bytesOfTrace(trace) },
      ...(linesAsWas ? [{ part: linesAsWas, bytes: linesAsWas.bytes }] : []),
      { part: this, bytes: columns * trace.leads.length * Uint32Array.BYTES_PER_ELEMENT },
    ];
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

  /**
   * Leads that came to an outcome under a clause; without one, those on which it came to something else than it did. `answer`: by which
   * of the terms judged here, the latest unless told.
   * @throws AppError `rehearsal/answer-gone`
   */
  leads(clauseKey: string, outcome: Outcome | null, page: PageWanted, answer?: number): DifferingPage {
    const { trace } = this;
    const rehearsed =
      trace && this.answers.find(answer, (terms) => judgeTrace(trace, terms, this.calendar()));
    const marks = rehearsed && bothMarks(rehearsed, this.read!.asWas, clauseKey);
    if (!trace || !marks) return { total: 0, leads: [] };
    const { total, leads } = outcome
      ? leadsWith(marks, outcome, page)
      : differingLeads(marks.was, marks.rehearsed, marks.family, page);
    return { total, leads: leads.map(({ lead, ...each }) => ({ leadId: trace.leads[lead]!, ...each })) };
  }

  /**
   * The lines behind one figure. `answer`: by which of the terms judged here, the latest unless told.
   * @throws AppError `rehearsal/answer-gone`, `rehearsal/not-done`
   */
  figure(wanted: FigureWanted, page: PageWanted, answer?: number): FigurePage {
    if (!this.read)
      throw new AppError('conflict', 'rehearsal/not-done', 'The rehearsal is not done; ask when it is.');
    const { trace, linesAsWas: asWas } = this.read;
    return figureLeads({ trace, asWas, terms: this.answers.termsOf(answer) }, wanted, page);
  }
}

export interface RehearsalResult {
  /** Its number among the answers of the run, by which its leads are asked for. */
  readonly answer: number;
  readonly asOf: Date;
  readonly leads: number;
  readonly terms: AgreementTerms;
  readonly asWas: readonly RehearsedClause[] | null;
  readonly rehearsed: RehearsedTerms;
  readonly changes: readonly StandingChange[];
  readonly differing: readonly { readonly clauseKey: string; readonly leads: number }[];
  readonly outcomes: readonly OutcomeCounts[];
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
): Omit<RehearsalResult, 'answer'> {
  const differing = (clauseKey: string): number => {
    const marks = bothMarks(rehearsed, asWas, clauseKey);
    return marks ? differingLeads(marks.was, marks.rehearsed, marks.family, { from: 0, limit: 0 }).total : 0;
  };
  return {
    ...{ asOf: new Date(trace.asOf), leads: trace.reach?.leads ?? trace.leads.length, terms, rehearsed },
    asWas: asWas?.clauses ?? null,
    changes: compareStandings(asWas?.clauses ?? [], rehearsed.clauses),
    differing: rehearsed.clauses.map(({ key: clauseKey }) => ({ clauseKey, leads: differing(clauseKey) })),
    outcomes: countOutcomes(rehearsed, asWas),
  };
}
