import { IsArray, IsBoolean, IsInt, Matches, Max, Min } from 'class-validator';
import { Env } from '#config';
import { SECOND_MS } from '#kernel';
import { RETRY_MS } from '../domain/webhooks/judge-attempt.js';

/** How webhooks are sent. */
export class WebhookConfig {
  /** Address under which browsers reach this installation (from the settings of `http`): the source of events. */
  baseUrl: string = 'http://127.0.0.1:4400';

  /** Lets endpoints lie on this machine, over plain HTTP too. For trying things out; never where others may make endpoints. */
  @Env('WEBHOOK_ALLOW_LOOPBACK') @IsBoolean() allowsLoopback: boolean = false;

  /** A receiver that has not answered after so long has failed (ms). */
  @Env('WEBHOOK_TIMEOUT_MS') @IsInt() @Min(100) @Max(30_000) timeoutMs: number = 20_000;

  /** Waits between attempts (s), one fewer than there are attempts. */
  @Env('WEBHOOK_RETRY_SECONDS')
  @IsArray()
  @Matches(/^\d+(\.\d+)?$/, { each: true, message: 'must be seconds, separated by commas' })
  retrySeconds: string[] = RETRY_MS.map((ms) => String(ms / SECOND_MS));

  /** An endpoint that has only failed for so long is disabled (s). */
  @Env('WEBHOOK_DISABLE_AFTER_SECONDS') @IsInt() @Min(1) disableAfterSeconds: number = 432_000;

  get waits(): readonly number[] {
    return this.retrySeconds.map((seconds) => Number(seconds) * SECOND_MS);
  }
}
