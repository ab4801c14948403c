import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { RULE_MODELS } from '#attribution';
import type { RuleModelName } from '#attribution';
import { OPTIONAL_SPEND_KINDS } from '#contracts';
import type { OptionalSpendKind } from '#contracts';
import { IsDay, PageQuery } from '#http';
import { BASES, GROUPINGS, STAGES } from '../domain/report.js';
import type { Basis, Grouping, Stage } from '../domain/report.js';

/** Kinds apart by commas. */
const Include = (): PropertyDecorator => (target, key) => {
  ApiProperty({ enum: OPTIONAL_SPEND_KINDS, isArray: true, required: false })(target, key);
  IsOptional()(target, key);
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))(
    target,
    key,
  );
  IsArray()(target, key);
  ArrayUnique()(target, key);
  IsIn(OPTIONAL_SPEND_KINDS, { each: true })(target, key);
};

/** Which days, set against what, by which rule, at which cost. */
export class MixQuery {
  /** The first day, `YYYY-MM-DD` in the workspace’s zone. */
  @IsDay() from: string;
  /** The last day. */
  @IsDay() to: string;
  /** `cohort`: what became of the leads captured in the days; `period`: what fell into the days. */
  @ApiProperty({ enum: BASES, required: false }) @IsIn(BASES) basis: Basis = 'cohort';
  /** The rule that credits revenue. */
  @ApiProperty({ enum: RULE_MODELS, required: false }) @IsIn(RULE_MODELS) model: RuleModelName = 'linear';
  /** Kinds of cost that count only by name, apart by commas. */
  @Include() include: OptionalSpendKind[] = [];
}

export class ReturnsQuery extends MixQuery {
  /** What the rows are. */
  @ApiProperty({ enum: GROUPINGS, required: false }) @IsIn(GROUPINGS) by: Grouping = 'channel';
}

const ROWS = [...GROUPINGS, 'all'] as const;

class RowQuery extends PageQuery {
  /** The first day. */
  @IsDay() from: string;
  /** The last day. */
  @IsDay() to: string;
  /** As in the report. */
  @ApiProperty({ enum: BASES, required: false }) @IsIn(BASES) basis: Basis = 'cohort';
  /** What the row is of; `all` for the last one. */
  @ApiProperty({ enum: ROWS }) @IsIn(ROWS) by: Grouping | 'all';
  /** Of the row: a channel, the id of a campaign; left out for none and for all. */
  @IsOptional() @IsString() @Length(0, 60) key: string = '';
}

export class LeadsBehindQuery extends RowQuery {
  /** What is counted. */
  @ApiProperty({ enum: STAGES }) @IsIn(STAGES) stage: Stage;
}

const FIGURES = ['credited', 'untouched', 'sourced', 'influenced'] as const;

export class DealsBehindQuery extends RowQuery {
  /** Which figure of the row; `untouched` is of everything together. */
  @ApiProperty({ enum: FIGURES }) @IsIn(FIGURES) figure: (typeof FIGURES)[number];
  /** As in the report. */
  @ApiProperty({ enum: RULE_MODELS, required: false }) @IsIn(RULE_MODELS) model: RuleModelName = 'linear';
}

export class SpendsBehindQuery extends RowQuery {
  /** As in the report. */
  @Include() include: OptionalSpendKind[] = [];
  /** Only money of which nothing can be seen that came of it. */
  @ApiProperty({ required: false, type: Boolean })
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  isUnmeasured: boolean = false;
}
