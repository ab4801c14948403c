import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { PlantedController } from './test-support/planted.controller.js';
import { plantedApp } from './test-support/planted-app.js';
import type { PlantedApp } from './test-support/planted-app.js';

describe('Problem documents', () => {
  let planted: PlantedApp;
  const ask = () => request(planted.app.getHttpServer());
  const post = (body: string, type = 'application/json') =>
    ask().post('/api/v1/planted').set('content-type', type).send(body);

  beforeAll(async () => {
    planted = await plantedApp([PlantedController]);
  });
  afterAll(() => planted.app.close());

  it.each([
    ['rule', 422, { code: 'planted/rule', errors: [{ pointer: '/reason', detail: 'Choose one.' }] }],
    ['conflict', 409, { code: 'planted/lost', winner: 'w', status: 409 }],
    ['forbidden', 403, { code: 'planted/forbidden' }],
    ['stale', 412, { code: 'planted/stale' }],
    ['nothing', 404, { code: 'planted/missing', type: 'https://staffetta.dev/problems/planted/missing' }],
  ])('answer an error of kind %s with %i', async (kind, status, members) => {
    const answer = await ask().get(`/api/v1/planted/errors/${kind}`).expect(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ status, ...members });
  });

  it('say when to try again', async () => {
    const throttled = await ask().get('/api/v1/planted/errors/throttled').expect(429);
    expect(throttled.headers['retry-after']).toBe('4');
    const down = await ask().get('/api/v1/planted/errors/down').expect(503);
    expect(down.headers['retry-after']).toBe('2');
    expect(down.body.code).toBe('database/unavailable');
  });

  it('leak nothing of a fault but the instance under which the log has it', async () => {
    const answer = await ask().get('/api/v1/planted/errors/fault').expect(500);
    expect(answer.text).not.toMatch(/mario|secret|planted\.controller/);
    const requestId = answer.body.instance.replace('urn:uuid:', '');
    const line = planted.lines().find((each) => each.requestId === requestId && each.err);
    expect(line).toMatchObject({
      msg: 'unexpected error',
      err: { stack: expect.stringContaining('planted.controller') },
    });
  });

  it.each([
    ['{"title":"ok","owner":"x"}', '/owner', 'a field nobody declared'],
    ['{"title":1}', '/title', 'a wrong type'],
    ['{}', '/title', 'a missing field'],
    [
      '{"title":"ok","contacts":[{"email":"a@b.it"},{"email":"no"}]}',
      '/contacts/1/email',
      'a member of an array',
    ],
    [
      '{"title":"ok","contacts":[{"email":"a@b.it","x/y":1}]}',
      '/contacts/0/x~1y',
      'an unknown name that needs escaping',
    ],
    ['{"title":"ok","contacts":[null]}', '/contacts/0', 'an empty member'],
    ['{"title":"ok","contacts":[[]]}', '/contacts/0', 'a list within a list'],
    ['{"title":"ok","contacts":[{"email":"a@b.it"},[[[]]]]}', '/contacts/1', 'lists however deep'],
    ['{"title":"ok","contacts":{"email":"a@b.it"}}', '/contacts', 'an object for an array'],
    ['{"title":"a\\u0000b"}', '/title', 'text PostgreSQL cannot hold'],
    ['{"title":"\\ud800"}', '/title', 'half a surrogate pair'],
    ['{"title":"ok","__proto__":{"isAdmin":true}}', '/__proto__', 'the prototype'],
    ['{"title":"ok","constructor":{"prototype":{}}}', '/constructor', 'the constructor'],
  ])('name the field: %s → %s because of %s', async (body, pointer) => {
    const answer = await post(body).expect(400);
    expect(answer.body.errors.map((each: { pointer: string }) => each.pointer)).toContain(pointer);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it('say what to do about each field, once', async () => {
    const answer = await post('{"title":7,"owner":"x","contacts":[null,{"email":"no"}]}').expect(400);
    expect(answer.body.errors).toEqual([
      { pointer: '/owner', detail: 'There is no such field; check its spelling or leave it out.' },
      {
        pointer: '/title',
        detail: 'It must be shorter than or equal to 20 characters, and it must be a string.',
      },
      {
        pointer: '/contacts/0',
        detail: 'It must be an object, or a list of objects where a list is asked for.',
      },
      { pointer: '/contacts/1/email', detail: 'It must be an email.' },
    ]);
  });

  it.each([
    ['nothing at all', 400, ''],
    ['null', 400, 'null'],
    ['a number', 400, '1'],
    ['a text', 400, '"s"'],
    ['an empty array', 400, '[]'],
    ['an array where one thing is asked for', 400, '[{"title":"ok"}]'],
    ['a body cut off', 400, '{"title":'],
    ['20,000 nested arrays', 400, `{"title":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    ['100 nested objects', 400, `{"title":${'{"a":'.repeat(100)}1${'}'.repeat(100)}}`],
    ['more than a megabyte', 413, `{"title":"${'x'.repeat(1_100_000)}"}`],
  ])('refuse %s with %i', async (_what, status, body) => {
    const answer = await post(body).expect(status);
    expect(answer.body).toMatchObject({
      status,
      code: expect.stringMatching(/^request\//),
      detail: expect.any(String),
    });
  });

  it('refuse bytes that are not UTF-8', async () => {
    const bytes = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    const answer = await ask()
      .post('/api/v1/planted')
      .set('content-type', 'application/json')
      .serialize((body) => body as string)
      .send(bytes);
    expect(answer.body).toMatchObject({ status: 400, code: 'request/json' });
  });

  it.each(['text/plain', 'application/xml', 'text/csv', 'application/x-www-form-urlencoded', 'nonsense'])(
    'refuse the content type %s',
    async (type) => {
      const answer = await post('title=x', type).expect(415);
      expect(answer.body.code).toBe('request/content-type');
    },
  );

  it('tell a wrong method from a wrong address', async () => {
    expect((await ask().get('/api/v1/nowhere').expect(404)).body.code).toBe('request/unknown-route');
    const wrong = await ask().delete('/api/v1/planted').expect(405);
    expect(wrong.headers.allow).toBe('GET, HEAD, POST');
    expect(wrong.body.code).toBe('request/method');
    await ask().patch('/api/v1/planted/any').expect(405);
  });

  it.each([
    ['/api/v1/planted?limit=0', '?limit'],
    ['/api/v1/planted?limit=ten', '?limit'],
    ['/api/v1/planted?limit=1&limit=2', '?limit'],
    ['/api/v1/planted?page=2', '?page'],
    ['/api/v1/planted?cursor=nonsense', '?cursor'],
  ])('point into the query: %s', async (address, pointer) => {
    const answer = await ask().get(address).expect(400);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('refuse NUL characters and broken escapes in the address', async () => {
    expect((await ask().get('/api/v1/planted?cursor=%00').expect(400)).body.code).toBe(
      'request/unstorable-text',
    );
    const broken = await ask().get('/api/v1/planted/errors/%E0%A4%A').expect(400);
    expect(broken.body.code).toBe('request/malformed');
    expect(broken.headers['content-security-policy']).toBeDefined();
  });

  it('ask for the version an update changes', async () => {
    const id = '019aa000-0000-7000-8000-000000000001';
    const change = () => ask().put(`/api/v1/planted/${id}`);
    expect((await change().expect(428)).body.code).toBe('request/if-match-required');
    expect((await change().set('if-match', '3').expect(400)).body.code).toBe('request/if-match');
    expect((await change().set('if-match', 'W/"3"').expect(200)).body).toEqual({ id, version: 3 });
    expect((await ask().put('/api/v1/planted/7').set('if-match', '"3"').expect(400)).body.code).toBe(
      'request/id',
    );
  });

  it('answer bytes that are no request, and hang up', async () => {
    const { port } = planted.app.getHttpServer().address() as AddressInfo;
    const answer = await new Promise<string>((resolve, reject) => {
      let heard = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket.on('data', (bytes) => (heard += bytes.toString()));
      socket.on('end', () => resolve(heard));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*request\/malformed/s);
  });
});
