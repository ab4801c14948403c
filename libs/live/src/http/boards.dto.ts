import { ApiProperty } from '@nestjs/swagger';
import type { Cells, Snapshot } from '#contracts';

/** A board as it stands; what follows comes over the socket, from this stamp on. */
export class SnapshotDto implements Snapshot {
  /** Its name; after a slash, what it is of. */
  @ApiProperty({ type: String, example: 'agreement/0198a6f0-0000-7000-8000-000000000001' }) board: string;
  /** Figures of two epochs are never compared. */
  epoch: string;
  /** Position folded: one number for all boards of the workspace. */
  revision: number;
  /** The minute the figures were taken for. */
  @ApiProperty({ type: String, format: 'date-time' }) asOf: string;
  /** To correct countdowns. */
  @ApiProperty({ type: String, format: 'date-time' }) serverTime: string;
  /** Content: a flat map of cells, such as `now.mql`, to numbers, texts or lists. */
  @ApiProperty({ type: 'object', additionalProperties: true }) cells: Cells;
}
