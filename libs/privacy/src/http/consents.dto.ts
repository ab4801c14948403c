import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDate, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import type { ShownConsent, ShownConsents } from '../application/consent-requests.js';
import { CONSENT_STATES, LAWFUL_BASES, PURPOSE_LENGTH, WORDING_LENGTH } from '../domain/consent.js';
import type { ConsentState, LawfulBasis } from '../domain/consent.js';

/** What a member heard from a person. */
export class HeardConsentDto {
  /** What for; `contact` is all contact. */
  @IsString() @MinLength(1) @MaxLength(PURPOSE_LENGTH) purpose: string;
  @IsIn(LAWFUL_BASES) @ApiProperty({ enum: LAWFUL_BASES }) basis: LawfulBasis;
  @IsIn(CONSENT_STATES) @ApiProperty({ enum: CONSENT_STATES }) state: ConsentState;
  /** When they said so; now when left out. */
  @IsOptional() @Type(() => Date) @IsDate() occurredAt?: Date;
  /** What they were shown or told. */
  @IsOptional() @IsString() @MaxLength(WORDING_LENGTH) wording?: string;
  /** Which version of it. */
  @IsOptional() @IsString() @MaxLength(100) wordingVersion?: string;
}

/** One fact of what a person agreed to or took back; it never changes. */
export class ConsentFactDto implements ShownConsent {
  /** Id of the fact. */
  id: string;
  /** What for. */
  purpose: string;
  /** Lawful basis. */
  @ApiProperty({ enum: LAWFUL_BASES }) basis: LawfulBasis;
  /** Agreed to, or taken back. */
  @ApiProperty({ enum: CONSENT_STATES }) state: ConsentState;
  /** When they said so. */
  occurredAt: Date;
  /** When it was written down. */
  recordedAt: Date;
  /** Where: a source of leads, `form:` with the id of a form, `preferences` (the public page), `member`. */
  source: string;
  /** The lead that came with it. */
  leadId: string | null;
  /** What they were shown. */
  wording: string | null;
  /** Which version of it. */
  wordingVersion: string | null;
  /** The page on which they said so, without its query. */
  page: string | null;
  /** Name of the member who wrote it down. */
  recordedBy: string | null;
}

/** What a person agreed to. */
export class ConsentsDto implements ShownConsents {
  /** False when all contact was taken back, or when nothing that they gave is left. */
  mayBeWrittenTo: boolean;
  /** How each purpose stands now. */
  current: ConsentFactDto[];
  /** Everything they said, the latest first. */
  history: ConsentFactDto[];
}

/** It is written down. */
export class RecordedConsentDto {
  /** Id of the person. */
  personId: string;
}

/** The public page of a person. */
export class PreferenceLinkDto {
  /** Whoever has it may see what the person agreed to, and take it back. */
  url: string;
}

/** Everything that is held about a person, as things stood at one instant. */
export class PersonExportDto {
  /** Id of the person. */
  personId: string;
  /** The instant as of which it was read. */
  exportedAt: Date;
  /** By table, every row that is of the person; bytes as hexadecimal. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'object', additionalProperties: true } },
  })
  tables: Record<string, object[]>;
}
