import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Controller, Get, Post } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { setCaller } from '../caller-of.js';
import { AppError } from '#kernel';
import { PlantedController } from '../test-support/planted.controller.js';
import { plantedApp } from '../test-support/planted-app.js';
import type { HttpConfig } from '../http.config.js';
import { Captures } from './rate.guard.js';

/** Lets in who shows `Bearer good…`, as the guard of the product does. */
const guard = {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const shown = request.headers.authorization;
    if (shown === undefined) return true;
    if (!shown.startsWith('Bearer good')) throw new AppError('unauthenticated', 'session/required', 'No.');
    setCaller(request, {
      ...{ workspaceId: 'w', credentialId: shown, accountId: null, memberId: null, teamIds: [] },
      actions: new Set<never>(),
    });
    return true;
  },
};

@Controller('limited')
class LimitedController {
  @Get()
  read(): object {
    return {};
  }

  @Post('captures')
  @Captures()
  capture(): object {
    return {};
  }
}

const GOOD = { authorization: 'Bearer good' };

describe('The bounds of the server', () => {
  const closings: (() => Promise<void>)[] = [];
  const serve = async (settings: Partial<HttpConfig>): Promise<{ url: string; port: number }> => {
    const { app } = await plantedApp([LimitedController, PlantedController], settings, [guard]);
    closings.push(() => app.close());
    const url = await app.getUrl();
    return { url, port: Number(new URL(url).port) };
  };
  afterEach(async () => {
    for (const close of closings.splice(0)) await close();
  });
  const ask = (url: string, headers: Record<string, string> = {}, method = 'GET', path = '') =>
    fetch(`${url}/api/v1/limited${path}`, { method, headers });

  it('tell with every answer what a credential has left, and refuse the next with a problem that says when to come back', async () => {
    const { url } = await serve({ ratePerCredential: 3 });
    const answers = [await ask(url, GOOD), await ask(url, GOOD), await ask(url, GOOD)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.map(({ headers }) => headers.get('ratelimit'))).toEqual([
      expect.stringMatching(/^"credential";r=2;t=(9|10)$/),
      expect.stringMatching(/^"credential";r=1;t=(9|10)$/),
      expect.stringMatching(/^"credential";r=0;t=(9|10)$/),
    ]);
    const refused = await ask(url, GOOD);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit-policy')).toBe('"credential";q=3;w=10');
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      ...{ status: 429, code: 'request/throttled', 'violated-policies': ['credential'] },
    });
    expect((await ask(url, { authorization: 'Bearer good other' })).status).toBe(200);
  });

  it('let captures pour in while the same key has nothing left for anything else', async () => {
    const { url } = await serve({ ratePerCredential: 1, rateOfCaptures: 5 });
    await ask(url, GOOD);
    expect((await ask(url, GOOD)).status).toBe(429);
    const captured = await ask(url, GOOD, 'POST', '/captures');
    expect(captured.status).toBe(201);
    expect(captured.headers.get('ratelimit-policy')).toBe('"captures";q=5;w=10');
  });

  it('count strangers by their address, whatever they ask for, and serve those beside them who proved to be somebody', async () => {
    const { url } = await serve({ ratePerAddress: 4 });
    await ask(url, GOOD);
    for (const path of ['', '/nowhere', '', '/nowhere']) await ask(url, {}, 'GET', path);
    expect((await ask(url)).status).toBe(429);
    expect((await ask(url, {}, 'GET', '/nowhere')).status).toBe(429);
    expect((await ask(url, { authorization: 'Bearer good but new' })).status).toBe(429);
    expect((await ask(url, GOOD)).status).toBe(200);
  });

  it('count a credential that proves nothing as ten requests of its address, before the next is looked at', async () => {
    const { url } = await serve({ ratePerAddress: 20 });
    for (const bad of ['a', 'b']) expect((await ask(url, { authorization: bad })).status).toBe(401);
    await expectSoon(async () => (await ask(url, { authorization: 'c' })).status === 429);
  });

  it('believe a trusted proxy about whose address it is, and nobody else', async () => {
    const { url } = await serve({ ratePerAddress: 1, trustedProxies: ['loopback'] });
    const by = (address: string) => ask(url, { 'x-forwarded-for': address });
    expect((await by('203.0.113.7')).status).toBe(200);
    expect((await by('203.0.113.7')).status).toBe(429);
    expect((await by('203.0.113.8')).status).toBe(200);
    const alone = await serve({ ratePerAddress: 1 });
    await ask(alone.url, { 'x-forwarded-for': '203.0.113.7' });
    expect((await ask(alone.url, { 'x-forwarded-for': '203.0.113.8' })).status).toBe(429);
  });

  it('hold so many connections of one address, and take another once one is gone', async () => {
    const { url, port } = await serve({ connectionsPerAddress: 2 });
    const [first, second] = [await open(port), await open(port)];
    const third = await open(port);
    await closed(third);
    await expect(ask(url)).rejects.toThrow();
    first.destroy();
    await closed(first);
    await expectSoon(async () => (await ask(url, { connection: 'close' }).catch(() => null))?.status === 200);
    second.destroy();
  });

  it('hold any number of connections of a trusted proxy', async () => {
    const { port } = await serve({ connectionsPerAddress: 1, trustedProxies: ['127.0.0.0/8'] });
    const sockets = [await open(port), await open(port), await open(port)];
    for (const socket of sockets) {
      expect(
        await answerTo(socket, 'GET /health/live HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'),
      ).toMatch(/^HTTP\/1\.1 200/);
    }
  });

  it.each([
    { what: 'headers that trickle', sent: 'GET / HTTP/1.1\r\nhost: x\r\nx-a: ' },
    {
      what: 'a body that trickles',
      sent: 'POST /api/v1/planted HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{',
    },
  ])(
    'answer $what with 408 and cut the line, also of a client that never hangs up',
    async ({ sent }) => {
      const { port } = await serve({ headersTimeoutMs: 500, bodyTimeoutMs: 500 });
      const socket = await open(port, true);
      const drip = setInterval(() => socket.write(' ', () => undefined), 100);
      const answer = answerTo(socket, sent);
      await closed(socket);
      clearInterval(drip);
      expect(await answer).toMatch(/^HTTP\/1\.1 408[^]*"code":"request\/timeout"/);
    },
    15_000,
  );

  it('refuse with a problem what the server cannot promise beforehand', async () => {
    const { port } = await serve({});
    const answer = await answerTo(await open(port), 'GET / HTTP/1.1\r\nhost: x\r\nexpect: miracles\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 417[^]*application\/problem\+json[^]*"code":"request\/refused"/);
  });

  it('unpack nothing: a bomb is refused by its head', async () => {
    const { url } = await serve({});
    const answer = await fetch(`${url}/api/v1/planted`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(5_000_000, ' ')),
    });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ code: 'request/content-type' });
  });
});

async function open(port: number, allowHalfOpen = false): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

async function closed(socket: Socket): Promise<void> {
  socket.resume();
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
}

async function answerTo(socket: Socket, sent: string): Promise<string> {
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  socket.write(sent);
  await closed(socket);
  return text;
}

async function expectSoon(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error('It never came to hold.');
}
