import { IsBoolean, IsIn, IsISO8601, IsObject, IsOptional, IsString, Length, Matches } from 'class-validator';

import { CLOCKS } from '../domain/mapping.js';
import type { Clocks } from '../domain/mapping.js';

export const IMPORT_KINDS = [
  'leads',
  'opportunities',
  'companies',
  'products',
  'spend',
  'currency-rates',
] as const;

export class UploadQuery {
  /** What the rows are. */
  @IsIn(IMPORT_KINDS) kind: (typeof IMPORT_KINDS)[number];
  @IsString() @Length(1, 200) fileName: string;
  /** Of a spreadsheet: the sheet to read; the first one when left out. */
  @IsOptional() @IsString() @Length(1, 100) sheet?: string;
}

/** Where each column goes; see the guide of imports for examples. */
export class MappingDto {
  /** By column: the field, or `{field, values, format}`. */
  @IsObject() columns: Record<string, unknown>;
  @IsOptional() @IsObject() constants?: Record<string, string>;
  /** For rows without a date of their own; no clock starts from it. */
  @IsOptional() @IsISO8601({ strict: true }) instant?: string;
  /** The system the ids of the file belong to. */
  @IsString() @Length(1, 100) source: string;
  @IsOptional() @Matches(/^[A-Z]{3}$/) currency?: string;
  /** Whether dated rows are owed and credited as if they had come in then, or start no clock; `as_lived` when left out. */
  @IsOptional() @IsIn(CLOCKS) clocks?: Clocks;
}

export class RunDto {
  /** Does everything and keeps nothing. */
  @IsOptional() @IsBoolean() dryRun?: boolean;
}

export class UndoDto {
  /** Leads that somebody touched since: `keep` leaves them, `take` takes them back too. */
  @IsIn(['keep', 'take']) touched: 'keep' | 'take';
}

export class SheetDto {
  /** Its name, as the preview lists it. */
  @IsString() @Length(1, 100) sheet: string;
}
