import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';

/** A wish for a model. */
export class NewTrainingRunDto {
  /** By which leads are split that have no date; 1 unless told. */
  @IsOptional() @IsInt() @Min(0) @Max(2_147_483_647) seed?: number;
  /** Own fields it is not to look at, besides those that are filled in after the outcome. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  leaveOut?: string[];
  /** Own fields that are known when a lead comes in, though each alone tells the outcome: they are looked at all the same. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  knownAtCapture?: string[];
}

/** Why a model is put in force. */
export class ModelActivationDto {
  /** In one’s own words. */
  @IsString() @Matches(/\S/) @Length(1, 500) why: string;
}

/** Why a model is put out of force. */
export class ModelDeactivationDto {
  /** In one’s own words. */
  @IsOptional() @IsString() @Matches(/\S/) @Length(1, 500) why?: string;
}

/** Why what was before is put back. */
export class ModelReversalDto {
  /** In one’s own words. */
  @IsOptional() @IsString() @Length(1, 500) why?: string;
}
