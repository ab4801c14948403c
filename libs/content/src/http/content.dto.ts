import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '#http';

const ID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const IDS = new RegExp(`^${ID}(?:,${ID}){0,99}$`);

/** Whose reach is asked. */
export class ReachQuery {
  /** Ids of up to 100 assets, with commas between them. */
  @MaxLength(3_700)
  @Matches(IDS, { message: 'must be the ids of 1 to 100 assets, with commas between them' })
  assets: string;
}

const OF = ['touches', 'people', 'leads', 'won'] as const;

/** Which figure is looked behind. */
export class BehindReachQuery extends PageQuery {
  @IsUUID() assetId: string;
  /** Of one of its codes only. */
  @IsOptional() @IsUUID() codeId?: string;
  /** Its touches, the people they are of, its leads, or the deals won with them. */
  @ApiProperty({ enum: OF }) @IsIn(OF) of: (typeof OF)[number];
}
