import { IsISO8601, IsString, Length, Matches } from 'class-validator';

export class NewMarkDto {
  /** The first day on which the work was done differently, YYYY-MM-DD in the workspace's zone. */
  @IsString() @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) on: string;
  /** What changed, in a line; it stands on the charts for everybody. */
  @IsString() @Length(1, 120) text: string;
}

/** A day from which the work was done differently. */
export class ProcessMarkDto {
  /** Of the mark, to take it back. */
  id: string;
  /** YYYY-MM-DD in the workspace's zone. */
  on: string;
  /** What changed. */
  text: string;
  /** Who said so; null for the product itself. */
  byMemberId: string | null;
  /** Who said so, as the member is called now. */
  by: string | null;
  /** When it was said. */
  at: Date;
}

/** The marks that stand. */
export class ProcessMarksDto {
  /** By their days. */
  items: ProcessMarkDto[];
}
