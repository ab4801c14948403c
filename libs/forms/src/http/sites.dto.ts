import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import { CHANNELS } from '#contracts';
import type { Channel } from '#contracts';
import { CONSENT_RULES } from '../domain/tracker-script.js';
import type { ConsentRule } from '../domain/tracker-script.js';

/** A web site whose visits are to be recorded. */
export class NewSiteDto {
  @IsString() @Length(1, 100) name: string;
  /** Where its pages are, such as `https://www.example.com`. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  origins: string[];
  /** `asked`: nothing before the visitor agrees. `not-needed`: another lawful basis stands, and you answer for it. */
  @ApiProperty({ required: false, enum: CONSENT_RULES })
  @IsOptional()
  @IsIn(CONSENT_RULES)
  consent: ConsentRule = 'asked';
}

/** What is left out stays. */
export class SiteChangeDto {
  @IsOptional() @IsString() @Length(1, 100) name?: string;
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  origins?: string[];
  @IsOptional() @IsIn(CONSENT_RULES) consent?: ConsentRule;
  @IsOptional() @IsIn(['active', 'paused']) state?: 'active' | 'paused';
}

/** A web site whose visits are recorded. */
export class SiteDto {
  /** Its id. */
  id: string;
  /** What the workspace calls it. */
  name: string;
  /** Where its pages are. */
  origins: string[];
  /** Whether visitors are asked first. */
  @ApiProperty({ enum: CONSENT_RULES }) consent: ConsentRule;
  /** Paused, nothing is recorded. */
  @ApiProperty({ enum: ['active', 'paused'] }) state: 'active' | 'paused';
  /** When it was entered. */
  createdAt: Date;
  /** What is pasted into every page. */
  embedCode: string;
}

/** Web sites of the workspace. */
export class SitesDto {
  /** In the order they were entered. */
  items: SiteDto[];
}

/** A link to print, or to make a QR code of. */
export class NewTrackedLinkDto {
  @IsString() @Length(1, 100) name: string;
  /** Where it leads, and nowhere else. */
  @IsString() @Length(8, 2_000) target: string;
  /** Where it hangs. */
  @IsIn(CHANNELS) channel: Channel;
  /** By name; made when nobody named it before. */
  @IsOptional() @IsString() @Length(1, 300) campaign?: string;
  /** By name, within the campaign: the catalogue, the leaflet, the page. */
  @IsOptional() @IsString() @Length(1, 300) asset?: string;
}

/** What is left out stays; where it hangs is printed and stays, too. */
export class TrackedLinkChangeDto {
  @IsOptional() @IsString() @Length(1, 100) name?: string;
  @IsOptional() @IsString() @Length(8, 2_000) target?: string;
  @IsOptional() @IsIn(['active', 'paused']) state?: 'active' | 'paused';
}

/** A link that counts. */
export class TrackedLinkDto {
  /** Its id. */
  id: string;
  /** What the workspace calls it. */
  name: string;
  /** What is printed. */
  address: string;
  /** Where it leads. */
  target: string;
  /** Where it hangs. */
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  /** Of which campaign. */
  @ApiProperty({ nullable: true, type: String }) campaign: string | null;
  /** On what. */
  @ApiProperty({ nullable: true, type: String }) asset: string | null;
  /** How often it was followed, by whomever. */
  clicks: number;
  /** Paused, it leads nowhere. */
  @ApiProperty({ enum: ['active', 'paused'] }) state: 'active' | 'paused';
  /** When it was made. */
  createdAt: Date;
}

/** Links of the workspace. */
export class TrackedLinksDto {
  /** In the order they were made. */
  items: TrackedLinkDto[];
}
