import { IsArray, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { Env } from '#config';
import { OUTER_KEY } from './domain/outer-keys.js';

/** How people sign in, and under which address links lead back. */
export class IdentityConfig {
  /** Address under which browsers reach this installation (from the settings of `http`); `https` makes cookies `Secure`. */
  baseUrl: string = 'http://127.0.0.1:4400';

  /** A session ends after so many days without use. */
  @Env('SESSION_IDLE_DAYS') @IsInt() @Min(1) @Max(90) sessionIdleDays: number = 14;

  /** A session ends after so many days, used or not. */
  @Env('SESSION_MAX_DAYS') @IsInt() @Min(1) @Max(365) sessionMaxDays: number = 90;

  /** Failed sign-ins from one address for one account within a quarter of an hour, before it must wait. */
  @Env('SIGN_IN_ATTEMPTS') @IsInt() @Min(3) @Max(1_000) signInAttempts: number = 10;

  /** Sign-ins from one address within a quarter of an hour, whichever the accounts. */
  @Env('SIGN_IN_ATTEMPTS_PER_ADDRESS') @IsInt() @Min(3) @Max(100_000) signInAttemptsPerAddress: number = 100;

  /** Keys of the secrets of second factors, kept outside the database: each `<version>:<base64url of 32 random bytes or more>`, from version 2. */
  @Env('SECOND_FACTOR_KEYS')
  @IsArray()
  @Matches(OUTER_KEY, {
    each: true,
    message: 'must be such as 2:<43 letters or more of base64url>, separated by commas',
  })
  secondFactorKeys: string[] = [];

  /** A file with such keys, one a line; beside those of `SECOND_FACTOR_KEYS`. */
  @Env('SECOND_FACTOR_KEYS_FILE') @IsOptional() @IsString() secondFactorKeysFile?: string;

  /** True if cookies travel over HTTPS only. */
  get isSecure(): boolean {
    return this.baseUrl.startsWith('https:');
  }
}
