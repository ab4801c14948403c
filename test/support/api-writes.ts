import type { ApiDocument, Schema } from '../contract/api-document.js';

/** An operation that may change something, with what its body has to be. */
export interface ApiWrite {
  /** Such as `POST /api/v1/leads/{id}/notes`. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** Names in the query that have to be given. */
  readonly needs: readonly string[];
  /** The type a body is sent as; undefined where there is none. */
  readonly sentAs: string | undefined;
  readonly schema: Schema | undefined;
}

interface Described {
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}

const WRITES = ['post', 'put', 'patch', 'delete'];

/** Bodies the document says nothing of are bytes. */
const STREAMED = /\/(attachments|imports)$/;

export const writesOf = ({ paths }: ApiDocument): ApiWrite[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => WRITES.includes(method))
      .map(([method, described]) => {
        const { parameters = [], requestBody } = described as unknown as Described;
        const needed = parameters.filter((each) => each.in === 'query' && each.required);
        const [sentAs, body] = Object.entries(requestBody?.content ?? {})[0] ?? [];
        return {
          operation: `${method.toUpperCase()} ${path}`,
          ...{ method: method.toUpperCase(), path, needs: needed.map(({ name }) => name) },
          sentAs: sentAs ?? (STREAMED.test(path) ? 'application/octet-stream' : undefined),
          schema: body?.schema,
        };
      }),
  );

interface Field extends Schema {
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly required?: readonly string[];
}

const REF = '#/components/schemas/';

/** Something that such a body takes, with `id` wherever it asks for one, be it needed or not. */
export function filled(document: ApiDocument, schema: Schema | undefined, id: string, name = ''): unknown {
  const field: Field = resolved(document, schema);
  if (field.enum) return field.enum[0];
  const type = typeOf(field);
  if (type === 'array') return [filled(document, field.items, id, name)];
  return type === 'object' ? filledObject(document, field, id) : plain(field, type, id, name);
}

/** What a schema stands for; the first of those it leaves the choice of. */
function resolved({ components }: ApiDocument, { oneOf, ...rest }: Schema = {}): Schema {
  const schema = oneOf?.[0] ?? rest;
  const inner = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return (inner === undefined ? schema : components.schemas[inner.slice(REF.length)]) ?? {};
}

const typeOf = ({ type, properties }: Field): string | undefined => {
  if (properties) return 'object';
  return typeof type === 'string' ? type : type?.find((each) => each !== 'null');
};

const isId = ({ format }: Field): boolean => format === 'uuid';

const asksForId = (schema: Schema): boolean =>
  isId(schema) || (schema.items !== undefined && isId(schema.items));

function filledObject(document: ApiDocument, field: Field, id: string): object {
  const needed = new Set(field.required ?? []);
  return Object.fromEntries(
    Object.entries(field.properties ?? {})
      .filter(([name, schema]) => needed.has(name) || asksForId(schema))
      .map(([name, schema]) => [name, filled(document, schema, id, name)]),
  );
}

/** What words are, by the name of their field. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/On$|^day$|^date$/, '2030-04-01'],
  [/At$|By$|^since$|^from$|^to$/, '2030-04-01T09:00:00.000Z'],
  [/^currency$/, 'EUR'],
  [/^amount|price|quantity/i, '1.00'],
  [/email/i, 'nobody@nowhere.example'],
];

function plain({ format, minimum = 1 }: Field, type: string | undefined, id: string, name: string): unknown {
  if (type === 'number' || type === 'integer') return minimum;
  if (type === 'boolean') return true;
  if (format === 'uuid') return id;
  return WORDS.find(([named]) => named.test(name))?.[1] ?? 'something';
}
