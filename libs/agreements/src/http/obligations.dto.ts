import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { CHANNELS } from '#contracts';
import { IsDay, PageQuery } from '#http';
import { OBLIGATION_STATES } from '#sla';
import type { ObligationState } from '#sla';
import { NONE } from '../domain/obligation-filter.js';
import type { ObligationFilter } from '../domain/obligation-filter.js';

const TEAM = /^(none|[\da-fA-F]{8}(-[\da-fA-F]{4}){3}-[\da-fA-F]{12})$/;
const SOURCES = [...CHANNELS, NONE];

export class ObligationsQuery extends PageQuery {
  @IsOptional() @IsUUID() @Type(() => String) leadId?: string;
  @IsOptional() @IsIn(OBLIGATION_STATES) status?: ObligationState;
  @IsOptional() @IsUUID() @Type(() => String) ownerId?: string;
  @IsOptional() @IsUUID() @Type(() => String) agreementId?: string;
  @IsOptional() @IsString() @Length(1, 100) clauseKey?: string;
  /** Key of the tier that was chosen when it began. */
  @IsOptional() @IsString() @Length(1, 100) tier?: string;
  /** `lead` for what a side owes, `owner` for the clocks of members. */
  @IsOptional() @IsIn(['lead', 'owner']) level?: 'lead' | 'owner';
  /** Team that has the lead, or `none`. */
  @IsOptional() @Matches(TEAM, { message: 'teamId must be the id of a team, or none' }) teamId?: string;
  /** Channel the lead came from, or `none`. */
  @IsOptional() @IsIn(SOURCES) channel?: string;
  /** First day on which its clock started, in the zone of the agreement. */
  @IsOptional() @IsDay() from?: string;
  /** Last day on which its clock started. */
  @IsOptional() @IsDay() to?: string;
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
