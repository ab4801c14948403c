import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** What every list takes. */
export class PageQuery {
  /** How many items to answer with. */
  @ApiProperty({ required: false }) @IsInt() @Min(1) @Max(200) @Type(() => Number) limit: number = 50;

  /** `nextCursor` of the page before; absent for the first page. */
  @IsOptional() @IsString() @MaxLength(1_024) cursor?: string;
}
