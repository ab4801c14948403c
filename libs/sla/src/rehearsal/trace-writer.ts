import type { LeadAttributes, TallyBucket } from '#contracts';
import { TALLY_BUCKETS } from '#contracts';
import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { Column } from './column.js';
import { TRACE_ENDS } from './trace.js';
import type { Guard, PartialAnswers, RehearsalTrace, TraceEnd } from './trace.js';

/** A duty as it was seen at one time. */
export interface SeenDuty {
  readonly elapsedMs: number;
  readonly end: TraceEnd;
  /** Of a promise that counts attempts: those that qualify, in their order. */
  readonly attempts?: readonly { readonly at: EpochMs; readonly elapsedMs: number }[];
}

export interface TracedDuty {
  readonly configuration: number;
  readonly startedOn: string;
  readonly attributes: number;
  /** Oldest first; the last is how it stands. */
  readonly seen: readonly SeenDuty[];
  /** Number of a guard, or null. */
  readonly guard: number | null;
  /** Number of the hand-over it is about, or null. */
  readonly handover: number | null;
}

export interface TracedHandover {
  readonly teamId: string;
  readonly offeredOn: string;
  readonly sequence: number;
  /** The number of the hand-over that took the place of its lead already. */
  readonly repeats?: number | null;
}

export interface TracedCredit {
  readonly configuration: number;
  readonly episode: number;
  readonly earnedOn: string;
  readonly earnedAt: EpochMs;
  readonly attributes: number;
  readonly companyId: string | null;
  readonly sequence: number;
  /** Earned before or after the stretch. */
  readonly isOutside?: boolean;
  readonly bucket: TallyBucket;
  readonly adjustments: readonly {
    readonly postedOn: string;
    readonly from: TallyBucket;
    readonly to: TallyBucket;
  }[];
}

/** Days since 1970-01-01 of a local date. */
export const dayNumberOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
export const dateOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

const numberOf = (bucket: TallyBucket): number => TALLY_BUCKETS.indexOf(bucket);

/** Numbers for names, from 1 on. */
class Numbers {
  private readonly known = new Map<string, number>();

  of(name: string): number {
    const number = this.known.get(name) ?? this.known.size + 1;
    this.known.set(name, number);
    return number;
  }
}

/** Writes a trace, lead by lead. */
export class TraceWriter {
  private readonly leads: string[] = [];
  private readonly guards: Guard[] = [];
  private readonly partial: PartialAnswers[] = [];
  private readonly companies = new Numbers();
  private readonly teams = new Numbers();
  private readonly days = new Map<string, number>();
  private readonly duties = {
    ...{ configuration: new Column(Uint16Array), lead: new Column(Uint32Array) },
    ...{ startedOn: new Column(Uint32Array), attributes: new Column(Uint32Array) },
    ...{ elapsedMs: new Column(Float64Array), end: new Column(Uint8Array) },
    ...{
      earlier: new Column(Uint32Array),
      isEarlier: new Column(Uint8Array),
    },
    ...{ attemptsFrom: new Column(Uint32Array), attemptsCount: new Column(Uint16Array) },
    ...{ guard: new Column(Uint32Array), handover: new Column(Uint32Array) },
  };
  private readonly handovers = {
    ...{ team: new Column(Uint32Array), offeredOn: new Column(Uint32Array) },
    ...{ sequence: new Column(Float64Array), repeats: new Column(Uint32Array) },
  };
  private readonly attempts = { at: new Column(Float64Array), elapsedMs: new Column(Float64Array) };
  private readonly credits = {
    ...{ configuration: new Column(Uint16Array), lead: new Column(Uint32Array) },
    ...{ episode: new Column(Uint16Array), earnedOn: new Column(Uint32Array) },
    ...{ earnedAt: new Column(Float64Array), attributes: new Column(Uint32Array) },
    ...{
      company: new Column(Uint32Array),
      sequence: new Column(Float64Array),
      isOutside: new Column(Uint8Array),
      bucket: new Column(Uint8Array),
    },
    ...{ adjustmentsFrom: new Column(Uint32Array), adjustmentsCount: new Column(Uint8Array) },
  };
  private readonly adjustments = {
    ...{ postedOn: new Column(Uint32Array), from: new Column(Uint8Array), to: new Column(Uint8Array) },
  };

