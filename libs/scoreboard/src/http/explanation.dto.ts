import { IsString, MaxLength, MinLength } from 'class-validator';
import { PageQuery } from '#http';

export class ExplanationQuery extends PageQuery {
  /** The cell whose number is asked about, such as `now.mql` or `clause.mql-volume.counted`. */
  @IsString() @MinLength(1) @MaxLength(300) cell: string;
}

/** A number of a board and the leads it is made of. */
export class LeadsBehindDto {
  /** The position the number and its leads were read at. */
  revision: number;
  /** The number on the board. */
  value: number;
  /** What the leads contribute together: the number, always. */
  sum: number;
  /** Ids of leads, in their order. */
  items: string[];
  /** Leads in all. */
  total: number;
  /** To be sent as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}
