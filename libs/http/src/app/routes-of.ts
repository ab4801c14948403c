import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';

/** What OpenAPI 3.1 says of a header, a parameter or a part of a body. */
export interface ToldPart {
  readonly name?: string;
  readonly in?: string;
  readonly schema?: object;
  readonly $ref?: string;
}

/** A right that is asked for beside the first one. */
export interface AlsoRequired {
  readonly right: string;
  /** When it is asked for; left out for always. */
  readonly when?: string;
}

/** As much of an operation of the document as is written here. */
interface ToldOperation {
  operationId?: string;
  description?: string;
  readonly parameters?: readonly ToldPart[];
  requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, ToldPart>> };
  responses?: Record<string, { headers?: Record<string, ToldPart>; $ref?: string }>;
  security?: Record<string, string[]>[];
  /** The right without which it is refused with 403, in whatever scope. */
  'x-right'?: string;
  /** Rights it asks for beside that, always or in the case that is named. */
  'x-also-rights'?: readonly AlsoRequired[];
  /** Answers anybody, signed in or not. */
  'x-public'?: boolean;
  /** Why any caller of the workspace may ask it. */
  'x-any-caller'?: string;
}

/** A route: how it is asked, and the places that say something of it, in the order in which guards ask them. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly told: ToldOperation;
  /** What was set at the method, or else at its class; undefined where neither says it. */
  readonly saying: (key: string) => unknown;
}

type Handler = (...args: never) => unknown;

/** Each operation of the document together with what its route declares: the very declarations the guards go by. */
export function routesOf(app: INestApplication, { paths }: OpenAPIObject): Route[] {
  const places = placesOf(app);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, ToldOperation>).map(([method, told]) => ({
      ...{ method, path, told },
      saying: (key: string) => tagged(key, places.get(told.operationId ?? '') ?? []),
    })),
  );
}

/** Browsers and tools may send these by themselves: they change nothing. */
export const isReading = ({ method }: Pick<Route, 'method'>): boolean => ['get', 'head'].includes(method);

/** Such as `Leads.read`. */
export const operationIdOf = (controller: string, method: string): string =>
  `${controller.replace(/Controller$/, '')}.${method}`;

/** By operation id: the method and its class. */
function placesOf(app: INestApplication): Map<string, readonly object[]> {
  const places = new Map<string, readonly object[]>();
  for (const { controllers } of app.get(ModulesContainer, { strict: false }).values())
    for (const { metatype } of controllers.values()) {
      const type = metatype as { readonly name: string; readonly prototype: Record<string, unknown> };
      for (const [name, handler] of methodsOf(type.prototype))
        places.set(operationIdOf(type.name, name), [handler, type]);
    }
  return places;
}

const methodsOf = (prototype: Record<string, unknown>): [string, Handler][] =>
  Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const value = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
    return typeof value === 'function' && name !== 'constructor' ? [[name, value as Handler]] : [];
  });

const tagged = (key: string, places: readonly object[]): unknown =>
  places
    .map((place) => Reflect.getMetadata(key, place) as unknown)
    .find((value: unknown) => value !== undefined);
