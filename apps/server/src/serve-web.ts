import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Addresses that belong to programs; everything else that is no file is a page of the client. */
const NO_PAGE = /^\/(api|docs|f|health|l|mcp|metrics|socket\.io|assets|t|t\.js)(\/|$|\?)/;

/** Where `npm run build -w @staffetta/web` puts the client: found from the package's root, wherever this file runs from. */
export function webFolder(): string | undefined {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const built = join(folder, 'apps/web/dist');
    if (existsSync(join(built, 'index.html'))) return built;
  }
  return undefined;
}

/** Serves the built web client, if it is built. Files with a hash in their name are kept by browsers for a year, the page itself never. */
export async function serveWebOf(app: NestFastifyApplication): Promise<void> {
  const folder = webFolder();
  if (!folder) return;
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply: { header(name: string, value: string): unknown }, path: string) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    if (NO_PAGE.test(request.url)) return reply.callNotFound();
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .sendFile('index.html', folder);
  });
}
