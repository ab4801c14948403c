import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { PageQuery } from '#http';
import type { JsonObject } from '#kernel';
import { OBLIGATION_STATES } from '#sla';
import type { ObligationState } from '#sla';
import { SIGNING_SIDES } from '../domain/party.js';
import type { SigningSide } from '../domain/party.js';

/** What a version says. Terms and calendars are read by their own rules, which name every wrong place. */
export class NewVersionDto {
  @IsObject() terms: JsonObject;
  /** `default`, and one per team id that has its own; left out: those of the version before, or office hours. */
  @IsOptional() @IsObject() calendars?: JsonObject;
}

export class NewAgreementDto extends NewVersionDto {
  @IsString() @Length(1, 200) name: string;
}

export class SignatureDto {
  @IsIn(SIGNING_SIDES) side: SigningSide;
}

export class ActivationDto {
  /** First day it judges, in the period's zone; left out: from now on, or for an amendment from tomorrow. */
  @IsOptional() @IsString() @Matches(/^\d{4}-\d{2}-\d{2}$/) effectiveOn?: string;
}

export class ObligationsQuery extends PageQuery {
  @IsOptional() @IsUUID() @Type(() => String) leadId?: string;
  @IsOptional() @IsIn(OBLIGATION_STATES) status?: ObligationState;
  @IsOptional() @IsUUID() @Type(() => String) ownerId?: string;
}
