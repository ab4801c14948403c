import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ENCOUNTER_KINDS, INTENTS, ORIGINS } from '#contracts';
import type { EncounterKind, Intent, Origin } from '#contracts';
import { PageQuery } from '#http';
import type { Met } from '#people';
import type { Attendee } from '../application/attendees.js';
import type { EventFacts } from '../application/keep-events.js';
import type { ProductView } from '../application/record-views.js';
import type { EncounterFacts } from '../application/register-encounter.js';

const WITH_OFFSET = /T.*(Z|[+-]\d{2}:?\d{2})$/;
const instant = { message: 'must be an instant with its offset, such as 2024-05-01T10:30:00Z' };

/** Where somebody works. */
export class MetCompanyDto {
  @IsOptional() @IsString() @MaxLength(200) name?: string;
  @IsOptional() @IsString() @MaxLength(300) domain?: string;
  /** A code or a name. */
  @IsOptional() @IsString() @MaxLength(100) country?: string;
}

/** Somebody as a capture would say them. */
export class MetPersonDto {
  @IsOptional() @IsString() @MaxLength(200) firstName?: string;
  @IsOptional() @IsString() @MaxLength(200) lastName?: string;
  @IsOptional() @IsString() @MaxLength(320) email?: string;
  @IsOptional() @IsString() @MaxLength(100) phone?: string;
  @IsOptional() @IsString() @MaxLength(200) jobTitle?: string;
  @IsOptional() @IsString() @MaxLength(100) country?: string;
  @IsOptional() @ValidateNested() @Type(() => MetCompanyDto) company?: MetCompanyDto;
}

/** An event. */
export class NewEventDto {
  @IsString() @Length(1, 200) name: string;
  @IsOptional() @IsString() @Length(1, 200) place?: string;
  @IsISO8601({ strict: true }) @Matches(WITH_OFFSET, instant) startsAt: string;
  @IsISO8601({ strict: true }) @Matches(WITH_OFFSET, instant) endsAt: string;
  /** Name of its campaign, found or made; its own name when left out. */
  @IsOptional() @IsString() @Length(1, 200) campaign?: string;
}

/** An event as it is to be from now on. */
export class ChangedEventDto extends NewEventDto {
  /** Which version was seen. */
  @IsInt() @Min(1) version: number;
}

/** Somebody on a list of an event. */
export class EventAttendeeDto {
  @ValidateNested() @Type(() => MetPersonDto) person: MetPersonDto;
  /** What is printed on their badge. */
  @IsOptional() @IsString() @Length(1, 200) badge?: string;
  /** When they registered. */
  @IsOptional() @IsISO8601({ strict: true }) @Matches(WITH_OFFSET, instant) registeredAt?: string;
  /** When they came. */
  @IsOptional() @IsISO8601({ strict: true }) @Matches(WITH_OFFSET, instant) attendedAt?: string;
  /** They came, and nobody says when. */
  @IsOptional() @IsBoolean() attended?: boolean;
}

/** Who registered for an event, and who came. */
export class AttendanceDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => EventAttendeeDto)
  attendees: EventAttendeeDto[];
  /** Each becomes a lead, or tells the open one. */
  @IsOptional() @IsBoolean() makesLeads?: boolean;
  @IsOptional() @IsString() @Length(1, 100) leadType?: string;
}

/** What becomes of a file of scans. */
export class ScansQuery {
  /** Each becomes a lead, or tells the open one. */
  @ApiProperty({ required: false, type: Boolean })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  makesLeads?: boolean;
  @IsOptional() @IsString() @Length(1, 100) leadType?: string;
}

const SHOWN = ['registered', 'attended', 'absent', 'lead'] as const;

export class AttendancesQuery extends PageQuery {
  /** Only those who did; `absent`: registered and did not come. */
  @ApiProperty({ enum: SHOWN, required: false }) @IsOptional() @IsIn(SHOWN) is?: (typeof SHOWN)[number];
}

/** A call, a visit, or a talk at a stand. */
export class NewEncounterDto {
  @ApiProperty({ enum: ENCOUNTER_KINDS }) @IsIn(ENCOUNTER_KINDS) kind: EncounterKind;
  /** Somebody who is known already; otherwise say `person`. */
  @IsOptional() @IsUUID() personId?: string;
  @IsOptional() @ValidateNested() @Type(() => MetPersonDto) person?: MetPersonDto;
  @IsISO8601({ strict: true }) @Matches(WITH_OFFSET, instant) at: string;
  @IsOptional() @IsString() @Length(1, 80) place?: string;
  /** What shows that it happened: words, the number of a list, an address. */
  @IsString() @Length(3, 200) evidence: string;
  /** The event at which it was. */
  @IsOptional() @IsUUID() eventId?: string;
  @IsOptional() @IsString() @Length(1, 200) campaign?: string;
  /** The code of a brochure, a catalogue or a link, as it was told; says asset, campaign and channel before everything else. */
  @IsOptional() @IsString() @Length(1, 40) distributionCode?: string;
  @ApiProperty({ enum: INTENTS, required: false }) @IsOptional() @IsIn(INTENTS) intent?: Intent;
  /** It becomes a lead, or tells the open one. */
  @IsOptional() @IsBoolean() makesLead?: boolean;
  @IsOptional() @IsString() @Length(1, 100) leadType?: string;
  /** Who brought the lead about; sales when left out. */
  @ApiProperty({ enum: ORIGINS, required: false }) @IsOptional() @IsIn(ORIGINS) origin?: Origin;
}

/** Somebody who looked at a product. */
export class ViewerDto extends MetPersonDto {
  /** What the web site knows a browser by. */
  @IsOptional() @IsString() @Length(1, 200) anonymousId?: string;
}

/** A look at a product. */
export class ProductViewDto {
  /** Its id in the source; noted once. */
  @IsString() @Length(1, 200) externalId: string;
  @ValidateNested() @Type(() => ViewerDto) person: ViewerDto;
  /** Name or number of the product. */
  @IsString() @Length(1, 200) product: string;
  @IsOptional() @IsString() @MaxLength(4_000) url?: string;
  @IsOptional() @IsString() @Length(1, 200) campaign?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(WITH_OFFSET, instant) viewedAt?: string;
}

/** Looks at products. */
export class ProductViewsDto {
  /** The shop or catalogue that tells of them. */
  @IsString() @Length(1, 80) source: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => ProductViewDto)
  views: ProductViewDto[];
}

export const eventOf = ({ startsAt, endsAt, name, place, campaign }: NewEventDto): EventFacts => ({
  ...{ name, place, campaign },
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

export const attendeeOfDto = ({
  person,
  badge,
  registeredAt,
  attendedAt,
  attended,
}: EventAttendeeDto): Attendee => ({
  ...{ person, badge },
  registered: registeredAt === undefined ? undefined : new Date(registeredAt),
  attended: attendedAt === undefined ? attended : new Date(attendedAt),
});

export function encounterOf({ personId, person, at, makesLead, ...facts }: NewEncounterDto): EncounterFacts {
  const whose: Met = personId === undefined ? (person ?? null) : { personId };
  return { ...facts, whose, at: new Date(at), makesLead: makesLead ?? false };
}

export const viewOf = ({ viewedAt, ...view }: ProductViewDto): ProductView => ({
  ...view,
  ...(viewedAt !== undefined && { viewedAt: new Date(viewedAt) }),
});
