import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { BodyBounds } from './bounds.js';

const kept = new WeakMap<FastifyRequest, Buffer>();

/** Keeps the bytes of a route's JSON body beside what they say: signatures are made over bytes. Takes at most `bodyLimit` bytes. */
export const KeepsBytes = (bodyLimit: number): MethodDecorator =>
  RouteConfig({ keepsBytes: true, bodyLimit } satisfies BodyBounds);

/** Hands the body of one route over as the bytes it came in, whatever its type, and reads nothing of it. Takes at most `bodyLimit` bytes. */
export const RawBody = (bodyLimit: number): MethodDecorator =>
  RouteConfig({ isRaw: true, bodyLimit } satisfies BodyBounds);

/** The body as it came, of a route that keeps it or takes it raw; empty otherwise. */
export const bytesOf = (request: FastifyRequest): Buffer => kept.get(request) ?? Buffer.alloc(0);

export function keepBytes(request: FastifyRequest, bytes: Buffer): void {
  const { keepsBytes = false, isRaw = false } = request.routeOptions.config as BodyBounds;
  if (keepsBytes || isRaw) kept.set(request, bytes);
}

export const isRaw = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as BodyBounds).isRaw === true;
