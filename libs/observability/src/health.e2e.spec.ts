import request from 'supertest';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { openLog } from './log.js';
import { Metrics } from './metrics.js';
import { ObservabilityConfig } from './observability.config.js';
import { ObservabilityModule } from './observability.module.js';
import { ReadinessChecks } from './readiness-checks.js';

describe('Health and metrics', () => {
  let app: NestFastifyApplication;
  let isUp = true;
  const written: string[] = [];
  const ask = (address: string) => request(app.getHttpServer()).get(address);

  beforeAll(async () => {
    const log = openLog(
      { logLevel: 'debug', logFormat: 'json' },
      { write: (line) => void written.push(line) },
    );
    const module = await Test.createTestingModule({
      imports: [ObservabilityModule.with(new ObservabilityConfig(), log)],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await app.listen(0, '127.0.0.1');
    app
      .get(ReadinessChecks)
      .register('database', () => (isUp ? Promise.resolve() : Promise.reject(new Error('connect refused'))));
  });
  afterAll(() => app.close());

  it('live says only that the process runs', async () => {
    isUp = false;
    expect((await ask('/health/live').expect(200)).body).toEqual({ isLive: true });
  });

  it('ready follows its checks in both directions, and tells the reason to the log alone', async () => {
    isUp = false;
    const down = await ask('/health/ready').expect(503);
    expect(down.body).toEqual({ isReady: false, checks: { database: 'failing' } });
    expect(down.text).not.toContain('refused');
    expect(written.join('')).toContain('connect refused');
    isUp = true;
    expect((await ask('/health/ready').expect(200)).body).toEqual({
      isReady: true,
      checks: { database: 'ok' },
    });
  });

  it('metrics are text a Prometheus server reads', async () => {
    app.get(Metrics).gauge({ name: 'staffetta_planted', help: 'Planted.' }).set(1);
    const answer = await ask('/metrics').expect(200);
    expect(answer.headers['content-type']).toMatch(/^text\/plain; version=/);
    expect(answer.text).toMatch(
      /^# HELP staffetta_planted Planted\.\n# TYPE staffetta_planted gauge\nstaffetta_planted 1$/m,
    );
  });
});
