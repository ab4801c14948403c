import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { HOUR_MS } from '#kernel';
import { tiesOf } from '../../domain/provider-attempt.js';
import type { ProviderAttempt } from '../../domain/provider-attempt.js';
import { IdentityConfig } from '../../identity.config.js';
import type { Subject } from '../../persistence/provider-links.js';
import { providerDenied, providerOff, providerRefused, providerUnavailable } from './provider-errors.js';

/** Where the provider sends browsers back to: a page of the web client, which hands the answer on. */
const BACK = '/signin/provider';
const TIMEOUT_SECONDS = 10;

/** A person as the provider tells of them. */
export interface ProviderPerson extends Subject {
  /** Only one that the provider says is verified. */
  readonly email: string | null;
  readonly name: string | null;
}

/** The one sign-in provider of the installation, by OpenID Connect: authorization code with PKCE, state and nonce, signed id token. */
@Injectable()
export class ProviderClient {
  private known:
    { readonly configuration: Promise<oidc.Configuration>; readonly untilMs: number } | undefined;
  private readonly secret: string | undefined;

  /** @throws Error when the settings do not make a provider */
  constructor(private readonly config: IdentityConfig) {
    const { oidcIssuer, oidcClientId, oidcClientSecret, oidcClientSecretFile } = config;
    this.secret =
      oidcClientSecretFile === undefined
        ? oidcClientSecret
        : readFileSync(oidcClientSecretFile, 'utf8').trim();
    if (oidcIssuer === undefined) return;
    if (oidcClientId === undefined) throw new Error('OIDC_ISSUER needs OIDC_CLIENT_ID beside it.');
    if (!isSafe(new URL(oidcIssuer)))
      throw new Error('OIDC_ISSUER must be https; http is for this machine alone.');
  }

  /** What the button says; null where there is no provider. */
  get name(): string | null {
    const { oidcIssuer, oidcName } = this.config;
    return oidcIssuer === undefined ? null : (oidcName ?? new URL(oidcIssuer).host);
  }

  /** As links are stored under. @throws AppError `provider/off` */
  get issuer(): string {
    if (this.config.oidcIssuer === undefined) throw providerOff();
    return this.config.oidcIssuer;
  }

  /** Where the browser goes. @throws AppError `provider/off`, `provider/unavailable` */
  async address(attempt: ProviderAttempt): Promise<string> {
    const { state, nonce, verifier } = tiesOf(attempt);
    const configuration = await this.configuration();
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.back(''),
      scope: 'openid email profile',
      ...{ state, nonce, response_type: 'code', code_challenge_method: 'S256' },
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    });
    return address.href;
  }

  /**
   * Whom the answer tells of.
   * @param search what the provider added to our address, such as `?code=…&state=…`
   * @throws AppError `provider/off`, `provider/refused`, `provider/denied`, `provider/unavailable`
   */
  async person(search: string, attempt: ProviderAttempt): Promise<ProviderPerson> {
    const { state, nonce, verifier } = tiesOf(attempt);
    const configuration = await this.configuration();
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(this.back(search)), {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
        idTokenExpected: true,
      });
      const told = tokens.claims();
      if (!told) throw providerRefused();
      const claims =
        told.email === undefined
          ? { ...(await oidc.fetchUserInfo(configuration, tokens.access_token, told.sub)), sub: told.sub }
          : told;
      return personOf(this.issuer, claims);
    } catch (error) {
      throw refusalOf(error);
    }
  }

  private back(search: string): string {
    const address = new URL(BACK, this.config.baseUrl);
    address.search = search;
    return address.href;
  }

  /** Asked for when first needed, again after an hour, and again at once after it failed. */
  private configuration(): Promise<oidc.Configuration> {
    if (this.config.oidcIssuer === undefined) return Promise.reject(providerOff());
    if (this.known && this.known.untilMs > performance.now()) return this.known.configuration;
    const configuration = this.discover().catch((error: unknown) => {
      this.known = undefined;
      throw providerUnavailable(error);
    });
    this.known = { configuration, untilMs: performance.now() + HOUR_MS };
    return configuration;
  }

  private async discover(): Promise<oidc.Configuration> {
    const issuer = new URL(this.issuer);
    const { oidcClientId = '' } = this.config;
    const isLocal = issuer.protocol === 'http:';
    return oidc.discovery(issuer, oidcClientId, undefined, clientAuthentication(this.secret), {
      timeout: TIMEOUT_SECONDS,
      execute: [
        oidc.enableNonRepudiationChecks,
        // Marked as deprecated by the library as a warning: let through for loopback alone.
        ...(isLocal ? [oidc.allowInsecureRequests] : []),
      ],
    });
  }
}

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];
const isSafe = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || LOOPBACK.includes(hostname);

/** As the provider takes it: in the header by default, in the body where it says so, not at all for a public client. */
function clientAuthentication(secret: string | undefined): oidc.ClientAuth {
  if (secret === undefined) return oidc.None();
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const known = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (known.includes('client_secret_basic') ? basic : post)(server, client, body, headers);
  };
}

interface Claims {
  readonly sub: string;
  readonly email?: unknown;
  readonly email_verified?: unknown;
  readonly name?: unknown;
}

const personOf = (issuer: string, { sub, email, email_verified, name }: Claims): ProviderPerson => ({
  ...{ issuer, subject: sub },
  email: typeof email === 'string' && email_verified === true ? email : null,
  name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 200) : null,
});

/** Faults of ours or of the provider are told apart from answers that do not fit. */
const OURS = ['invalid_client', 'unauthorized_client', 'unsupported_grant_type', 'server_error'];

function refusalOf(error: unknown): Error {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'access_denied' ? providerDenied(error) : providerRefused(error);
  if (error instanceof oidc.ResponseBodyError)
    return OURS.includes(error.error) ? providerUnavailable(error) : providerRefused(error);
  // How a provider says that it does not know us.
  if (error instanceof oidc.WWWAuthenticateChallengeError) return providerUnavailable(error);
  const code = (error as { code?: unknown } | null)?.code;
  // What `fetch` says of a network, and the library of a wait that was too long.
  const isNetwork =
    code === 'OAUTH_TIMEOUT' || (error instanceof TypeError && /fetch failed/.test(error.message));
  return isNetwork ? providerUnavailable(error) : providerRefused(error);
}
