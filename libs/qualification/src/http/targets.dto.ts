import {
  IsArray,
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';

/** A draft of who is wanted. */
export class NewTargetDefinitionDto {
  /** What people call it. */
  @IsString() @Length(1, 100) name: string;
  /** Criteria, each with its key, its sub-reason, its condition and what unknown counts as. */
  @IsObject() definition: object;
}

/** Why a version comes into force, or goes out of it. */
export class TargetReasonDto {
  /** For whoever reads the history. */
  @IsString() @Length(1, 500) reason: string;
}

/** What to try a draft on. */
export class TargetTrialWishDto {
  /** The draft. */
  @IsObject() definition: object;
  /** Up to 100 leads that nobody captured, by what a predicate may ask of them. Left out, the latest leads. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  attributes?: object[];
  /** How many of the latest leads. Left out, 500. */
  @IsOptional() @IsInt() @Min(1) @Max(1000) latest?: number;
}
