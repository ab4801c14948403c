import type {
  AlsoRequired,
  ApiDocument,
  DocumentedOperation,
  Parameter,
  Schema,
} from '../../contract/api-document.js';

export const ROOT = '/api/v1';
const REF = '#/components/schemas/';

/** One operation of the API, as its document tells it. */
export interface Operation {
  /** Such as `POST /leads/{id}/hold`: the method and the path below `/api/v1`. */
  readonly key: string;
  /** Such as `Leads.hold`. */
  readonly id: string;
  readonly method: string;
  /** Below `/api/v1`, with its holes. */
  readonly path: string;
  /** In upper and lower case as the path has them: `{ name, in: 'path' | 'query', required, schema }`. */
  readonly parameters: readonly Parameter[];
  /** What it takes; undefined for an operation without a body. */
  readonly body?: { readonly type: string; readonly schema: Schema; readonly isRequired: boolean };
  /** Whom it answers: holders of a right, anybody, or any caller of a workspace and why. */
  readonly access: { readonly right: string } | { readonly isPublic: true } | { readonly anyCaller: string };
  /** Rights it asks for beside that, always or in some case. */
  readonly also: readonly AlsoRequired[];
  /** Whether an API key may ask it at all. */
  readonly takesKeys: boolean;
  /** Every status it says that it may answer with. */
  readonly statuses: readonly number[];
  readonly summary: string;
}

/** Every operation of the document, in its order. */
export const operationsOf = ({ paths }: ApiDocument): Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => operation(method.toUpperCase(), path, told)),
  );

function operation(method: string, whole: string, told: DocumentedOperation): Operation {
  const { operationId: id, parameters = [], summary = '' } = told;
  const path = whole.startsWith(ROOT) ? whole.slice(ROOT.length) : whole;
  const facts = {
    ...{ key: `${method} ${path}`, id, method, path, parameters, summary },
    ...{ access: accessOf(told), also: told['x-also-rights'] ?? [] },
    takesKeys: (told.security ?? []).some((way) => 'api-key' in way),
    statuses: Object.keys(told.responses).map(Number),
  };
  const body = bodyOf(told);
  return body ? { ...facts, body } : facts;
}

function bodyOf({ requestBody }: DocumentedOperation): Operation['body'] {
  const [first] = Object.entries(requestBody?.content ?? {});
  // Where any type will do, nothing can be made up; what was sent before is sent again.
  if (!first || first[0] === '*/*') return undefined;
  const [type, { schema = {} }] = first;
  return { type, schema, isRequired: requestBody?.required === true };
}

function accessOf(told: DocumentedOperation): Operation['access'] {
  if (told['x-public']) return { isPublic: true };
  if (told['x-right'] !== undefined) return { right: told['x-right'] };
  return { anyCaller: told['x-any-caller'] ?? '' };
}

/** The operation a request is of, by method and path; literal parts come before holes. */
export function operationMatcher(
  operations: readonly Operation[],
): (method: string, path: string) => Operation | undefined {
  const known = operations
    .map((each) => ({ each, pattern: patternOf(each.key), holes: each.path.split('{').length }))
    .sort((one, other) => one.holes - other.holes);
  return (method, path) =>
    known.find(({ pattern }) => pattern.test(`${method} ${path.split('?')[0] ?? ''}`))?.each;
}

const patternOf = (key: string): RegExp =>
  new RegExp(`^${key.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);

/** The names in the holes of a path, in their order. */
export const holesOf = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** Follows a reference into the document; what hangs on `allOf` alone is taken for what it names. */
export function resolved({ components }: Pick<ApiDocument, 'components'>, schema: Schema): Schema {
  const [only, ...more] = schema.allOf ?? [];
  if (only && more.length === 0) return resolved({ components }, only);
  if (!schema.$ref?.startsWith(REF)) return schema;
  return resolved({ components }, components.schemas[schema.$ref.slice(REF.length)] ?? {});
}
