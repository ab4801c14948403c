import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CONTACT_ROLES } from '#contracts';
import type { ContactRole } from '#contracts';
import { IsDay } from '#http';
import { MOST_STEPS } from '../domain/decision.js';

const IsStepName = (): PropertyDecorator => (target, key) => {
  Length(1, 120)(target, key);
  Matches(/\S/, { message: '$property must say what the step is' })(target, key);
};

export class ContactPartDto {
  /** Their part in the decision. */
  @IsIn(CONTACT_ROLES) role: ContactRole;
  /** Asked first; at most one of a deal is. Left out, the first one is and all others stay what they are. */
  @IsOptional() @IsBoolean() isPrimary?: boolean;
}

export class DecisionStepWishDto {
  /** Of a step that is there; a new one has none. */
  @IsOptional() @IsUUID() id?: string;
  /** A shipped code, or words of one's own. */
  @IsString() @IsStepName() name: string;
  /** Who of ours sees to it; left out it stays, null is nobody. What a guest is not told stays, also with null. */
  @IsOptional() @IsUUID() ownerId?: string | null;
  /** Who of the buyer's takes it; left out it stays, null is nobody. */
  @IsOptional() @IsUUID() personId?: string | null;
  /** The day it is expected; left out it stays, null is none. */
  @IsOptional() @IsDay() expectedOn?: string | null;
}

export class DecisionPlanDto {
  /** All steps in their order; those that are left out go, unless they are done. */
  @IsArray()
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  @Type(() => DecisionStepWishDto)
  steps: DecisionStepWishDto[];
}

export class StepDoneDto {
  /** The day it was done; today when left out. */
  @IsOptional() @IsDay() doneOn?: string;
  /** How it is known. */
  @IsOptional() @IsString() @Length(1, 2000) note?: string;
  /** A file of the deal or its lead that shows it. */
  @IsOptional() @IsUUID() attachmentId?: string;
}

export class TemplateStepWishDto {
  /** A shipped code, or words of one's own. */
  @IsString() @IsStepName() name: string;
  /** Days after the opening on which it is expected. */
  @IsOptional() @IsInt() @Min(0) @Max(730) afterDays?: number | null;
}

export class DecisionTemplateWishDto {
  /** In their order; none at all is a wish, too. */
  @IsArray()
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  @Type(() => TemplateStepWishDto)
  steps: TemplateStepWishDto[];
}
