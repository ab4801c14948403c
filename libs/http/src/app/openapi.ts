import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeCommonAnswers } from './common-answers.js';
import { tellAccess } from './openapi-access.js';
import { tellBody } from './openapi-bodies.js';
import { tellHeaders } from './openapi-headers.js';
import { tellRefusals } from './openapi-refusals.js';
import { operationIdOf, routesOf } from './routes-of.js';

const SESSION =
  'The session of a member who signed in with `POST /session`. Where the installation is served over HTTPS the cookie is called ' +
  '`__Host-staffetta`, otherwise `staffetta`.';
const CSRF = 'What comes with a session and changes something also shows `csrfToken` of `GET /session`.';
const API_KEY = 'A key of `POST /api-keys`, as `Authorization: Bearer …`. It may what its rights say.';

/**
 * The whole API as an OpenAPI 3.1 document. Complete only in a build: the compiler adds what the types and comments say.
 *
 * @param baseUrl where it is served; by it the cookie of sessions has its name
 */
export function buildOpenApi(app: INestApplication, baseUrl = ''): OpenAPIObject {
  const cookie = baseUrl.startsWith('https:') ? '__Host-staffetta' : 'staffetta';
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Staffetta')
    .setDescription(
      'One lead record, one two-sided agreement, one set of live numbers. Errors are problem documents (RFC 9457); ' +
        'writes that name an Idempotency-Key do nothing twice; updates take If-Match; lists take ?cursor and ?limit; the fields ' +
        'RateLimit and RateLimit-Policy say how many requests are left, X-Request-Id names the request in the log of the server. ' +
        '`x-right` names the right that an operation asks for, `x-also-rights` those it asks for beside it and when, `x-public` ' +
        'one that answers anybody.',
    )
    .setVersion('1')
    .addServer('/', 'this server')
    .addSecurity('session', { type: 'apiKey', in: 'cookie', name: cookie, description: SESSION })
    .addSecurity('csrf', { type: 'apiKey', in: 'header', name: 'X-CSRF-Token', description: CSRF })
    .addSecurity('api-key', { type: 'http', scheme: 'bearer', description: API_KEY })
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: operationIdOf });
  for (const route of routesOf(app, document)) {
    tellAccess(route);
    tellBody(route);
    tellHeaders(route);
    tellRefusals(route, document);
  }
  return describeCommonAnswers(document);
}

/** Serves the document at `/docs/openapi.json` and a page to read it at `/docs`; nothing is loaded from another origin. */
export function serveDocs(app: INestApplication, baseUrl?: string): void {
  SwaggerModule.setup('docs', app, () => buildOpenApi(app, baseUrl), {
    jsonDocumentUrl: 'docs/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Staffetta API',
    swaggerOptions: { validatorUrl: null },
  });
}
