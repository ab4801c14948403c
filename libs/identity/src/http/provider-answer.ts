import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readCookie } from '#http';
import type { BegunAttempt } from '../application/provider/provider-attempts.js';
import { clearedProviderCookie, providerCookie, providerCookieName } from '../domain/cookie.js';
import { IdentityConfig } from '../identity.config.js';
import type { ProviderAddressDto } from './provider.dto.js';

/** Puts attempts at the provider into answers and takes them from requests, once. */
@Injectable()
export class ProviderAnswer {
  constructor(private readonly config: IdentityConfig) {}

  begun(reply: FastifyReply, { address, kept }: BegunAttempt): ProviderAddressDto {
    void reply.header('set-cookie', providerCookie(kept, this.config.isSecure));
    return { address };
  }

  /** What the browser kept; from now on it keeps it no more, whatever comes of it. */
  taken(request: FastifyRequest, reply: FastifyReply): string | undefined {
    void reply.header('set-cookie', clearedProviderCookie(this.config.isSecure));
    return readCookie(request.headers.cookie, providerCookieName(this.config.isSecure));
  }
}
