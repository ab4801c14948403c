import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { ExecutionContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import request from 'supertest';
import { createHttpApp, HttpConfig, setCaller } from '#http';
import { newId } from '#kernel';
import { ObservabilityConfig, ObservabilityModule, openLog } from '#observability';
import { BreakDownDuty } from '../application/break-down-duty.js';
import { ExplainFigure } from '../application/explain-figure.js';
import { ListLeadsBehind } from '../application/list-leads-behind.js';
import { METRICS } from '../domain/metrics/metrics.js';
import { ExplanationsController } from './explanations.controller.js';
import { MetricDictionaryController } from './metric-dictionary.controller.js';

const LEADS = [newId(), newId(), newId()].sort();
const caller = {
  ...{ workspaceId: newId(), credentialId: 'c', accountId: null },
  memberId: null,
  teamIds: [],
  actions: new Set<string>(),
};
const asked: unknown[][] = [];

/** Stands for the figures: remembers what it was asked and answers with three leads. */
const figures = {
  explain: (
    ...[workspaceId, board, cell, { page }]: Parameters<ExplainFigure['explain']> & { 3: object }
  ) => {
    asked.push([workspaceId, board, cell]);
    const leadIds = LEADS.filter((id) => id > (page?.after ?? '')).slice(0, page?.limit);
    return Promise.resolve({ revision: 9, value: 3, sum: 3, total: 3, leadIds });
  },
};

/** Stands for the guard of the product: everybody is the same caller. */
const guard = {
  canActivate: (context: ExecutionContext) => {
    setCaller(context.switchToHttp().getRequest<FastifyRequest>(), caller);
    return true;
  },
};

describe('the doors of the scoreboard', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    const log = openLog({ logLevel: 'error', logFormat: 'json' }, { write: () => undefined });
    @Module({
      imports: [ObservabilityModule.with(new ObservabilityConfig(), log)],
      controllers: [ExplanationsController, MetricDictionaryController],
      providers: [
        ListLeadsBehind,
        { provide: ExplainFigure, useValue: figures },
        { provide: BreakDownDuty, useValue: {} },
        { provide: APP_GUARD, useValue: guard },
      ],
    })
    class DoorsModule {}
    app = await createHttpApp(DoorsModule, { config: new HttpConfig(), log });
    await app.listen(0, '127.0.0.1');
  });
  afterAll(() => app.close());

  const get = (path: string) => request(app.getHttpServer()).get(`/api/v1${path}`);

  it('serve the metric dictionary whole', async () => {
    const { body } = await get('/metrics/dictionary').expect(200);
    expect(body).toEqual({ items: METRICS });
  });

  it('take a board’s name with a slash as one encoded segment', async () => {
    await get('/boards/agreement%2Fa1/leads?cell=clause.mql-volume.counted').expect(200);
    expect(asked.at(-1)).toEqual([caller.workspaceId, 'agreement/a1', 'clause.mql-volume.counted']);
  });

  it('give the leads behind a number page by page, with the number itself', async () => {
    const first = await get('/boards/funnel/leads?cell=now.mql&limit=2').expect(200);
    expect(first.body).toMatchObject({ revision: 9, value: 3, sum: 3, total: 3, items: LEADS.slice(0, 2) });
    const cursor = String(first.body.nextCursor);
    const second = await get(`/boards/funnel/leads?cell=now.mql&limit=2&cursor=${cursor}`).expect(200);
    expect(second.body).toMatchObject({ items: LEADS.slice(2), nextCursor: null });
  });

  it.each([
    ['/boards/funnel/leads', 'names no cell'],
    ['/boards/funnel/leads?cell=', 'names an empty cell'],
    ['/boards/funnel/leads?cell=now.mql&limit=0', 'asks for no leads'],
    ['/boards/funnel/leads?cell=now.mql&cursor=nonsense', 'has a cursor of its own making'],
  ])('refuse %s with a problem document, because it %s', async (path) => {
    const { status, body, type } = await get(path);
    expect({ status, type }).toEqual({ status: expect.any(Number), type: 'application/problem+json' });
    expect([400, 422]).toContain(status);
    expect(body.errors.length).toBeGreaterThan(0);
  });
});