  /** What is added next is about this lead. */
  beginLead(id: string): void {
    this.leads.push(id);
  }

  /** Returns the number by which rows name it. */
  addGuard(guard: Guard): number {
    return this.guards.push(guard) - 1;
  }

  /** Says that of a lead only these answers were run. */
  addPartial(answers: PartialAnswers): void {
    this.partial.push(answers);
  }

  /** Returns the number by which duties name it. */
  addHandover({ teamId, offeredOn, sequence, repeats = null }: TracedHandover): number {
    this.handovers.team.push(this.teams.of(teamId));
    this.handovers.offeredOn.push(this.dayOf(offeredOn));
    this.handovers.sequence.push(sequence);
    this.handovers.repeats.push(repeats === null ? 0 : repeats + 1);
    return this.handovers.team.length - 1;
  }

  addDuty(duty: TracedDuty): void {
    let earlier = 0;
    duty.seen.forEach((seen, index) => {
      const isEarlier = index < duty.seen.length - 1;
      this.addSeen(duty, seen, earlier, isEarlier);
      earlier = this.duties.end.length;
    });
  }

  addCredit(credit: TracedCredit): void {
    const { credits } = this;
    credits.configuration.push(credit.configuration);
    credits.lead.push(this.leads.length - 1);
    credits.episode.push(credit.episode);
    credits.earnedOn.push(this.dayOf(credit.earnedOn));
    credits.earnedAt.push(credit.earnedAt);
    credits.attributes.push(credit.attributes);
    credits.company.push(credit.companyId === null ? 0 : this.companies.of(credit.companyId));
    credits.sequence.push(credit.sequence);
    credits.isOutside.push(Number(credit.isOutside ?? false));
    credits.bucket.push(numberOf(credit.bucket));
    credits.adjustmentsFrom.push(this.adjustments.postedOn.length);
    credits.adjustmentsCount.push(credit.adjustments.length);
    for (const { postedOn, from, to } of credit.adjustments) {
      this.adjustments.postedOn.push(this.dayOf(postedOn));
      this.adjustments.from.push(numberOf(from));
      this.adjustments.to.push(numberOf(to));
    }
  }

  seal(
    of: Pick<RehearsalTrace, 'asOf' | 'ground' | 'configurations' | 'fromOn' | 'toOn'>,
    attributes: readonly LeadAttributes[],
  ): RehearsalTrace {
    return {
      ...of,
      ...{ leads: this.leads, attributes, guards: this.guards, partial: this.partial },
      duties: sealed(this.duties),
      attempts: sealed(this.attempts),
      credits: sealed(this.credits),
      handovers: sealed(this.handovers),
      adjustments: sealed(this.adjustments),
    };
  }

  private addSeen(duty: TracedDuty, seen: SeenDuty, earlier: number, isEarlier: boolean): void {
    const { duties, attempts } = this;
    duties.configuration.push(duty.configuration);
    duties.lead.push(this.leads.length - 1);
    duties.startedOn.push(this.dayOf(duty.startedOn));
    duties.attributes.push(duty.attributes);
    duties.elapsedMs.push(seen.elapsedMs);
    duties.end.push(TRACE_ENDS.indexOf(seen.end));
    duties.earlier.push(earlier);
    duties.isEarlier.push(Number(isEarlier));
    duties.attemptsFrom.push(attempts.at.length);
    duties.attemptsCount.push(seen.attempts?.length ?? 0);
    duties.guard.push(duty.guard === null ? 0 : duty.guard + 1);
    duties.handover.push(duty.handover === null ? 0 : duty.handover + 1);
    for (const { at, elapsedMs } of seen.attempts ?? []) {
      attempts.at.push(at);
      attempts.elapsedMs.push(elapsedMs);
    }
  }

  private dayOf(date: string): number {
    const known = this.days.get(date);
    if (known !== undefined) return known;
    const day = dayNumberOf(date);
    this.days.set(date, day);
    return day;
  }
}

type Sealed<C> = { readonly [K in keyof C]: C[K] extends Column<infer A> ? A : never };

const sealed = <C extends Record<string, { seal(): unknown }>>(columns: C): Sealed<C> =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.seal()])) as Sealed<C>;
