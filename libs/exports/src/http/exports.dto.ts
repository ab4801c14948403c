import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { ExportedCount } from '../application/count-exported.js';
import { EXPORT_FORMATS, EXPORTED } from '../domain/exported.js';
import type { Exported, ExportFormat } from '../domain/exported.js';

/** What to take along, and how it is written. */
export class ExportDto {
  /** Which rows. */
  @IsIn(EXPORTED) what: Exported;
  /** `csv` when left out. */
  @IsOptional() @IsIn(EXPORT_FORMATS) format?: ExportFormat;
  /** Packed with gzip. */
  @IsOptional() @IsBoolean() gzip?: boolean;
}

/** How much there is of one kind. */
export class ExportedCountDto implements ExportedCount {
  /** Which rows. */
  @ApiProperty({ enum: EXPORTED }) what: Exported;
  /** How many of them the caller would get now. */
  rows: number;
}

/** What the caller may take along. */
export class ExportableDto {
  /** Each kind. */
  items: ExportedCountDto[];
}
