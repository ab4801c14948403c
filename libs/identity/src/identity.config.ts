import {
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Env } from '#config';
import { OUTER_KEY } from './domain/outer-keys.js';

const PROVIDER_URL = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

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

  /** Address of an OpenID Connect provider, as its own discovery document says it; https, or http on this machine. */
  @Env('OIDC_ISSUER') @IsOptional() @IsUrl(PROVIDER_URL) oidcIssuer?: string;

  /** What this installation is called at the provider; its redirect address there is `<base address>/signin/provider`. */
  @Env('OIDC_CLIENT_ID') @IsOptional() @IsString() oidcClientId?: string;

  /** Better kept in a file: see `OIDC_CLIENT_SECRET_FILE`. Without either the client is a public one. */
  @Env('OIDC_CLIENT_SECRET') @IsOptional() @IsString() oidcClientSecret?: string;

  /** A file that holds the secret and nothing else. */
  @Env('OIDC_CLIENT_SECRET_FILE') @IsOptional() @IsString() oidcClientSecretFile?: string;

  /** What the button on the sign-in page says; by default the host of the provider. */
  @Env('OIDC_NAME') @IsOptional() @IsString() @Length(1, 60) oidcName?: string;

  /** True links an account by its e-mail address at the first sign-in, if the provider says that it is verified. */
  @Env('OIDC_LINKS_BY_EMAIL') oidcLinksByEmail: boolean = false;

  /** Id of the workspace in which people whom nobody invited become members at their first sign-in; by default nobody does. */
  @Env('OIDC_NEW_MEMBERS_WORKSPACE') @IsOptional() @IsUUID() oidcNewMembersWorkspace?: string;

  /** Roles of those members. */
  @Env('OIDC_NEW_MEMBERS_ROLES') @IsArray() oidcNewMembersRoles: string[] = ['viewer'];

  /** True if cookies travel over HTTPS only. */
  get isSecure(): boolean {
    return this.baseUrl.startsWith('https:');
  }
}
