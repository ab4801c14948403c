import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, ValidateIf } from 'class-validator';
import { CHANNELS, ORIGINS } from '#contracts';
import type { Channel, Origin } from '#contracts';
import { INTAKE_REASONS, INTAKE_VERDICTS } from '../domain/intake-address.js';
import type { IntakeReason, IntakeVerdict } from '../domain/intake-address.js';

const STATES = ['active', 'paused'] as const;
type State = (typeof STATES)[number];

/** An address under which mails are to become leads. */
export class NewIntakeAddressDto {
  /** For the people of the workspace. */
  @IsString() @Length(1, 100) name: string;
  /** Where its leads come from; `email` when left out. */
  @IsOptional() @IsIn(CHANNELS) @ApiProperty({ enum: CHANNELS }) channel?: Channel;
  /** The campaign of its leads by name; made when there is none of the name. */
  @IsOptional() @IsString() @Length(1, 300) campaign?: string;
  /** What they ask for; `general` when left out. */
  @IsOptional() @IsString() @Length(1, 100) leadType?: string;
  /** Whose work brings them; `marketing` when left out. */
  @IsOptional() @IsIn(ORIGINS) @ApiProperty({ enum: ORIGINS }) origin?: Origin;
}

/** What is left out stays; null takes a campaign or a lead type away. */
export class IntakeAddressChangeDto {
  @IsOptional() @IsString() @Length(1, 100) name?: string;
  /** Of a paused one mails are matched to leads that there are, and become none. */
  @IsOptional() @IsIn(STATES) @ApiProperty({ enum: STATES }) state?: State;
  @IsOptional() @IsIn(CHANNELS) @ApiProperty({ enum: CHANNELS }) channel?: Channel;
  @ValidateIf(isSaid) @IsString() @Length(1, 300) campaign?: string | null;
  @ValidateIf(isSaid) @IsString() @Length(1, 100) leadType?: string | null;
  @IsOptional() @IsIn(ORIGINS) @ApiProperty({ enum: ORIGINS }) origin?: Origin;
}

function isSaid(_object: object, value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** What became of mails, by how many. */
export class IntakeCountsDto {
  /** Became leads, or enriched an open one. */
  accepted: number;
  /** Had come before. */
  duplicate: number;
  /** Went to the lead of their thread. */
  answer: number;
  /** Became nothing, each with its reason. */
  refused: number;
}

/** An address under which mails become leads. */
export class IntakeAddressDto {
  /** Id of the intake address. */
  id: string;
  /** For the people of the workspace. */
  name: string;
  /** To be written or forwarded to; null where no mailbox is read. */
  address: string | null;
  /** Of a `paused` one mails become no leads. */
  @ApiProperty({ enum: STATES }) state: State;
  /** Where its leads come from. */
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  /** The campaign of its leads; null for none. */
  campaign: string | null;
  /** What they ask for; null for `general`. */
  leadType: string | null;
  /** Whose work brings them. */
  @ApiProperty({ enum: ORIGINS }) origin: Origin;
  /** When it was made. */
  createdAt: Date;
  /** When a mail came last; null before the first. */
  lastAt: Date | null;
  /** What became of the mails of the last 30 days. */
  month: IntakeCountsDto;
}

/** All addresses of the workspace under which mails become leads, the oldest first. */
export class IntakeAddressesDto {
  /** The one made first, first. */
  items: IntakeAddressDto[];
}

/** A mail that came under an intake address. */
export class IntakeMailDto {
  /** Id of the line. */
  id: string;
  /** What became of it. */
  @ApiProperty({ enum: INTAKE_VERDICTS }) verdict: IntakeVerdict;
  /** Why it became no lead of its own; null for one that did. */
  @ApiProperty({ enum: INTAKE_REASONS, nullable: true }) reason: IntakeReason | null;
  /** The lead it went to; null where it went to none. */
  leadId: string | null;
  /** Who wrote it first, masked for those who may not see people; null where nobody is named. */
  author: string | null;
  /** Null for those who may not see people. */
  subject: string | null;
  /** When its author wrote it. */
  writtenAt: Date;
  /** When it was taken. */
  receivedAt: Date;
}

/** A page of mails, the newest first. */
export class IntakeMailsDto {
  /** Up to `limit` of them. */
  items: IntakeMailDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

/** What is said of a lead that a message becomes; of the rest the message tells. */
export class MessageLeadDto {
  /** As the message tells when left out. */
  @IsOptional() @IsString() @Length(1, 200) firstName?: string;
  /** As the message tells when left out. */
  @IsOptional() @IsString() @Length(1, 200) lastName?: string;
  /** What they ask for; `general` when left out. */
  @IsOptional() @IsString() @Length(1, 100) leadType?: string;
  /** `email` for a mail and `phone` for a call when left out. */
  @IsOptional() @IsIn(CHANNELS) @ApiProperty({ enum: CHANNELS }) channel?: Channel;
  /** A campaign by name. */
  @IsOptional() @IsString() @Length(1, 300) campaign?: string;
  /** Whose work brought it; `marketing` when left out. */
  @IsOptional() @IsIn(ORIGINS) @ApiProperty({ enum: ORIGINS }) origin?: Origin;
}
