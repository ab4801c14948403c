import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import type { PositionWeights } from '#credit';
import { LEAD_MILESTONES, SOURCED_BY } from '../domain/settings.js';
import type { CreditSettings, LeadMilestone, SourcedBy, TouchType } from '../domain/settings.js';

const Weight = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  IsNumber({ allowInfinity: false, allowNaN: false, maxDecimalPlaces: 6 })(target, key);
  Min(0)(target, key);
  Max(1_000)(target, key);
};

/** What places of a journey weigh, in any unit; a place left out weighs nothing. */
export class PositionWeightsDto implements PositionWeights {
  /** The first touch. */
  @Weight() first?: number;
  /** The touch at which the lead was made. */
  @Weight() lead?: number;
  /** The touch at which the deal was opened. */
  @Weight() opportunity?: number;
  /** The last touch. */
  @Weight() last?: number;
  /** All others together. */
  @Weight() middle?: number;
}

/** What a touch of a type weighs; 1 where nothing is said. */
export class TypeWeightsDto implements Partial<Record<TouchType, number>> {
  /** A product was looked at. */
  @Weight() 'product-view'?: number;
  /** Somebody registered for an event. */
  @Weight() 'event-registered'?: number;
  /** Somebody came to an event. */
  @Weight() 'event-attended'?: number;
  /** A call. */
  @Weight() call?: number;
  /** A visit. */
  @Weight() visit?: number;
  /** A talk at a stand. */
  @Weight() stand?: number;
  /** A question to customer care. */
  @Weight() care?: number;
  /** A mention on a social network. */
  @Weight() mention?: number;
  /** Of which no more is known. */
  @Weight() online?: number;
  /** Of which no more is known. */
  @Weight() offline?: number;
}

/** What credit goes by. */
export class CreditSettingsDto implements CreditSettings {
  /** Touches older than so many days before the conversion are not credited; null: all are. */
  @ApiProperty({ type: 'integer', nullable: true, minimum: 1, maximum: 3_650 })
  @ValidateIf((_, days) => days !== null)
  @IsInt()
  @Min(1)
  @Max(3_650)
  lookbackDays: number | null;
  /** A pause after which a touch of the same person on the same channel is a visit of its own. */
  @IsInt() @Min(0) @Max(1_440) sessionMinutes: number;
  /** After so many days a touch weighs half, by time decay. */
  @IsInt() @Min(1) @Max(365) halfLifeDays: number;
  /** Of the model `position`. */
  @ValidateNested() @Type(() => PositionWeightsDto) positionWeights: PositionWeightsDto;
  /** Of the model `offline-weighted`. */
  @ValidateNested() @Type(() => TypeWeightsDto) typeWeights: TypeWeightsDto;
  /** The stage in which a lead counts as made. */
  @ApiProperty({ enum: LEAD_MILESTONES }) @IsIn(LEAD_MILESTONES) leadMilestone: LeadMilestone;
  /** What makes a deal sourced by marketing. */
  @ApiProperty({ enum: SOURCED_BY }) @IsIn(SOURCED_BY) sourcedBy: SourcedBy;
  /** So many acts of one member count for a deal, at most. */
  @IsInt() @Min(1) @Max(100) actsPerDeal: number;
  /** Per cent of what was won in a period that one member is recognised for at most. */
  @IsInt() @Min(1) @Max(100) mostOfPeriod: number;
}

/** Settings and which version they are; the ETag is that version. */
export class KeptCreditSettingsDto {
  /** 0 are the defaults. */
  version: number;
  /** What credit goes by. */
  settings: CreditSettingsDto;
}
