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
    const refused = { $ref: '#/components/responses/TooManyRequests' };
    for (const operations of Object.values(document.paths))
      for (const operation of Object.values(operations))
        expect(operation).toMatchObject({ responses: { 429: refused } });
    expect(document.components).toMatchObject({
      headers: { RateLimit: expect.anything(), 'RateLimit-Policy': expect.anything() },
      responses: { TooManyRequests: { content: { 'application/problem+json': expect.anything() } } },
    });
  });
});
