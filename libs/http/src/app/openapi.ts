import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeCommonAnswers } from './common-answers.js';
import { operationIdOf, tellAccess } from './openapi-access.js';

/** The whole API as an OpenAPI 3.1 document. Complete only in a build: the compiler adds what the types and comments say. */
export function buildOpenApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Staffetta')
    .setDescription(
      'One lead record, one two-sided agreement, one set of live numbers. Errors are problem documents (RFC 9457); ' +
        'writes take an Idempotency-Key; updates take If-Match; lists take ?cursor and ?limit; the fields RateLimit and ' +
        'RateLimit-Policy say how many requests are left. `x-right` names the right that an operation asks for, `x-public` ' +
        'one that answers anybody.',
    )
    .setVersion('1')
    .addServer('/', 'this server')
    .addCookieAuth('staffetta', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'api-key')
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: operationIdOf });
  return describeCommonAnswers(tellAccess(app, document));
}

/** Serves the document at `/docs/openapi.json` and a page to read it at `/docs`; nothing is loaded from another origin. */
export function serveDocs(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => buildOpenApi(app), {
    jsonDocumentUrl: 'docs/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Staffetta API',
    swaggerOptions: { validatorUrl: null },
  });
}
