import { IsInt, Min } from 'class-validator';
import type { ErasurePreview } from '../application/erase-person.js';

/** What goes from one table. */
export class ErasedRowsDto {
  /** Name of the table. */
  table: string;
  /** How many of its rows are blanked or deleted. */
  rows: number;
}

/** What erasing a person would take away; counts, obligations and the journal hold ids only, and stay. */
export class ErasurePreviewDto implements ErasurePreview {
  /** Id of the person. */
  personId: string;
  /** To be sent back with the confirmation. */
  version: number;
  /** By table; those without anything of the person are left out. */
  goes: ErasedRowsDto[];
}

export class ErasureDto {
  /** The version that was shown with what would go. */
  @IsInt() @Min(1) version: number;
}

/** The person is forgotten. */
export class ErasedPersonDto {
  /** Id of the person; it stays, and with it every count. */
  personId: string;
}
