import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import request from 'supertest';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { PlantedThing } from '../test-support/planted.dto.js';
import { plantedApp } from '../test-support/planted-app.js';
import type { PlantedApp } from '../test-support/planted-app.js';
import { Idempotency } from './idempotency-request.js';
import type { IdempotencyRequest } from './idempotency-request.js';
import { Writes } from './writes.js';

const CALLER = { workspaceId: newId(), credentialId: newId() } as Caller;
let database: Database;
let count = 0;

@Controller('things')
class ThingsController {
  @Post()
  make(@Body() _thing: PlantedThing, @Idempotency() key?: IdempotencyRequest): Promise<object> {
    return new Writes(database).run(CALLER, key, this.counted);
  }

  @Post(':id/turn')
  @HttpCode(200)
  turn(@Param('id') _id: string, @Idempotency() key?: IdempotencyRequest): Promise<object> {
    return new Writes(database).run(CALLER, key, this.counted);
  }

  private readonly counted = (_tx: Tx): Promise<object> => Promise.resolve({ number: (count += 1) });
}

describe('Idempotency-Key', () => {
  let db: TestDatabase;
  let planted: PlantedApp;
  const make = (key: string, body: object = { title: 'one' }) =>
    request(planted.app.getHttpServer()).post('/api/v1/things').set('idempotency-key', key).send(body);
  const turn = (id: string, key: string) =>
    request(planted.app.getHttpServer()).post(`/api/v1/things/${id}/turn`).set('idempotency-key', key);

  beforeAll(async () => {
    db = await testDatabase();
    database = db.database;
    planted = await plantedApp([ThingsController]);
  });
  afterAll(async () => {
    await planted.app.close();
    await db.drop();
  });

  it('repeats status and body, and says that it is a repetition', async () => {
    const first = await make('"alpha"').expect(201);
    const again = await make('alpha').expect(201);
    expect(again.text).toBe(first.text);
    expect([first.headers['idempotent-replayed'], again.headers['idempotent-replayed']]).toEqual([
      undefined,
      'true',
    ]);
  });

  it('refuses another body, another address and a malformed key', async () => {
    await make('beta').expect(201);
    expect((await make('beta', { title: 'two' }).expect(422)).body.code).toBe('idempotency/other-body');
    await turn('a', 'gamma').expect(200);
    await turn('a', 'gamma').expect(200);
    expect((await turn('b', 'gamma').expect(422)).body.code).toBe('idempotency/other-body');
    expect((await make('two words').expect(400)).body.code).toBe('idempotency/malformed');
  });

  it('takes no notice of a request that was refused before it wrote', async () => {
    await make('delta', { title: 7 }).expect(400);
    await make('delta').expect(201);
  });
});
