import { ApiProperty } from '@nestjs/swagger';
import type { PassReport, ToldPass } from '../application/read-passes.js';
import { JourneyStampDto } from './journey-map.answers.dto.js';

/** How often leads came from one member to another; between them they may have lain with a team. */
export class MemberPassDto implements ToldPass {
  /** Who had them before. */
  fromId: string;
  /** As they are called now; null of somebody who is gone. */
  @ApiProperty({ type: 'string', nullable: true }) from: string | null;
  /** Who got them. */
  toId: string;
  /** As they are called now; null of somebody who is gone. */
  @ApiProperty({ type: 'string', nullable: true }) to: string | null;
  /** How often. */
  count: number;
  /** Of them, those that went back to the first. */
  back: number;
  /** The time until something else happened, of all together and up to now. */
  seconds: number;
}

/** Who of ours passes leads to whom. */
export class MemberPassesDto implements PassReport {
  /** What every figure depends on. */
  stamp: JourneyStampDto;
  /** How many pairs there are, told or not. */
  pairs: number;
  /** Passes of all pairs. */
  count: number;
  /** Those of all pairs that went back. */
  back: number;
  /** Most often first, at most 100. */
  items: MemberPassDto[];
}
