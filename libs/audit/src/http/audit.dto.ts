import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { ACTOR_KINDS } from '../domain/actor-kinds.js';
import { FAULTS } from '../domain/chain-check.js';
import type { ChainFaultKind } from '../domain/chain-check.js';
import type { ActFilter } from '../application/read-log.js';
import { IsDay, PageQuery } from '#http';

const ACTION = /^[a-z_]{1,40}(\.[a-z_]{1,40})?$/;

/** Which acts to list; all that is given has to hold. */
export class ActsQuery extends PageQuery implements ActFilter {
  /** Id of whoever did it: a member or a connector. */
  @IsOptional() @IsUUID() actorId?: string;
  /** One action, such as `key.created`, or everything about `key`. */
  @IsOptional() @Matches(ACTION) action?: string;
  /** Id or key of what it was done to. */
  @IsOptional() @IsString() @Length(1, 200) subjectId?: string;
  /** The first day, in the zone of the workspace. */
  @IsOptional() @IsDay() from?: string;
  /** The last day. */
  @IsOptional() @IsDay() to?: string;
}

/** Which acts to take along; all that is given has to hold. */
export class ExportActsDto implements ActFilter {
  /** Id of whoever did it: a member or a connector. */
  @IsOptional() @IsUUID() actorId?: string;
  /** One action, such as `key.created`, or everything about `key`. */
  @IsOptional() @Matches(ACTION) action?: string;
  /** Id or key of what it was done to. */
  @IsOptional() @IsString() @Length(1, 200) subjectId?: string;
  /** The first day, in the zone of the workspace. */
  @IsOptional() @IsDay() from?: string;
  /** The last day. */
  @IsOptional() @IsDay() to?: string;
}

/** Who did it. */
export class ActActorDto {
  /** `system`: the product itself, by time or by rule. */
  @ApiProperty({ enum: ACTOR_KINDS }) kind: string;
  /** Id of the member or connector; null for the product itself. */
  id: string | null;
}

/** What it was done to. */
export class ActSubjectDto {
  /** What it is, such as `member` or `webhook`. */
  kind: string;
  /** Its id or key; null where there is only one. */
  id: string | null;
}

/** One act. */
export class AuditedActDto {
  /** From 1 in its workspace, without a gap. */
  number: number;
  /** When it was done. */
  at: Date;
  /** Who did it. */
  actor: ActActorDto;
  /** What was done, such as `key.created`. */
  action: string;
  /** What it was done to. */
  subject: ActSubjectDto;
  /** Ids, codes, counts and days that tell more. */
  @ApiProperty({ type: 'object', additionalProperties: true }) facts: Record<string, unknown>;
  /** SHA-256 of the act and of the one before, hexadecimal. */
  hash: string;
}

/** Acts, the latest first. */
export class AuditPageDto {
  /** Of this page. */
  items: AuditedActDto[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/** The first entry that is not as it was written. */
export class ChainFaultDto {
  /** `rewritten`: the first wrong entry is one of `number` to `until`; `truncated`: the log ends before an entry that was signed. */
  @ApiProperty({ enum: FAULTS }) kind: ChainFaultKind;
  /** Its number. */
  number: number;
  /** Where it is one of several: the last of them. */
  until: number | null;
}

/** A head of the log that was signed and left the database. */
export class AnchorDto {
  /** Number of the entry it holds up to. */
  number: number;
  /** When it was signed. */
  at: Date;
  /** SHA-256 of that entry, hexadecimal. */
  hash: string;
  /** Ed25519, 32 bytes in base64: keep it outside the house. */
  publicKey: string;
  /** Base64. */
  signature: string;
}

/** How far the log holds. */
export class AuditStandingDto {
  /** Entries that hold, from the first one on. */
  checked: number;
  /** The hash of the last of them. */
  head: string;
  /** The last entry that a signed head confirms; 0 without any. */
  confirmed: number;
  /** Signed heads that prove nothing here, because their key is not among those this server trusts. */
  untrusted: number;
  /** When the log was looked through; at most a minute ago. */
  verifiedAt: Date;
  /** Null where all is as it was written. */
  fault: ChainFaultDto | null;
  /** The last head that was signed; null before the first. */
  anchor: AnchorDto | null;
}
