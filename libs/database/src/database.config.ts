import { IsBoolean, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { Env } from '#config';
import { ANSWER_TIMEOUT_MS } from './line-watch.js';

const POSTGRES_URL = /^postgres(ql)?:\/\//;

/** Where the data lives. Nothing set: the embedded PostgreSQL. */
export class DatabaseConfig {
  /** Address of an outside server under a role that owns the database (and may create roles, unless they exist). */
  @Env('DATABASE_URL')
  @IsOptional()
  @Matches(POSTGRES_URL, { message: 'must start with postgres://' })
  url?: string;

  /** Address for serving, under the application role; without it one is provisioned through `DATABASE_URL`. */
  @Env('DATABASE_APP_URL')
  @IsOptional()
  @Matches(POSTGRES_URL, { message: 'must start with postgres://' })
  appUrl?: string;

  /**
   * Passwords of the owner's and the application's role on an outside server, for those who want to choose them. Without them they are
   * made from the password in `DATABASE_URL`, the same in every process.
   */
  @Env('DATABASE_OWNER_PASSWORD') @IsOptional() @IsString() @MinLength(12) ownerPassword?: string;
  @Env('DATABASE_APP_PASSWORD') @IsOptional() @IsString() @MinLength(12) appPassword?: string;

  /** Folder for everything this installation keeps on disk; by default `.staffetta` in the project. */
  @Env('STAFFETTA_HOME') @IsOptional() @IsString() home?: string;

  /**
   * Folder with the programs of the PostgreSQL that made the embedded database, where this version brings another one and the home folder
   * does not keep the old ones.
   */
  @Env('DATABASE_OLD_BINARIES') @IsOptional() @IsString() oldBinaries?: string;

  /** Connections one process may hold. */
  @Env('DATABASE_POOL') @IsInt() @Min(2) @Max(200) poolSize: number = 20;

  /** A statement that runs longer is cancelled (ms). */
  @Env('DATABASE_STATEMENT_TIMEOUT_MS') @IsInt() @Min(100) statementTimeoutMs: number = 30_000;

  /** A statement without an answer for so long is asked after; unless the server still works on it, its connection is given up (ms). */
  @Env('DATABASE_ANSWER_TIMEOUT_MS')
  @IsInt()
  @Min(500)
  @Max(60_000)
  answerTimeoutMs: number = ANSWER_TIMEOUT_MS;

  /** Serve even if the server may lose acknowledged writes (`fsync=off`): for throw-away test clusters only. */
  @Env('DATABASE_ALLOW_LOSS') @IsBoolean() allowLoss: boolean = false;

  /** Carries signals between processes; the product works without, and when it vanishes. */
  @Env('REDIS_URL')
  @IsOptional()
  @Matches(/^rediss?:\/\//, { message: 'must start with redis://' })
  redisUrl?: string;
}
