import { ApiProperty } from '@nestjs/swagger';
import { BROWSERS, SYSTEMS } from '../domain/visit.js';
import type { Browser, System } from '../domain/visit.js';

/** A signed-in browser. */
export class SessionItemDto {
  /** Id of the session, for ending it. */
  id: string;
  /** The workspace it is in. */
  workspaceName: string;
  /** Family of the browser; null for a program or one that is not known. */
  @ApiProperty({ type: String, enum: BROWSERS, nullable: true }) browser: Browser | null;
  /** Family of the operating system; null for one that is not known. */
  @ApiProperty({ type: String, enum: SYSTEMS, nullable: true }) system: System | null;
  /**
   * Where it was opened from, shortened: 24 bits of an IPv4 address, 48 of an IPv6 one.
   * @example '203.0.113.0/24'
   */
  network: string | null;
  /** When it was opened. */
  createdAt: Date;
  /** When it was used last, to five minutes. */
  seenAt: Date;
  /** True for the one that asks. */
  isThis: boolean;
}

/** Where somebody is signed in. */
export class SessionsDto {
  /** The one seen last first. */
  items: SessionItemDto[];
}

/** How many sessions were ended. */
export class EndedSessionsDto {
  /** Sessions that were living and are no more. */
  ended: number;
}
