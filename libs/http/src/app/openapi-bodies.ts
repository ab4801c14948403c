import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants';
import type { BodyBounds } from '../bodies/bounds.js';
import type { Route, ToldPart } from './routes-of.js';

/** Says of routes that read their body themselves what they read; what a route says of its own stays. */
export function tellBody({ told, saying }: Route): void {
  const { streamed, isRaw = false } = (saying(FASTIFY_ROUTE_CONFIG_METADATA) ?? {}) as BodyBounds;
  const types = streamed ?? (isRaw ? ['*/*'] : []);
  if (types.length === 0) return;
  told.requestBody ??= {
    required: true,
    content: Object.fromEntries(types.map((type) => [type, partOf(type)])),
  };
}

const FORMS: readonly string[] = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Forms have fields, whichever; text is text; of all else the bytes as they are. */
function partOf(type: string): ToldPart {
  if (FORMS.includes(type)) return { schema: { type: 'object', additionalProperties: true } };
  return { schema: type.startsWith('text/') ? { type: 'string' } : { type: 'string', format: 'binary' } };
}
