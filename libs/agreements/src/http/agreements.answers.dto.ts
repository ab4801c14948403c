import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';
import { CHANGE_CODES } from '#sla';
import type { TermsChangeCode } from '#sla';

const VERSION_STATUSES = [
  'draft',
  'proposed',
  'withdrawn',
  'signed',
  'active',
  'superseded',
  'ended',
] as const;
export type VersionStatus = (typeof VERSION_STATUSES)[number];

/** The version that was written. */
export class DraftedVersionDto {
  /** Id of the agreement. */
  id: string;
  /** Id of the version. */
  versionId: string;
  /** Its number, counted from 1. */
  version: number;
}

/** Where a version stands now. */
export class VersionStatusDto {
  /** A signed version with its day set becomes active by itself. */
  @ApiProperty({ enum: VERSION_STATUSES }) status: VersionStatus;
  /**
   * First day it judges, in the period's zone; absent unless a day was set.
   * @example '2025-03-01'
   */
  effectiveOn?: string;
}

/** An agreement as lists show it. */
export class AgreementItemDto {
  /** Id of the agreement. */
  id: string;
  /** What it is called. */
  name: string;
  /** Number of the version that judges; null when none does. */
  activeVersion: number | null;
  /** `active` while a version judges, else where the last version stands. */
  @ApiProperty({ enum: VERSION_STATUSES }) status: VersionStatus;
}

/** The agreements of the workspace. */
export class AgreementsDto {
  /** By name. */
  items: AgreementItemDto[];
}

/** Who bound a side, and when. */
export class ShownSignatureDto {
  /** The side that is bound. */
  @ApiProperty({ enum: TEAM_KINDS }) side: TeamKind;
  /** Member who signed for it. */
  memberId: string;
  /** As it is now. */
  name: string;
  /** In whose stead it was signed; null where the signer has the right of the side. */
  forName: string | null;
  /** When it was signed. */
  at: Date;
}

/** Which version of which calendar a pinned calendar was taken from. */
export class CalendarPinDto {
  /** Id of the version. */
  versionId: string;
  /** Id of the calendar. */
  calendarId: string;
  /** Number of the version. */
  number: number;
  /** As the calendar was called when it was pinned. */
  name: string;
}

/** What one version says, and how far it is. */
@ApiExtraModels(CalendarPinDto)
export class ShownVersionDto {
  /** Id of the version. */
  id: string;
  /** Counted from 1. */
  number: number;
  /** Where it stands. */
  @ApiProperty({ enum: VERSION_STATUSES }) status: VersionStatus;
  /** What both sides promise, as it was sent with the version, defaults filled in. */
  @ApiProperty({ type: 'object', additionalProperties: true }) terms: object;
  /** The working calendars that judge: `default`, and one per team id that has its own. */
  @ApiProperty({ type: 'object', additionalProperties: true }) calendars: object;
  /** By the same keys, where a calendar of the workspace is pinned. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(CalendarPinDto) } })
  calendarPins: Readonly<Record<string, CalendarPinDto>>;
  /** Counts the wordings of a draft; sent back as `If-Match` by whoever changes it. */
  revision: number;
  /** Number of the version it was written from; null for the first. */
  basedOn: number | null;
  /** Why it was written; null when nothing was said. */
  note: string | null;
  /** Who wrote it; null for the product or a connector. */
  author: string | null;
  /** When it was first written. */
  createdAt: Date;
  /** Who laid it before the other side; null before that, or for a connector. */
  proposer: string | null;
  /** The side that laid it on the table; null before that. */
  @ApiProperty({ enum: TEAM_KINDS, nullable: true }) proposedSide: TeamKind | null;
  /** When it was laid on the table; null before that. */
  proposedAt: Date | null;
  /** When it began to judge; null before that. */
  activatedAt: Date | null;
  /** When it was answered, taken back, replaced or ended; null before that. */
  endedAt: Date | null;
  /** Whose signature it takes. */
  @ApiProperty({ enum: TEAM_KINDS, isArray: true }) signatories: TeamKind[];
  /** SHA-256 of what is signed, in hexadecimal: the same words, the same hash. */
  contentHash: string;
  /** Those given so far. */
  signatures: ShownSignatureDto[];
  /** First day it judges; null until a day is set. */
  effectiveOn: string | null;
}

/** One agreement with all its versions. */
export class ShownAgreementDto {
  /** Id of the agreement. */
  id: string;
  /** What it is called. */
  name: string;
  /** In the order of their numbers. */
  versions: ShownVersionDto[];
}

/** A draft that says something else now. */
export class RedraftedDto {
  /** To be sent with the next change. */
  revision: number;
}

/** One thing that is said otherwise: a code and its facts; the words are made where it is shown. */
export class TermsChangeDto {
  /** What is said otherwise. */
  @ApiProperty({ enum: CHANGE_CODES }) code: TermsChangeCode;
  /** Key of the clause it is about; null for what holds for all of them. */
  clause: string | null;
  /** Usually `from` and `to` as they stand in the terms, null for what is not said. */
  @ApiProperty({ type: 'object', additionalProperties: true }) facts: object;
}

/** What one version says otherwise than another. */
export class TermsDifferenceDto {
  /** Clauses first. */
  @ApiProperty({ type: [TermsChangeDto] }) changes: readonly TermsChangeDto[];
}

/** An agreement to start from. */
export class TemplateDto {
  /** Stable over languages. */
  key: string;
  /** What it is called. */
  title: string;
  /** Whom it is for. */
  about: string;
  /** Whole and valid: what a draft may be sent with as it is. */
  @ApiProperty({ type: 'object', additionalProperties: true }) terms: object;
}

/** The templates in one language, in the zone and currency of the workspace. */
export class TemplatesDto {
  /** In the order they are offered. */
  items: TemplateDto[];
}

/** Leave to sign for a side in somebody's stead. */
export class ShownDelegationDto {
  /** Id of the delegation. */
  id: string;
  /** The side. */
  @ApiProperty({ enum: TEAM_KINDS }) side: TeamKind;
  /** Member who gave it. */
  fromMemberId: string;
  /** As it is now. */
  fromName: string;
  /** Member who may sign. */
  toMemberId: string;
  /** As it is now. */
  toName: string;
  /** The last day it holds, in the zone of the workspace. */
  untilOn: string;
}

/** Leave that holds now. */
export class DelegationsDto {
  /** The first to end first. */
  items: ShownDelegationDto[];
}
