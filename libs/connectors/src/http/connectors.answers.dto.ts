import { ApiProperty } from '@nestjs/swagger';
import { HEALTHS, VERDICTS } from '../domain/health.js';
import type { Health, Verdict } from '../domain/health.js';
import { KINDS } from '../domain/kinds.js';
import { ConnectorSettingsDto } from './connectors.dto.js';

/** Hits of the last 24 hours by what became of them; a verdict nothing had is left out. */
export class DayOfHitsDto {
  /** Became leads, touches or orders. */
  accepted?: number;
  /** Were told before. */
  duplicate?: number;
  /** Proved nothing, or were no such thing. */
  refused?: number;
  /** Wait to be taken anew. */
  failed?: number;
  /** Say nothing that is kept. */
  ignored?: number;
  /** Were marked as tests; they count nowhere. */
  test?: number;
  /** Wait for their time, or for somebody to decide. */
  waiting?: number;
}

/** A source of leads that calls us. */
export class SourceDto {
  /** Its id. */
  id: string;
  /** Who sends, and in which form. */
  @ApiProperty({ enum: KINDS }) kind: string;
  /** What the workspace calls it. */
  name: string;
  /** Where it sends to, below the address of this installation. */
  path: string;
  /** Whether records can be read back. */
  hasToken: boolean;
  /** How its leads are taken. */
  settings: ConnectorSettingsDto;
  /** While it is `paused` its hits are kept and not taken; a replay takes them. */
  @ApiProperty({ enum: ['active', 'paused'] }) state: 'active' | 'paused';
  /** When it was connected. */
  createdAt: Date;
  /** Until then the secret before the present one proves, too; null when only one does. */
  previousUntil: Date | null;
  /** `failing` while hits wait to be replayed or the last were refused; `silent` when nothing came for longer than usual. */
  @ApiProperty({ enum: HEALTHS }) health: Health;
  /** Null before the first. */
  lastHitAt: Date | null;
  /** The last 24 hours. */
  day: DayOfHitsDto;
}

/** All of the workspace, the oldest first. */
export class SourcesDto {
  /** Every source. */
  items: SourceDto[];
}

/** A source with its secret, shown this once. */
export class CreatedSourceDto extends SourceDto {
  /** Null where nothing is signed. */
  @ApiProperty({ type: String, nullable: true }) secret: string | null;
}

/** The secret, shown this once. */
export class SourceSecretDto {
  /** To be given to whoever sends. */
  secret: string;
}

/** What a kind of source needs, and how it is set up. */
export class SourceKindDto {
  /** What `kind` says. */
  @ApiProperty({ enum: KINDS }) kind: string;
  /** Its name, as its makers write it. */
  label: string;
  /** What proves who sent a hit. */
  @ApiProperty({ enum: ['signature', 'key', 'basic', 'address'] }) authentication: string;
  /** Whose the secret is. */
  @ApiProperty({ enum: ['ours', 'theirs', 'none'] }) secret: string;
  /** Whether it names records only, which are read back with a token. */
  needsToken: boolean;
  /** What whoever connects it does, in order; `{address}` and `{secret}` stand for what they paste. */
  steps: string[];
  /** Its page of documentation. */
  documentation: string;
}

/** Every kind of source that may be connected. */
export class SourceKindsDto {
  /** Every kind. */
  items: SourceKindDto[];
  /** Fields of a lead that a mapping or a question may name; beside them any that begins with `custom.`. */
  fields: string[];
}

/** A hit, without what it holds. */
export class HitDto {
  /** Its id. */
  id: string;
  /** When it came. */
  receivedAt: Date;
  /** What became of it. */
  @ApiProperty({ enum: VERDICTS }) verdict: Verdict;
  /** Why; a code, with its detail where it was refused. */
  reason: string | null;
  /** Whether it proved who sent it; only such hits are replayed. */
  isProven: boolean;
  /** How long its body is. */
  bytes: number;
  /** Leads it made or added to. */
  leadIds: string[];
  /** When it was last taken anew; null: never. */
  replayedAt: Date | null;
  /** How often it was taken, by itself or by somebody. */
  attempts: number;
  /** When it is taken by itself, anew or for the first time; null where it is not. */
  nextAt: Date | null;
  /** Somebody who was erased was cut out of it; the rest stands as it came. */
  isRedacted: boolean;
}

/** One page, the newest first. */
export class HitsDto {
  /** The hits. */
  items: HitDto[];
  /** Where to go on; null at the end. */
  nextCursor: string | null;
}

/** A hit as it came. */
export class WholeHitDto extends HitDto {
  /** Some of its headers; none that proves anything. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) headers: Record<string, string>;
  /** Read as UTF-8. */
  body: string;
}

/** What became of a hit that was taken anew. */
export class ReplayedHitDto {
  /** Of the hit. */
  id: string;
  /** What became of it this time. */
  @ApiProperty({ enum: VERDICTS }) verdict: Verdict;
}

/** What became of a hit by what somebody said of it. */
export class DecidedHitDto {
  /** Of the hit. */
  id: string;
  /** What became of it. */
  @ApiProperty({ enum: VERDICTS }) verdict: Verdict;
  /** Why, as a code: `erased-by-hand`, `kept-by-hand`, `person-kept` where another source told of the person too, `never-came`. */
  reason: string | null;
}

/** All that were taken anew, the oldest first. */
export class ReplayedHitsDto {
  /** The hits. */
  items: ReplayedHitDto[];
}

/** A test that was taken. */
export class TestHitDto {
  /** Of the hit. */
  id: string;
  /** What became of it. */
  @ApiProperty({ enum: VERDICTS }) verdict: Verdict;
  /** The test leads it made. */
  leadIds: string[];
  /** Why it made none; null where nothing stood in the way. */
  reason: string | null;
}

/** One part of what a body would become. */
export class TriedEventDto {
  /** `lead`, `touch`, `order`, `cart`, `fetch` (to be read back), `erase` or `ignored`. */
  is: string;
  /** The id it has there. */
  externalId: string;
  /** Whether it counts nowhere. */
  isTest: boolean;
  /** When it happened. */
  occurredAt: Date;
  /** Why it is ignored; null where it is not. */
  reason: string | null;
  /** The lead by its fields; null where there is none. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  lead: Record<string, unknown> | null;
}

/** What a body would become. */
export class MappingTriedDto {
  /** In the order of the body. */
  items: TriedEventDto[];
}

/** What became of a hit; it is committed. */
export class ReceivedHitDto {
  /** Of the hit. */
  id: string;
  /** What became of it. */
  @ApiProperty({ enum: VERDICTS }) status: string;
}
