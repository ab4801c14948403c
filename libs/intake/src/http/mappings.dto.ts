import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import type { SavedMapping } from '../application/save-mappings.js';
import { ImportMappingDto } from './imports.answers.dto.js';
import { IMPORT_KINDS, MappingDto } from './imports.dto.js';

export class MappingsQuery {
  /** Only for this kind of rows. */
  @IsOptional() @IsIn(IMPORT_KINDS) kind?: (typeof IMPORT_KINDS)[number];
}

export class SaveMappingDto {
  /** What the rows are. */
  @IsIn(IMPORT_KINDS) kind: (typeof IMPORT_KINDS)[number];
  /** What people call it; one that had the name before goes. */
  @IsString() @Length(1, 100) @Matches(/\S/) name: string;
  @ValidateNested() @Type(() => MappingDto) mapping: MappingDto;
}

/** A mapping with a name. */
export class SavedMappingDto implements SavedMapping {
  /** Id of it. */
  id: string;
  /** What the rows are. */
  @ApiProperty({ enum: IMPORT_KINDS }) kind: (typeof IMPORT_KINDS)[number];
  /** What people call it. */
  name: string;
  /** Where columns go. */
  mapping: ImportMappingDto;
  /** Member who saved it last; null when a program did. */
  savedBy: string | null;
  /** When. */
  savedAt: Date;
}

/** The mappings of a workspace, by name. */
export class SavedMappingsDto {
  /** All of them. */
  @ApiProperty({ type: [SavedMappingDto] }) items: SavedMappingDto[];
}
