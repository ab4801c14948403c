import { Module } from '@nestjs/common';
import { ObservabilityConfig, ObservabilityModule, openLog } from '#observability';
import { createHttpApp } from './app/create-http-app.js';
import { buildOpenApi } from './app/openapi.js';
import { HttpConfig } from './http.config.js';
import { PlantedController } from './test-support/planted.controller.js';

const log = openLog({ logLevel: 'silent', logFormat: 'json' }, { write: () => undefined });
let made = 0;

class Expensive {
  constructor() {
    made += 1;
  }
}

@Module({
  imports: [ObservabilityModule.with(new ObservabilityConfig(), log)],
  controllers: [PlantedController],
  providers: [Expensive],
})
class PreviewedModule {}

describe('buildOpenApi', () => {
  it('describes an application without making any of its parts', async () => {
    const app = await createHttpApp(PreviewedModule, { config: new HttpConfig(), log, isPreview: true });
    const document = buildOpenApi(app);
    await app.close();
    expect(made).toBe(0);
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/api/v1/planted/{id}');
    expect(document.paths['/api/v1/planted']?.post?.operationId).toBe('Planted.take');
    const of = (status: number): object => ({ $ref: `#/components/responses/Problem${status}` });
    for (const operations of Object.values(document.paths))
      for (const operation of Object.values(operations))
        expect(operation).toMatchObject({
          responses: { 400: of(400), 429: of(429), 500: of(500), 503: of(503) },
        });
    expect(document.components).toMatchObject({
      headers: {
        RateLimit: expect.anything(),
        'RateLimit-Policy': expect.anything(),
        ETag: expect.anything(),
      },
      responses: { Problem429: { content: { 'application/problem+json': expect.anything() } } },
      schemas: { ProblemDto: expect.anything() },
    });
  });

  it('says of each operation what it takes and how it refuses, by what its route declares', async () => {
    const app = await createHttpApp(PreviewedModule, { config: new HttpConfig(), log, isPreview: true });
    const { paths } = buildOpenApi(app);
    await app.close();
    const kept = paths['/api/v1/planted/{id}']?.put;
    const named = kept?.parameters?.flatMap((each) => ('name' in each ? [each.name] : []));
    expect(named?.sort()).toEqual(['Idempotency-Key', 'If-Match', 'id']);
    expect(kept?.responses['200']).toMatchObject({
      headers: { ETag: expect.anything(), 'Idempotent-Replayed': expect.anything() },
    });
    expect(refusalsOf(kept)).toEqual([400, 401, 403, 404, 409, 412, 422, 428, 429, 500, 503]);
    const file = paths['/api/v1/planted/file']?.post;
    expect(file?.requestBody).toEqual({
      required: true,
      content: { 'text/csv': { schema: { type: 'string' } } },
    });
    expect(refusalsOf(file)).toEqual([400, 401, 403, 409, 413, 415, 422, 429, 500, 503]);
    expect(refusalsOf(paths['/api/v1/planted']?.get)).toEqual([400, 401, 403, 422, 429, 500, 503]);
  });

  it('says what shows who asks: the cookie and its token, or a key', async () => {
    const app = await createHttpApp(PreviewedModule, { config: new HttpConfig(), log, isPreview: true });
    const document = buildOpenApi(app);
    const secure = buildOpenApi(app, 'https://crm.example');
    await app.close();
    const { get, post } = document.paths['/api/v1/planted'] ?? {};
    expect(get?.security).toEqual([{ session: [] }, { 'api-key': [] }]);
    expect(post?.security).toEqual([{ session: [], csrf: [] }, { 'api-key': [] }]);
    expect(document.components?.securitySchemes).toMatchObject({
      session: { type: 'apiKey', in: 'cookie', name: 'staffetta' },
      csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
      'api-key': { type: 'http', scheme: 'bearer' },
    });
    expect(document.components?.securitySchemes?.['api-key']).not.toHaveProperty('bearerFormat');
    expect(secure.components?.securitySchemes).toMatchObject({ session: { name: '__Host-staffetta' } });
  });
});

const refusalsOf = (operation: { readonly responses: object } | undefined): number[] =>
  Object.keys(operation?.responses ?? {})
    .map(Number)
    .filter((status) => status >= 400);
