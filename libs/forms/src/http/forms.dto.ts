import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CHANNELS, INTENTS } from '#contracts';
import type { Channel, Intent } from '#contracts';
import { PageQuery } from '#http';
import { FIELD_KINDS, FORM_STATES, VERDICTS } from '../domain/form-definition.js';
import type {
  DoubleOptIn,
  FieldKind,
  FormChoice,
  FormDefaults,
  FormDefinition,
  FormField,
  FormState,
  Verdict,
} from '../domain/form-definition.js';

/** An answer to choose. */
export class FormChoiceDto implements FormChoice {
  /** What is kept when it is chosen. */
  @IsString() @Length(1, 200) value: string;
  /** By language: `{ "en": "Yes", "it": "Sì" }`. */
  @IsObject() label: Record<string, string>;
}

/** One question of a form. */
export class FormFieldDto implements FormField {
  /** By which its answer is sent: letters, digits and underscores. */
  @IsString() @Length(1, 40) name: string;
  /** How it is asked. */
  @ApiProperty({ enum: FIELD_KINDS }) @IsIn(FIELD_KINDS) kind: FieldKind;
  /** The question by language; of a consent the very words that are agreed to. */
  @IsOptional() @IsObject() label?: Record<string, string>;
  /** Nothing is taken without an answer. */
  @IsOptional() @IsBoolean() required?: boolean;
  /** The field of a lead it fills, such as `firstName` or `company.name`; kept beside the lead when left out. */
  @IsOptional() @IsString() @MaxLength(200) to?: string;
  /** Of a choice only. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => FormChoiceDto)
  choices?: FormChoiceDto[];
  /** What a hidden field says. */
  @IsOptional() @IsString() @MaxLength(300) value?: string;
  /** What a consent is for, such as `marketing`. */
  @IsOptional() @IsString() @Length(1, 200) purpose?: string;
}

/** How the leads of a form are taken where nothing says otherwise. */
export class FormDefaultsDto implements FormDefaults {
  /** Of visitors who came with no sign of where from. */
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  /** By name; made when nobody named it before. */
  @IsOptional() @IsString() @Length(1, 300) campaign?: string;
  /** By name, within the campaign. */
  @IsOptional() @IsString() @Length(1, 300) asset?: string;
  /** What is asked for, such as `demo`. */
  @IsOptional() @IsString() @Length(1, 100) leadType?: string;
  /** What people of this form come for. */
  @IsOptional() @IsIn(INTENTS) intent?: Intent;
  /** Of people that name none: a code or a name. */
  @IsOptional() @IsString() @Length(1, 100) country?: string;
}

/** A mail asks whether the address is its owner’s. */
export class FormDoubleOptInDto implements DoubleOptIn {
  /** Whether a new lead waits with marketing until then. */
  @IsBoolean() holds: boolean;
  /** How long the link is good for. */
  @IsInt() @Min(1) @Max(720) hours: number;
}

/** What a form asks, in which languages, and what becomes of it. */
export class FormDefinitionDto implements FormDefinition {
  /** Two-letter codes; the first is shown where a visitor reads none of them. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsString({ each: true }) languages: string[];
  /** Above the form. */
  @IsObject() title: Record<string, string>;
  /** Below the title. */
  @IsOptional() @IsObject() intro?: Record<string, string>;
  /** On the button that sends it. */
  @IsObject() button: Record<string, string>;
  /** What is asked, in this order. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => FormFieldDto)
  fields: FormFieldDto[];
  /** What is said once it was taken. */
  @IsObject() thanks: Record<string, string>;
  /** Where visitors go instead: this installation, or one of the origins. Whoever is asked to confirm is told so first. */
  @IsOptional() @IsString() @MaxLength(2_000) redirect?: string;
  /** Pages of these origins may hold the form, such as `https://www.example.com`. */
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(300, { each: true }) origins: string[];
  /** How its leads are taken. */
  @IsOptional() @ValidateNested() @Type(() => FormDefaultsDto) defaults?: FormDefaultsDto;
  /** Asks by mail whether the address is its owner’s. */
  @IsOptional() @ValidateNested() @Type(() => FormDoubleOptInDto) doubleOptIn?: FormDoubleOptInDto;
  /** Nobody fills it in faster; two seconds when left out. */
  @ApiProperty({ required: false }) @IsNumber() @Min(0) @Max(60) minimumSeconds: number = 2;
}

/** A form to build; it begins in test. */
export class NewFormDto {
  @IsString() @Length(1, 100) name: string;
  @ValidateNested() @Type(() => FormDefinitionDto) definition: FormDefinitionDto;
}

/** What is left out stays; a definition becomes a version of its own. */
export class FormChangeDto {
  @IsOptional() @IsString() @Length(1, 100) name?: string;
  @IsOptional() @IsIn(FORM_STATES) state?: FormState;
  @IsOptional() @ValidateNested() @Type(() => FormDefinitionDto) definition?: FormDefinitionDto;
}

/** Which submissions to show. */
export class FormHitsQuery extends PageQuery {
  @IsOptional() @IsIn(VERDICTS) verdict?: Verdict;
}

/** From when on what failed is taken again. */
export class ReplayFormsDto {
  @IsDate() @Type(() => Date) since: Date;
}
