import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ShownPage } from '../application/show-form.js';

/** Nothing is loaded and nothing runs on pages of visitors; a form is sent to us, and on to where we send it. */
const policyOf = (leadsTo: readonly string[]): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `form-action ${["'self'", ...leadsTo].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** A page for visitors: never kept, and tells the next site nothing but where it is from. */
export async function sendPage(reply: FastifyReply, { status, html, leadsTo }: ShownPage): Promise<void> {
  await reply
    .code(status)
    .headers({
      'content-security-policy': policyOf(leadsTo),
      'cache-control': 'no-store',
      'referrer-policy': 'strict-origin-when-cross-origin',
    })
    .type('text/html; charset=utf-8')
    .send(html);
}

/** A script that pages of other sites load. */
export async function sendScript(reply: FastifyReply, script: string, cache: string): Promise<void> {
  await reply
    .headers({ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': cache })
    .type('text/javascript; charset=utf-8')
    .send(script);
}

/** The one value of a header. */
export const headerOf = ({ headers }: FastifyRequest, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

/** The language the address names goes before those of the browser. */
export function wantedOf(request: FastifyRequest): string | undefined {
  const { lang } = request.query as Readonly<Record<string, unknown>>;
  return typeof lang === 'string' && /^[a-z]{2}$/.test(lang) ? lang : headerOf(request, 'accept-language');
}
