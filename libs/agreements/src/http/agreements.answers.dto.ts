import { ApiProperty } from '@nestjs/swagger';
import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';

const VERSION_STATUSES = ['draft', 'proposed', 'signed', 'active', 'superseded', 'ended'] as const;
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
  /** When it was signed. */
  at: Date;
}

/** What one version says, and how far it is. */
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
