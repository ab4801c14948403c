import { readFileSync } from 'node:fs';
import { ACTIONS } from '#contracts';
import { schemaOf } from './described.js';
import type { Arguments, Tool } from './tool.js';
import { TOOLS } from './tools.js';

interface Operation {
  readonly 'x-right'?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
}
const API = JSON.parse(readFileSync('docs/api/openapi.json', 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const ID = '019aa000-0000-7000-8000-00000000beef';

/** Something that fits each field. */
const filled = ({ input }: Tool): Arguments =>
  Object.fromEntries(
    Object.entries(input).map(([name, { type, enum: words, format, pattern, minimum }]) => [
      name,
      type === 'integer' ? (minimum ?? 1) : (words?.[0] ?? (format === 'uuid' || pattern ? ID : 'x')),
    ]),
  );

/** The operation of the API that a request is of. */
function operationOf(method: string, path: string): Operation | undefined {
  const parts = `/api/v1${path}`.split('/');
  const found = Object.entries(API.paths).filter(([known]) => {
    const wanted = known.split('/');
    return (
      wanted.length === parts.length && wanted.every((part, at) => part.startsWith('{') || part === parts[at])
    );
  });
  const exact = found.find(([known]) => known === `/api/v1${path}`) ?? found[0];
  return exact?.[1][method.toLowerCase()];
}

describe.each(TOOLS.map((tool) => ({ name: tool.name, tool })))('the tool $name', ({ tool }) => {
  const given = filled(tool);
  const { method, path, query, body } = tool.request(given);
  const operation = operationOf(method, path);

  it('makes a request that the API knows, by parameters it has', () => {
    expect(operation).toBeDefined();
    const known = (operation?.parameters ?? []).filter((each) => each.in === 'query');
    expect(known.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(query ?? {})));
    const needed = known.filter(({ required }) => required).map(({ name }) => name);
    expect(Object.keys(query ?? {})).toEqual(expect.arrayContaining(needed));
  });

  it('needs the right of its operation, and rights there are', () => {
    const right = operation?.['x-right'];
    if (right !== undefined) expect(tool.needs).toContain(right);
    expect(tool.needs.every((action) => action in ACTIONS)).toBe(true);
  });

  it('uses each field it asks for', () => {
    const sent = new Set([...Object.keys(query ?? {}), ...bodyFields(body)]);
    const inPath = (name: string): boolean => path.includes(encodeURIComponent(String(given[name])));
    const unused = Object.keys(tool.input).filter((name) => !sent.has(name) && !inPath(name));
    expect(unused).toEqual(tool.write ? ['confirmation'] : []);
    expect(Object.keys(schemaOf(tool).properties)).toEqual(expect.arrayContaining([...tool.required]));
  });

  it('reads by GET, and changes by POST only', () => {
    expect(method).toBe(tool.write ? 'POST' : 'GET');
  });
});

const bodyFields = (body: object = {}): string[] =>
  Object.entries(body).flatMap(([name, value]) =>
    typeof value === 'object' ? Object.keys(value as object) : [name],
  );
