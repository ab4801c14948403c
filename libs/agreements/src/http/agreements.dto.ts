import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { TeamKind } from '#contracts';
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

export class DraftedVersionDto {
  id: string;
  versionId: string;
  version: number;
}

export class VersionStatusDto {
  status: string;
  effectiveOn?: string;
}

export class AgreementItemDto {
  id: string;
  name: string;
  activeVersion: number | null;
  status: string;
}

export class AgreementsDto {
  items: AgreementItemDto[];
}

export class ShownSignatureDto {
  side: TeamKind;
  memberId: string;
  name: string;
  at: Date;
}

export class ShownVersionDto {
  id: string;
  number: number;
  status: string;
  terms: object;
  calendars: object;
  contentHash: string;
  signatures: ShownSignatureDto[];
  effectiveOn: string | null;
}

export class ShownAgreementDto {
  id: string;
  name: string;
  versions: ShownVersionDto[];
}

export class ObligationItemDto {
  id: string;
  clauseKey: string;
  clauseTitle: string;
  kind: string;
  level: string;
  status: string;
  tier: string;
  startedAt: Date;
  dueAt: Date;
  endedAt: Date | null;
  lateByMs: number | null;
  leadId: string;
  ownerId: string | null;
}

export class ObligationsDto {
  items: ObligationItemDto[];
  nextCursor: string | null;
}

export class ShownIntervalDto {
  from: string;
  to: string;
  counts: boolean;
  because: string;
  label: string | null;
}

export class TierDto {
  key: string;
  label: string;
}

/** One thing to say, as a code and its numbers. */
export class SentenceDto {
  code: string;
  facts: object;
}

export class ExplanationDto {
  intervals: ShownIntervalDto[];
  elapsedMs: number;
  targetMs: number;
  remainingMs: number;
  dueAt: string;
  tier: TierDto | null;
  version: number;
  calendarName: string;
  sentences: SentenceDto[];
}
