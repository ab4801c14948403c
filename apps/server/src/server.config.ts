import { ArrayMinSize, IsIn, IsInt, Max, Min } from 'class-validator';
import { Env } from '#config';

export const PROCESS_ROLES = ['api', 'live', 'worker'] as const;
export type ProcessRole = (typeof PROCESS_ROLES)[number];

/** Which part of the work this process takes; by default all of it, on one machine. */
export class ServerConfig {
  /** `api` answers requests, `live` holds sockets, `worker` follows the journal and the clocks. */
  @Env('ROLES') @IsIn(PROCESS_ROLES, { each: true }) @ArrayMinSize(1) roles: ProcessRole[] = [
    ...PROCESS_ROLES,
  ];

  /**
   * How long a process that is told to stop goes on serving while it says it is not ready (ms): longer than a balancer's pause
   * between two looks.
   */
  @Env('SHUTDOWN_DRAIN_MS') @IsInt() @Min(0) @Max(300_000) drainMs: number = 2_000;

  /** After that, how long requests, webhooks and mails under way may still take before they are cut (ms). */
  @Env('SHUTDOWN_RUNNING_MS') @IsInt() @Min(0) @Max(300_000) runningMs: number = 5_000;

  /** After that, how long the process may take to put everything away before it is ended (ms). */
  @Env('SHUTDOWN_CLOSING_MS') @IsInt() @Min(100) @Max(300_000) closingMs: number = 2_500;
}
