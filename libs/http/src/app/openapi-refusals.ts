import type { OpenAPIObject } from '@nestjs/swagger';
import { IDEMPOTENCY_KEY } from '../idempotency/idempotency-request.js';
import { IF_MATCH } from '../if-match.js';
import { isOfOwnPages, isPublic } from './openapi-access.js';
import { isReading } from './routes-of.js';
import type { Route, ToldPart } from './routes-of.js';

type Schemas = Readonly<Record<string, object>>;

/**
 * Names in an operation the problem documents it may answer with; what those are is said once, among the components. A route that refuses
 * in a way that does not follow from what it takes says so by a decorator of its own, such as `@ApiConflictResponse()`.
 */
export function tellRefusals(route: Route, { components }: OpenAPIObject): void {
  const responses = (route.told.responses ??= {});
  for (const [status, may] of REFUSALS)
    if (status in responses || may(route, components?.schemas ?? {}))
      responses[status] = { $ref: `#/components/responses/Problem${status}` };
}

/** When a route may answer with a status, by what it declares. */
const REFUSALS: ReadonlyMap<number, (route: Route, schemas: Schemas) => boolean> = new Map([
  [400, () => true],
  [401, (route) => !isPublic(route) || !isReading(route)],
  [403, (route) => !isPublic(route) || isOfOwnPages(route)],
  [404, namesSomething],
  [409, (route) => !isReading(route)],
  [412, (route, schemas) => hasHeader(route, IF_MATCH) || hasVersion(route, schemas)],
  [413, hasBody],
  [415, hasBody],
  [422, (route) => !isReading(route) || hasQuery(route)],
  [428, ({ saying }) => saying(IF_MATCH) === true],
  [429, () => true],
  [500, () => true],
  [503, () => true],
]);

export const hasHeader = ({ told }: Route, header: typeof IF_MATCH | typeof IDEMPOTENCY_KEY): boolean =>
  (told.parameters ?? []).some(({ name, in: place }) => place === 'header' && name === header);

function hasBody({ told }: Route): boolean {
  return told.requestBody !== undefined;
}

const hasQuery = ({ told }: Route): boolean =>
  (told.parameters ?? []).some(({ in: place }) => place === 'query');

/** Says in its body which version it changes. */
function hasVersion({ told }: Route, schemas: Schemas): boolean {
  const body = told.requestBody?.content['application/json']?.schema as ToldPart | undefined;
  const fields = schemas[nameOf(body?.$ref)] as { readonly properties?: object } | undefined;
  return 'version' in (fields?.properties ?? {});
}

const nameOf = (reference = ''): string => reference.split('/').at(-1) ?? '';

/** By its path, an id in its query, or one anywhere in its body: what is named may not be there. */
function namesSomething({ path, told }: Route, schemas: Schemas): boolean {
  const parts = [...(told.parameters ?? []), ...Object.values(told.requestBody?.content ?? {})];
  return path.includes('{') || parts.some(({ schema }) => hasId(schema, schemas, new Set()));
}

function hasId(schema: unknown, schemas: Schemas, seen: Set<string>): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  const { format, $ref } = schema as { readonly format?: unknown; readonly $ref?: unknown };
  if (format === 'uuid') return true;
  if (typeof $ref !== 'string') return Object.values(schema).some((part) => hasId(part, schemas, seen));
  const name = nameOf($ref);
  if (seen.has(name)) return false;
  return hasId(schemas[name], schemas, seen.add(name));
}
