import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** More are not remembered; then all are forgotten and prove themselves anew. */
const MOST = 10_000;

/** Whether a request says who sends it; whether it is true is found out later. */
export const showsCredential = ({ headers }: FastifyRequest): boolean =>
  headers.authorization !== undefined || headers.cookie !== undefined;

/**
 * Credentials that proved themselves to this process, as hashes: they are served from an address on which others, who prove nothing, have
 * used up everything.
 */
export class ShownCredentials {
  private readonly byId = new Map<string, string>();
  private readonly proven = new Set<string>();

  /** It proved itself. Costs one look in a map, but for the first time. */
  prove(credentialId: string, request: FastifyRequest): void {
    if (this.byId.has(credentialId)) return;
    if (this.byId.size >= MOST) this.forgetAll();
    const hash = hashOf(request);
    this.byId.set(credentialId, hash);
    this.proven.add(hash);
  }

  hasProven(request: FastifyRequest): boolean {
    return this.proven.has(hashOf(request));
  }

  /** It proved nothing this time: it may have been taken back. */
  doubt(request: FastifyRequest): void {
    if (this.proven.size > 0) this.proven.delete(hashOf(request));
  }

  private forgetAll(): void {
    this.byId.clear();
    this.proven.clear();
  }
}

const hashOf = ({ headers }: FastifyRequest): string =>
  createHash('sha256')
    .update(headers.authorization ?? headers.cookie ?? '')
    .digest('base64');
