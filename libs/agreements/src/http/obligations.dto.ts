import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { PageQuery } from '#http';
import { OBLIGATION_STATES } from '#sla';
import type { ObligationState } from '#sla';
import type { ObligationFilter } from '../application/read-obligations.js';

export class ObligationsQuery extends PageQuery {
  @IsOptional() @IsUUID() @Type(() => String) leadId?: string;
  @IsOptional() @IsIn(OBLIGATION_STATES) status?: ObligationState;
  @IsOptional() @IsUUID() @Type(() => String) ownerId?: string;
  @IsOptional() @IsUUID() @Type(() => String) agreementId?: string;
  @IsOptional() @IsString() @Length(1, 100) clauseKey?: string;
  /** `true` for those that were excused by hand, `false` for all others. */
  @IsOptional() @IsIn(['true', 'false']) waived?: 'true' | 'false';
}

/** The question in the words of whoever answers it. */
export const filterOf = ({
  waived,
  ...rest
}: ObligationsQuery): Omit<ObligationFilter, 'after'> & { readonly cursor?: string } => ({
  ...rest,
  ...(waived === undefined ? {} : { isWaived: waived === 'true' }),
});
