import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';

const CODES = [
  'pauses-before-deadlines',
  'accepted-without-touch',
  'stages-there-and-back',
  'bulk-at-period-end',
  'always-met-at-once',
  'back-dated-answers',
  'channel-stuffing',
] as const;

export class FindingsQuery {
  /** Any day of the period; left out: the one that runs. */
  @IsOptional() @IsString() @Matches(/^\d{4}-\d{2}-\d{2}$/) period?: string;
  /** Only findings of this kind. */
  @IsOptional() @IsIn(CODES) code?: string;
  /** Only findings about this member, clause or channel; with `code` it names one, which is answered with up to 10,000 leads. */
  @IsOptional() @IsString() @Length(1, 100) about?: string;
}

/** Something worth asking about; never a verdict. */
export class FindingDto {
  /** What it looks like. */
  @ApiProperty({ enum: CODES }) code: string;
  /** How grave it would be. */
  @ApiProperty({ enum: ['note', 'warning', 'serious'] }) severity: string;
  /** The numbers behind it. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } }) numbers: object;
  /** Id of a member, key of a clause, or name of a channel. */
  about: string;
  /** How many leads show it. */
  leads: number;
  /** Those leads, at most 100 unless it was asked for alone. */
  leadIds: string[];
  /** Codes of what else could explain it. */
  otherwise: string[];
}

/** Findings of one period. */
export class FindingsDto {
  /** Its first day; null where there is none to look at. */
  period: string | null;
  /** Its last day; null where there is none. */
  endOn: string | null;
  /** The gravest first; empty where nothing was found, or there is too little to tell. */
  items: FindingDto[];
  /** Why there is nothing to look at; null where there is. */
  @ApiProperty({ enum: ['never-in-force'], nullable: true }) why: string | null;
}
