import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsNotIn,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CHANNELS, INTENTS, ORIGINS } from '#contracts';
import type { Channel, Intent, Origin } from '#contracts';
import { PageQuery } from '#http';
import { DECISIONS } from '../application/decide-deletions.js';
import type { Decision } from '../application/decide-deletions.js';
import { VERDICTS } from '../domain/health.js';
import type { Verdict } from '../domain/health.js';
import { KINDS } from '../domain/kinds.js';
import type { ConnectorSettings, FieldSource, Mapping } from '../domain/settings.js';

/** What somebody agrees to by sending what the source sends. */
export class ConnectorConsentDto {
  /** What for, such as `marketing`. */
  @IsString()
  @Length(1, 200)
  @IsNotIn(['contact'], { message: 'must not be all contact, which only the person gives' })
  purpose: string;
  /** Lawful basis, such as `consent` or `contract`. */
  @IsString() @Length(1, 100) basis: string;
  /** The very words that were agreed to. */
  @IsOptional() @IsString() @MaxLength(5_000) text?: string;
}

/** Where the fields of a plain body stand. */
export class ConnectorMappingDto implements Mapping {
  /** JSON pointer to the list of leads; left out where the body is one lead. */
  @IsOptional() @IsString() @MaxLength(500) items?: string;
  /** By field: `{ "pointer": "/person/mail" }`, `{ "constant": "website" }`, and `values` for other words. */
  @IsObject() fields: Record<string, FieldSource>;
}

/** How the leads of a source are taken; what a hit says itself goes before. */
export class ConnectorSettingsDto implements ConnectorSettings {
  /** Of hits that tell none. */
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  /** By name; made when nobody named it before. */
  @IsOptional() @IsString() @Length(1, 300) campaign?: string;
  /** By name, within the campaign. */
  @IsOptional() @IsString() @Length(1, 300) asset?: string;
  /** What people of this source come for. */
  @IsOptional() @IsIn(INTENTS) intent?: Intent;
  /** Whose lead it is: `marketing` when left out. */
  @IsOptional() @IsIn(ORIGINS) origin?: Origin;
  /** What is asked for, such as `demo`. */
  @IsOptional() @IsString() @Length(1, 100) leadType?: string;
  /** Of people that name none: a code or a name. */
  @IsOptional() @IsString() @Length(1, 100) country?: string;
  /** What whoever sends something has agreed to. */
  @IsOptional() @ValidateNested() @Type(() => ConnectorConsentDto) consent?: ConnectorConsentDto;
  /** Questions of the source's forms, by their id or name, and the field each goes to. */
  @IsOptional() @IsObject() fields?: Record<string, string>;
  /** Of a plain body only. */
  @IsOptional() @ValidateNested() @Type(() => ConnectorMappingDto) mapping?: ConnectorMappingDto;
  /** Names of happenings that are leads. */
  @IsOptional() @IsArray() @IsString({ each: true }) @MaxLength(200, { each: true }) events?: string[];
  /** Origins such as `https://www.example.com` to which a form may send who filled it in; `retURL` elsewhere is not followed. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUrl({ protocols: ['https'], require_protocol: true }, { each: true })
  @MaxLength(300, { each: true })
  returnOrigins?: string[];
  /** Of a shop: so many minutes after its last change a cart that nobody bought is a lead, 60 when left out. 0: at once. */
  @IsOptional() @IsInt() @Min(0) @Max(10_080) abandonedAfterMinutes?: number;
  /** What a vendor repeats when it asks for the first time; made here when left out. */
  @IsOptional() @IsString() @Length(8, 200) verifyToken?: string;
}

/** A source to connect. */
export class NewSourceDto {
  @IsIn(KINDS) kind: string;
  @IsString() @Length(1, 100) name: string;
  /** As the vendor shows it, or one of your own; made here when left out, where the kind allows. */
  @IsOptional() @IsString() @Length(8, 500) secret?: string;
  /** Reads records back from the vendor, where it sends ids only. */
  @IsOptional() @IsString() @Length(8, 2_000) token?: string;
  @IsOptional() @ValidateNested() @Type(() => ConnectorSettingsDto) settings?: ConnectorSettingsDto;
}

/** What is left out stays as it is; settings are replaced as a whole. */
export class SourceChangeDto {
  @IsOptional() @IsString() @Length(1, 100) name?: string;
  @IsOptional() @IsIn(['active', 'paused']) state?: 'active' | 'paused';
  @IsOptional() @IsString() @Length(8, 2_000) token?: string;
  @IsOptional() @ValidateNested() @Type(() => ConnectorSettingsDto) settings?: ConnectorSettingsDto;
}

/** A new secret to prove by. */
export class NewSourceSecretDto {
  /** As the vendor shows it; made here when left out, where the kind allows. */
  @IsOptional() @IsString() @Length(8, 500) secret?: string;
}

/** Which hits to show. */
export class HitsQuery extends PageQuery {
  @IsOptional() @IsIn(VERDICTS) verdict?: Verdict;
}

/** From when on failed hits are taken anew. */
export class ReplaySinceDto {
  @IsDate() @Type(() => Date) since: Date;
}

/** What is to become of somebody whose record was deleted at its source. */
export class DeletionDecisionDto {
  /** `erase`: the person goes. `keep`: they stay, with all that happened. */
  @IsIn(DECISIONS) decision: Decision;
}

/** A body to try a mapping on. */
export class MappingTrialDto {
  @IsIn(KINDS) kind: string;
  @IsOptional() @ValidateNested() @Type(() => ConnectorSettingsDto) settings?: ConnectorSettingsDto;
  @IsString() @MaxLength(200_000) body: string;
}
