import { IsBoolean, IsIn, IsISO8601, IsObject, IsOptional, IsString, Length, Matches } from 'class-validator';

export const IMPORT_KINDS = ['leads', 'opportunities', 'companies', 'products'] as const;

export class UploadQuery {
  /** What the rows are. */
  @IsIn(IMPORT_KINDS) kind: (typeof IMPORT_KINDS)[number];
  @IsString() @Length(1, 200) fileName: string;
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
}

export class RunDto {
  /** Does everything and keeps nothing. */
  @IsOptional() @IsBoolean() dryRun?: boolean;
}
