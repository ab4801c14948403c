import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsDate,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { TALLY_BUCKETS } from '#contracts';
import type { JsonObject } from '#kernel';
import { OBLIGATION_STATES } from '#sla';

/** A draft and the stretch of the past to run it over. */
export class NewRehearsalDto {
  /** What both sides would promise; read by its own rules, which name every wrong place. */
  @IsObject() terms: JsonObject;
  /** `default`, and one per team id that has its own; left out: those of the version compared with, or office hours. */
  @IsOptional() @IsObject() calendars?: JsonObject;
  /** Promises that start from here on, and leads that count. */
  @IsDate() @Type(() => Date) from: Date;
  /** Up to here, itself not included; at most 1,100 days after `from`. */
  @IsDate() @Type(() => Date) to: Date;
  /** Id of a version: what was is told of its agreement. Left out: nothing is compared. */
  @IsOptional() @IsUUID() @Type(() => String) against?: string;
}

/** Other terms over the same past. */
export class ChangedTermsDto {
  /** The whole terms, with what was changed. */
  @IsObject() terms: JsonObject;
}

const OUTCOMES: readonly string[] = [...OBLIGATION_STATES, ...TALLY_BUCKETS];

/** Which leads to list. */
export class DifferingQuery {
  /** Key of a clause of the draft. */
  @IsString() @Length(1, 200) clause: string;
  /** Those that ended so; left out: those that ended otherwise than they did. */
  @IsOptional() @IsIn(OUTCOMES) outcome?: string;
  /** Whose outcome is meant. */
  @IsOptional() @IsIn(['was', 'rehearsed']) of: 'was' | 'rehearsed' = 'rehearsed';
  /** By which answer: `answer` of the result; left out: by the latest. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) answer?: number;
  /** How many to pass over. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(10_000_000) from = 0;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit = 50;
}

/** Which figure to open. */
export class FigureQuery {
  /** Key of a clause. */
  @IsString() @Length(1, 200) clause: string;
  /** On which side of the comparison. */
  @IsOptional() @IsIn(['was', 'rehearsed']) of: 'was' | 'rehearsed' = 'rehearsed';
  /**
   * First day of the period; left out: the whole stretch.
   * @example '2026-04-01'
   */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) period?: string;
  /** Only what ended so; left out: everything the figure is made of. */
  @IsOptional() @IsIn(OUTCOMES) outcome?: string;
  /** By which answer: `answer` of the result; left out: by the latest. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) answer?: number;
  /** How many to pass over. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(10_000_000) from = 0;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit = 50;
}

const STATES = ['running', 'done', 'failed', 'cancelled'] as const;

/** How far a rehearsal is. */
export class RehearsalProgressDto {
  /** Leads run so far. */
  done: number;
  /** Leads of the stretch; 0 until they are counted. */
  total: number;
}

/** Where a clause stood in one period. */
export class RehearsedPeriodDto {
  /**
   * First day of the period.
   * @example '2026-04-01'
   */
  period: string;
  /** Its last day. */
  endOn: string;
  /** The figures, as the boards have them; `family` is `duty`, `quota` or `share` and says which. */
  @ApiProperty({ type: 'object', additionalProperties: true }) standing: object;
}

/** One clause over the stretch. */
export class RehearsedClauseDto {
  /** Key of the clause. */
  key: string;
  /** Its kind, such as `duty.accept`. */
  kind: string;
  /** What it is called. */
  title: string;
  /** The side that owes it. */
  owedBy: string;
  /** `cap` where less is better. */
  @ApiProperty({ enum: ['floor', 'cap'] }) bound: string;
  /** In their order. */
  periods: RehearsedPeriodDto[];
  /** A duty over the whole stretch; null for quotas, whose goals are by period. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) whole: object | null;
}

const CODES = ['better', 'worse', 'same', 'only-rehearsed', 'only-was', 'nothing'] as const;

/** One clause in one period, as it was and as rehearsed. */
export class StandingChangeDto {
  /** Key of the clause. */
  clauseKey: string;
  /** The side that owes it. */
  owedBy: string;
  /** First day of the period. */
  period: string;
  /** What changed. */
  @ApiProperty({ enum: CODES }) code: string;
  /** Share kept, or goal attained, as it was; null where nothing is decided. */
  was: number | null;
  /** The same as rehearsed. */
  rehearsed: number | null;
  /** Status as it was. */
  statusWas: string | null;
  /** Status as rehearsed. */
  statusRehearsed: string | null;
}

/** On how many leads a clause came to something else. */
export class DifferingCountDto {
  /** Key of the clause. */
  clauseKey: string;
  /** How many leads. */
  leads: number;
}

/** On how many leads a clause came to each outcome. */
export class OutcomeCountsDto {
  /** Key of the clause. */
  clauseKey: string;
  /** Null where there is nothing to compare with. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, nullable: true })
  was: object | null;
  /** The same under the draft. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } }) rehearsed: object;
}

/** Both sides under the draft, beside what was. */
export class RehearsalResultDto {
  /** Its number: every change of the terms is answered by another one, and its leads are asked for by it. */
  answer: number;
  /** The instant by which everything open was judged. */
  asOf: Date;
  /** Leads of the stretch. */
  leads: number;
  /** The terms that were judged, defaults filled in. */
  @ApiProperty({ type: 'object', additionalProperties: true }) terms: object;
  /** As the boards have it; null where nothing was named to compare with. */
  asWas: RehearsedClauseDto[] | null;
  /** As the draft would have had it. */
  rehearsed: RehearsedClauseDto[];
  /** Clause by clause and period by period. */
  changes: StandingChangeDto[];
  /** By clause; the leads themselves are a list of their own. */
  differing: DifferingCountDto[];
  /** By clause: each number is as long as its list of leads. */
  outcomes: OutcomeCountsDto[];
}

/** A rehearsal and what came of it. Nothing of it is written anywhere: it lives in the process that runs it. */
export class RehearsalDto {
  /** To ask for it again, or to change its terms. */
  id: string;
  /** Promises that started from here on, and leads that counted. */
  from: Date;
  /** Up to here, itself not included. */
  to: Date;
  /** Id of the version whose agreement tells what was. */
  against: string | null;
  /** Whether there is a result. */
  @ApiProperty({ enum: STATES }) state: string;
  /** How far it is. */
  progress: RehearsalProgressDto;
  /** Code of what went wrong; null where nothing did. */
  why: string | null;
  /** Null until it is done. */
  result: RehearsalResultDto | null;
}

/** A lead on which a clause came to something else. */
export class DifferingLeadDto {
  /** Id of the lead. */
  leadId: string;
  /** How many of its promises, or credits, ended how. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } }) was: object;
  /** The same under the draft. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } }) rehearsed: object;
}

/** Leads whose outcome differs under one clause. */
export class DifferingLeadsDto {
  /** All of them. */
  total: number;
  /** In the order in which they came. */
  items: DifferingLeadDto[];
}

/** One promise, or one line of a credit, that a figure is made of. */
export class FigureLineDto {
  /** Id of the lead. */
  leadId: string;
  /**
   * Local day on which the promise began, or the credit was earned.
   * @example '2026-04-08'
   */
  on: string;
  /** How the promise ended, or the bucket the credit is in. */
  @ApiProperty({ enum: OUTCOMES }) outcome: string;
  /** How it ended as late facts and waivers have it, where that is something else; null elsewhere. */
  @ApiProperty({ enum: OUTCOMES, nullable: true }) corrected: string | null;
  /** What it adds, in the unit of the clause: 1 for a promise, below 0 where a credit was taken out again. */
  amount: number;
  /** Belongs to the part a mix is about. */
  isPart: boolean;
  /** Business time used, milliseconds; null for credits, and while nobody knows it. */
  usedMs: number | null;
  /** Business time allowed, milliseconds; null for credits. */
  targetMs: number | null;
}

/** What a figure is made of. */
export class FigureLeadsDto {
  /** Kept, attained or good: the sum of the lines, and the number of the figure. */
  part: number;
  /** Decided, or all; null for a quota, whose goal stands in the terms. */
  whole: number | null;
  /** How many lines there are. */
  total: number;
  /** Some of them, in the order in which they came. */
  items: FigureLineDto[];
}
