import request from 'supertest';
import { buildOpenApi } from './app/openapi.js';
import { PlantedController } from './test-support/planted.controller.js';
import { plantedApp } from './test-support/planted-app.js';
import type { PlantedApp } from './test-support/planted-app.js';

describe('The served application', () => {
  let planted: PlantedApp;
  const ask = () => request(planted.app.getHttpServer());
  beforeAll(async () => {
    planted = await plantedApp([PlantedController], {
      baseUrl: 'https://staffetta.example',
      trustedProxies: ['127.0.0.1'],
    });
  });
  afterAll(() => planted.app.close());

  it.each(['/api/v1/planted', '/api/v1/nowhere', '/health/live', '/docs', '/docs/swagger-ui.css'])(
    'puts the security headers on %s',
    async (address) => {
      const { headers } = await ask().get(address);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
      const policy = headers['content-security-policy'];
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      const origins = policy?.match(/[a-z]+:\/\/[^ ;]+/g);
      expect(origins).toEqual(['ws://staffetta.example', 'wss://staffetta.example']);
    },
  );

  it('takes what browsers report against the content policy, and tells neither page nor address of it', async () => {
    const { headers } = await ask().get('/health/live');
    const address = /report-uri (\S+)/.exec(headers['content-security-policy'] ?? '')?.[1] ?? '';
    const report = {
      'effective-directive': 'script-src-elem',
      'document-uri': 'https://x/mario',
      'blocked-uri': 'https://evil.example/',
    };
    const send = (body: string) =>
      ask().post(address).set('content-type', 'application/csp-report').send(body);
    await send(JSON.stringify({ 'csp-report': report })).expect(204);
    await send('nothing a browser says').expect(204);
    await send('x'.repeat(20_000)).expect(413);
    expect((await ask().get('/metrics')).text).toMatch(/^staffetta_csp_reports_total 2$/m);
    const line = planted.lines().find(({ directive }) => directive !== undefined);
    expect(line).toMatchObject({ directive: 'script-src-elem', reports: 1 });
    expect(JSON.stringify(planted.lines())).not.toMatch(/mario|evil/);
  });

  it('asks for HTTPS only those who came by it', async () => {
    expect((await ask().get('/health/live')).headers['strict-transport-security']).toBeUndefined();
    const secure = await ask().get('/health/live').set('x-forwarded-proto', 'https');
    expect(secure.headers['strict-transport-security']).toMatch(/^max-age=\d+/);
  });

  it('takes a larger body only where the route says so', async () => {
    const body = { title: 'x'.repeat(1_500_000) };
    await ask().post('/api/v1/planted').send(body).expect(413);
    const large = await ask().post('/api/v1/planted/batch').send(body).expect(400);
    expect(large.body.errors[0].pointer).toBe('/title');
    await ask()
      .post('/api/v1/planted/batch')
      .send({ title: 'x'.repeat(2_200_000) })
      .expect(413);
  });

  it('streams a body only where the route says so, and bounds it', async () => {
    const send = (address: string, bytes: number) =>
      ask().post(address).set('content-type', 'text/csv; charset=utf-8').send('x'.repeat(bytes));
    expect((await send('/api/v1/planted/file', 2_000_000).expect(201)).body).toEqual({ bytes: 2_000_000 });
    await send('/api/v1/planted/file', 3_100_000).expect(413);
    await send('/api/v1/planted', 10).expect(415);
    expect((await ask().post('/api/v1/planted/file').expect(201)).body).toEqual({ bytes: 0 });
    const json = await ask().post('/api/v1/planted/file').send({ title: 'x' }).expect(415);
    expect(json.body.code).toBe('request/content-type');
  });

  it('keeps address, query and body out of the request log', async () => {
    const id = '019aa000-0000-7000-8000-00000000beef';
    const answer = await ask()
      .put(`/api/v1/planted/${id}?q=mario`)
      .set('if-match', '"1"')
      .send({ email: 'mario@example.com' });
    const line = planted.lines().find((each) => each.requestId === answer.headers['x-request-id']);
    expect(line).toMatchObject({ msg: 'answered', method: 'PUT', route: '/api/v1/planted/:id', status: 200 });
    expect(JSON.stringify(planted.lines())).not.toMatch(/beef|mario/);
  });

  it('counts requests by route pattern and class of status', async () => {
    await ask().get('/api/v1/planted/errors/conflict').expect(409);
    const { text } = await ask().get('/metrics').expect(200);
    expect(text).toMatch(
      /staffetta_http_request_seconds_count\{method="GET",route="\/api\/v1\/planted\/errors\/:kind",status="4xx"\} 1/,
    );
  });

  it('closes metrics to whoever comes through a proxy', async () => {
    const answer = await ask().get('/metrics').set('x-forwarded-for', '203.0.113.7').expect(403);
    expect(answer.body.code).toBe('metrics/closed');
  });

  it('describes itself as OpenAPI 3.1, with nothing from another origin on the page', async () => {
    const { body } = await ask().get('/docs/openapi.json').expect(200);
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: { '/api/v1/planted': { post: expect.anything() } },
    });
    expect(Object.keys(body.paths as object).filter((path) => /health|metrics/.test(path))).toEqual([]);
    expect(buildOpenApi(planted.app, 'https://staffetta.example')).toEqual(body);
    const page = await ask().get('/docs').expect(200);
    const scripts = [...page.text.matchAll(/<script([^>]*)>([^<]*)</g)];
    expect(scripts.length).toBeGreaterThan(0);
    expect(
      scripts.every(([, source, inline]) => /src="\.\//.test(source ?? '') && inline?.trim() === ''),
    ).toBe(true);
    const init = await ask().get('/docs/swagger-ui-init.js').expect(200);
    expect(init.text).not.toMatch(/https?:\/\/(?!staffetta|127)/);
  });
});
