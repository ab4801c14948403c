import { ArrayMinSize, IsIn } from 'class-validator';
import { Env } from '#config';

export const PROCESS_ROLES = ['api', 'live', 'worker'] as const;
export type ProcessRole = (typeof PROCESS_ROLES)[number];

/** Which part of the work this process takes; by default all of it, on one machine. */
export class ServerConfig {
  /** `api` answers requests, `live` holds sockets, `worker` follows the journal and the clocks. */
  @Env('ROLES') @IsIn(PROCESS_ROLES, { each: true }) @ArrayMinSize(1) roles: ProcessRole[] = [
    ...PROCESS_ROLES,
  ];
}
