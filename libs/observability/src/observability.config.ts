import { IsIn, IsOptional, MinLength } from 'class-validator';
import { Env } from '#config';

/** What is told about the running program, and to whom. */
export class ObservabilityConfig {
  @Env('LOG_LEVEL')
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  logLevel: string = 'info';

  /** `json` for machines, `text` for people; `auto` is text on a terminal and JSON anywhere else. */
  @Env('LOG_FORMAT') @IsIn(['auto', 'json', 'text']) logFormat: string = 'auto';

  /** Whoever sends it as a bearer token may read `/metrics`; without it only this very machine may. */
  @Env('METRICS_TOKEN')
  @IsOptional()
  @MinLength(16, { message: 'must have at least 16 characters' })
  metricsToken?: string;
}
