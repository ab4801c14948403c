import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { Env } from '#config';

/** How many sockets one process holds, and how soon it notices what. */
export class LiveConfig {
  /** Sockets one workspace may hold in one process. */
  @Env('LIVE_SOCKETS_PER_WORKSPACE') @IsInt() @Min(1) @Max(100_000) socketsPerWorkspace: number = 5_000;

  /** Sockets one member (or API key) may hold in one process. */
  @Env('LIVE_SOCKETS_PER_MEMBER') @IsInt() @Min(1) @Max(10_000) socketsPerMember: number = 100;

  /** Where browsers find the product; pages of another origin may not open a socket. */
  @Env('BASE_URL') @IsOptional() @IsString() baseUrl?: string;

  /**
   * Ping each 2 s, answered within 2.5 s (ms): both ends notice a dead link in 4.5 s, inside the 5 s in which the page must say so.
   * A cut by mistake costs a resume by changes, so eager is cheap.
   */
  @Env('LIVE_PING_INTERVAL_MS') @IsInt() @Min(200) pingIntervalMs: number = 2_000;
  @Env('LIVE_PING_TIMEOUT_MS') @IsInt() @Min(200) pingTimeoutMs: number = 2_500;

  /** Pause between two looks at whether members still may (ms): one, with the answer to it, fits into 2 s. */
  @Env('LIVE_RECHECK_MS') @IsInt() @Min(100) @Max(60_000) recheckMs: number = 1_500;
}

/** Boards one socket may watch at a time. */
export const MOST_WATCHES = 50;

/** Bytes of one message from a client; the largest honest one is a board's name with a stamp. */
export const LARGEST_MESSAGE = 8_192;
