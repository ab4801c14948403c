import { ApiProperty } from '@nestjs/swagger';
import type { Cells, Snapshot } from '#contracts';

/** A board as it stands; what follows comes over the socket, from this stamp on. */
export class SnapshotDto implements Snapshot {
  board: string;
  /** Figures of two epochs are never compared. */
  epoch: string;
  /** Position folded: one number for all boards of the workspace. */
  revision: number;
  /** The minute the figures were taken for. */
  @ApiProperty({ type: String, format: 'date-time' }) asOf: string;
  @ApiProperty({ type: String, format: 'date-time' }) serverTime: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) cells: Cells;
}
