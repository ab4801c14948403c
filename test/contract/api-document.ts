import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As much of a JSON schema as the document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export interface DocumentedOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content; readonly required?: boolean };
  /** The right it asks for. */
  readonly 'x-right'?: string;
  /** Rights it asks for beside that, always or in the case that is named. */
  readonly 'x-also-rights'?: readonly AlsoRequired[];
  readonly 'x-public'?: boolean;
  /** Why it asks for none. */
  readonly 'x-any-caller'?: string;
  /** Ways to show who asks, each with all that it takes; empty where it answers anybody. */
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}

export interface AlsoRequired {
  readonly right: string;
  readonly when?: string;
}

interface DocumentedResponse {
  readonly $ref?: string;
  readonly content?: Content;
  readonly headers?: Readonly<Record<string, object>>;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses?: Readonly<Record<string, DocumentedResponse>>;
    readonly securitySchemes?: Readonly<Record<string, object>>;
  };
}

/** One way an operation answers when all went well. */
export interface Answer {
  /** Such as `GET /api/v1/leads/{id}`. */
  readonly operation: string;
  readonly status: string;
  /** Whether it names its version. */
  readonly hasEtag: boolean;
  /** Schemas by content type; empty for an answer without content. */
  readonly content: Readonly<Record<string, { readonly schema?: Schema }>>;
}

const FILE = join(process.cwd(), 'docs/api/openapi.json');
const NO_CONTENT = '204';
const REF = '#/components/schemas/';

/** The document as it is kept; `npm run check` sees to it that it is what the server offers. */
export const apiDocument = (): ApiDocument => JSON.parse(readFileSync(FILE, 'utf8')) as ApiDocument;

export const answersOf = ({ paths }: ApiDocument): Answer[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) =>
      Object.entries(responses)
        .filter(([status]) => status.startsWith('2'))
        .map(([status, { content = {}, headers = {} }]) => ({
          operation: `${method.toUpperCase()} ${path}`,
          ...{ status, content, hasEtag: 'ETag' in headers },
        })),
    ),
  );

/** The class an answer is of; undefined when the schema is written in place. */
export const classOf = (schema: Schema | undefined): string | undefined =>
  schema?.$ref?.startsWith(REF) ? schema.$ref.slice(REF.length) : undefined;

/** Where the document leaves an answer in the dark; empty when each is a class and each field of it says what it is. */
export function darkAnswers(document: ApiDocument): string[] {
  const answers = answersOf(document).filter(({ status }) => status !== NO_CONTENT);
  const classes = new Set(answers.flatMap(({ content }) => Object.values(content).flatMap(classesOf)));
  const faults = answers.flatMap(classless);
  // A set hands out what is added while it is walked: the classes of fields come after those of answers.
  for (const name of classes) {
    const fields = Object.entries(document.components.schemas[name]?.properties ?? {});
    if (fields.length === 0) faults.push(`${name} has no fields`);
    faults.push(...fields.flatMap(([field, schema]) => silent(`${name}.${field}`, schema)));
    for (const inner of fields.flatMap(([, schema]) => classesIn(schema))) classes.add(inner);
  }
  return faults;
}

const classesOf = ({ schema }: { readonly schema?: Schema }): string[] => (schema ? classesIn(schema) : []);

function classless({ operation, content }: Answer): string[] {
  if (Object.keys(content).length === 0) return [`${operation} does not say what it answers`];
  const json = content['application/json'];
  return json && classOf(json.schema) === undefined ? [`${operation} answers no class`] : [];
}

const silent = (place: string, schema: Schema): string[] => [
  ...(schema.description ? [] : [`${place} does not say what it is`]),
  ...(isBare(schema) ? [`${place} does not say what is in it`] : []),
];

const partsOf = ({ items, additionalProperties, allOf = [], anyOf = [], oneOf = [] }: Schema): Schema[] => [
  ...(items ? [items] : []),
  ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
  ...allOf,
  ...anyOf,
  ...oneOf,
];

const classesIn = (schema: Schema): string[] => {
  const name = classOf(schema);
  return [...(name === undefined ? [] : [name]), ...partsOf(schema).flatMap(classesIn)];
};

/** An object without fields that does not say that it is open, or a value of no type at all, anywhere in the schema. */
function isBare(schema: Schema): boolean {
  const { type, properties, additionalProperties, $ref } = schema;
  const parts = partsOf(schema);
  if (type === undefined && $ref === undefined && parts.length === 0) return true;
  if (type === 'object' && properties === undefined && additionalProperties === undefined) return true;
  return parts.some(isBare);
}

/** What can be read: paths, and the parameters without a default that have to be given. */
export const readsOf = ({ paths }: ApiDocument): { path: string; needs: string[] }[] =>
  Object.entries(paths).flatMap(([path, { get }]) =>
    get ? [{ path, needs: (get.parameters ?? []).filter(isNeeded).map(({ name }) => name) }] : [],
  );

const isNeeded = ({ required, schema }: Parameter): boolean =>
  required === true && schema?.default === undefined;

/** Operations that do not say whom they answer: by a right, publicly, or any caller and why; or that say two of it. */
export const unguarded = ({ paths }: Pick<ApiDocument, 'paths'>): string[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, told]) => ACCESS.filter((key) => told[key] !== undefined).length !== 1)
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );

const ACCESS = ['x-right', 'x-public', 'x-any-caller'] as const;

/** What operations leave unsaid that any of them has: a summary, how to show who asks, and what it says when it refuses. */
export const unsaid = ({ paths, components }: ApiDocument): string[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, told]) =>
      [...silences(told), ...refusalFaults(told, components)].map(
        (fault) => `${method.toUpperCase()} ${path} ${fault}`,
      ),
    ),
  );

function silences(told: DocumentedOperation): string[] {
  const isOpen = told['x-public'] === true;
  const ways = told.security?.length ?? -1;
  const statuses = isOpen ? EVER : [...EVER, '401', '403'];
  return [
    ...(told.summary ? [] : ['has no summary']),
    ...(ways === -1 || (ways === 0) !== isOpen ? ['does not say how to show who asks'] : []),
    ...statuses.filter((status) => !told.responses[status]).map((status) => `does not know ${status}`),
  ];
}

/** What any request may meet. */
const EVER = ['400', '429', '500', '503'];

const PROBLEM: Schema = { $ref: `${REF}ProblemDto` };

const refusalFaults = (told: DocumentedOperation, { responses = {} }: ApiDocument['components']): string[] =>
  Object.entries(told.responses)
    .filter(([status]) => !status.startsWith('2') && !status.startsWith('3'))
    .filter(([, { $ref, content }]) => {
      const shown = $ref === undefined ? content : responses[$ref.split('/').at(-1) ?? '']?.content;
      return shown?.['application/problem+json']?.schema?.$ref !== PROBLEM.$ref;
    })
    .map(([status]) => `answers ${status} without a problem document`);
