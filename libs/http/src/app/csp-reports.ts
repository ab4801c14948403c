import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log, Metrics } from '#observability';
import type { BodyBounds } from '../bodies/bounds.js';
import { bytesOf } from '../bodies/raw-body.js';

/** Where browsers say what a page of ours was kept from loading. */
export const CSP_REPORTS = '/csp-reports';
/** Browsers send some hundred bytes. */
const LARGEST = 16_384;
const DIRECTIVE = /^[a-z-]{1,40}$/;

/**
 * Takes what browsers report against the content policy: something got into a page that does not belong there. Each is counted; the log has
 * the first, the tenth, the hundredth and so on. Nothing is told of the page or the address but which directive was broken.
 */
export function takeCspReports(server: FastifyInstance, log: Log, metrics: Metrics): void {
  const counted = metrics.counter({
    name: 'staffetta_csp_reports_total',
    help: 'Reports of browsers that a page wanted to load what the content policy forbids; 0 unless something foreign got in.',
  });
  let reports = 0;
  const config = { isRaw: true, bodyLimit: LARGEST } satisfies BodyBounds;
  server.post(CSP_REPORTS, { config, bodyLimit: LARGEST }, (request: FastifyRequest, reply: FastifyReply) => {
    reports += 1;
    counted.inc();
    if (/^10*$/.test(String(reports)))
      log.warn('a browser kept something from loading that the content policy forbids', {
        ...{ reports, directive: directiveOf(bytesOf(request)) },
      });
    void reply.code(204).send();
  });
}

/** Which directive it was; `unknown` for anything else than a browser would send. */
function directiveOf(bytes: Buffer): string {
  try {
    const { 'csp-report': report } = JSON.parse(bytes.toString()) as {
      'csp-report'?: Record<string, unknown>;
    };
    const said = report?.['effective-directive'] ?? report?.['violated-directive'];
    return typeof said === 'string' && DIRECTIVE.test(said) ? said : 'unknown';
  } catch {
    return 'unknown';
  }
}
