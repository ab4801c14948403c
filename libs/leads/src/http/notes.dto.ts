import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import type { AddedNote } from '../application/add-note.js';
import { ChangedLeadDto } from './results.answers.dto.js';

export class NewNoteDto {
  @IsString() @Length(1, 4_000) text: string;
  /** Members it speaks to; they are told. */
  @IsOptional() @IsUUID(undefined, { each: true }) @ArrayUnique() @ArrayMaxSize(20) mentions?: string[];
  /** A promise about the lead that the note asks to be excused; those who may are mentioned and told. */
  @IsOptional() @IsUUID() obligationId?: string;
}

/** The note that was written. */
export class AddedNoteDto extends ChangedLeadDto implements AddedNote {
  /** Id of the note. */
  noteId: string;
  /** When it was written. */
  at: Date;
}

/** A member whom a note can speak to. */
export class MentionableDto {
  /** Id of the member. */
  id: string;
  /** Name of the member. */
  name: string;
}

/** Members whom a note about the lead can speak to: they see it, and may see whom it is about. */
export class MentionablesDto {
  /** By name. */
  @ApiProperty({ type: [MentionableDto] }) items: readonly MentionableDto[];
}
