import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';

/** What a route says of who may ask it; the guard of a lib above reads the same metadata. */
const KEYS = {
  isPublic: 'staffetta:public',
  right: 'staffetta:requires',
  because: 'staffetta:any-caller',
} as const;

/** An operation of the document, with who may ask it. */
interface TellingOperation {
  operationId?: string;
  /** The right without which it is refused with 403, in whatever scope. */
  'x-right'?: string;
  /** Answers anybody, signed in or not. */
  'x-public'?: boolean;
  /** Why any caller of the workspace may ask it. */
  'x-any-caller'?: string;
}

type Route = (...args: never) => unknown;

/** Writes into each operation whom it answers: the very declaration the guard goes by. */
export function tellAccess(app: INestApplication, document: OpenAPIObject): OpenAPIObject {
  const routes = routesOf(app);
  for (const methods of Object.values(document.paths))
    for (const operation of Object.values(methods) as TellingOperation[]) tellOne(operation, routes);
  return document;
}

function tellOne(operation: TellingOperation, routes: ReadonlyMap<string, readonly object[]>): void {
  const places = routes.get(operation.operationId ?? '');
  if (!places) return;
  const isPublic = tagged(KEYS.isPublic, places);
  const right = tagged(KEYS.right, places);
  const because = tagged(KEYS.because, places);
  if (isPublic === true) operation['x-public'] = true;
  else if (typeof right === 'string') operation['x-right'] = right;
  if (typeof because === 'string') operation['x-any-caller'] = because;
}

/** By operation id: the method and its class, in the order in which the guard asks them. */
function routesOf(app: INestApplication): Map<string, readonly object[]> {
  const routes = new Map<string, readonly object[]>();
  for (const { controllers } of app.get(ModulesContainer, { strict: false }).values())
    for (const { metatype } of controllers.values()) {
      const type = metatype as { readonly name: string; readonly prototype: Record<string, unknown> };
      for (const [name, handler] of methodsOf(type.prototype))
        routes.set(operationIdOf(type.name, name), [handler, type]);
    }
  return routes;
}

/** Such as `Leads.read`. */
export const operationIdOf = (controller: string, method: string): string =>
  `${controller.replace(/Controller$/, '')}.${method}`;

const methodsOf = (prototype: Record<string, unknown>): [string, Route][] =>
  Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const value = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
    return typeof value === 'function' && name !== 'constructor' ? [[name, value as Route]] : [];
  });

const tagged = (key: string, places: readonly object[]): unknown =>
  places
    .map((place) => Reflect.getMetadata(key, place) as unknown)
    .find((value: unknown) => value !== undefined);
