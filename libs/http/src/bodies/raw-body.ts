import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { BodyBounds } from './body-bounds.js';

const kept = new WeakMap<FastifyRequest, Buffer>();

/** Keeps the bytes of a route's JSON body beside what they say: signatures are made over bytes. Takes at most `bodyLimit` bytes. */
export const KeepsBytes = (bodyLimit: number): MethodDecorator =>
  RouteConfig({ keepsBytes: true, bodyLimit } satisfies BodyBounds);

/** The body as it came, of a route that keeps it; empty otherwise. */
export const bytesOf = (request: FastifyRequest): Buffer => kept.get(request) ?? Buffer.alloc(0);

export function keepBytes(request: FastifyRequest, bytes: Buffer): void {
  if ((request.routeOptions.config as BodyBounds).keepsBytes) kept.set(request, bytes);
}
