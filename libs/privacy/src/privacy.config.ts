import { IsArray, IsOptional, IsString, Matches } from 'class-validator';
import { Env } from '#config';
import { OUTER_KEY } from './domain/suppression-key.js';

/** Keys of suppressions that are kept outside the database: whoever has a copy of it can then test no guess. */
export class PrivacyConfig {
  /** Each `<version>:<base64url of 32 random bytes or more>`; versions count from 2, and the newest is used for whoever is erased from now on. */
  @Env('SUPPRESSION_KEYS')
  @IsArray()
  @Matches(OUTER_KEY, {
    each: true,
    message: 'must be such as 2:<43 letters or more of base64url>, separated by commas',
  })
  suppressionKeys: string[] = [];

  /** A file with such keys, one a line; beside those of `SUPPRESSION_KEYS`. */
  @Env('SUPPRESSION_KEYS_FILE')
  @IsOptional()
  @IsString()
  suppressionKeysFile?: string;
}
