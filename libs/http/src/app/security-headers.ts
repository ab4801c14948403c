import type { FastifyReply, FastifyRequest } from 'fastify';
import { CSP_REPORTS } from './csp-reports.js';

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Two years, as browsers' preload lists ask. */
const HSTS = 'max-age=63072000; includeSubDomains';

/**
 * What pages of this origin may load: nothing from anywhere else.
 * Inline styles are allowed because Mantine computes styles in the browser; inline scripts are not.
 * Browsers before CSP 3 do not count sockets as `'self'`, so the socket addresses of `baseUrl` are named too.
 */
export function contentSecurityPolicy(baseUrl?: string): string {
  const host = baseUrl === undefined ? undefined : new URL(baseUrl).host;
  const sockets = host === undefined ? '' : ` ws://${host} wss://${host}`;
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${sockets}`,
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `report-uri ${CSP_REPORTS}`,
  ].join('; ');
}

export type SetSecurityHeaders = (request: FastifyRequest, reply: FastifyReply) => void;

/** Puts the security headers on an answer; HSTS only where the caller came over HTTPS. */
export function securityHeaders(baseUrl?: string): SetSecurityHeaders {
  const fixed = { ...ALWAYS, 'content-security-policy': contentSecurityPolicy(baseUrl) };
  return (request, reply) => {
    void reply.headers(fixed);
    if (request.protocol === 'https') void reply.header('strict-transport-security', HSTS);
  };
}
