import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiDocument, answersOf, darkAnswers, unguarded, unsaid } from './api-document.js';
import type { Answer, ApiDocument, DocumentedOperation, Schema } from './api-document.js';

const LIBS = join(__dirname, '../../libs');

const answering = (
  content: Answer['content'] | undefined,
  schemas: Readonly<Record<string, Schema>> = {},
): ApiDocument => ({
  paths: {
    '/things': {
      get: { operationId: 'Things.list', responses: { '200': { ...(content && { content }) }, '404': {} } },
    },
  },
  components: { schemas },
});
const json = (schema: Schema): Answer['content'] => ({ 'application/json': { schema } });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const said = (schema: Schema): Schema => ({ description: 'What it is.', ...schema });
const things = (...fields: [string, Schema][]): ApiDocument =>
  answering(json(ref('ThingDto')), { ThingDto: { type: 'object', properties: Object.fromEntries(fields) } });

describe('the document of the API', () => {
  const document = apiDocument();

  it('gives every answer a class whose fields say what they are', () => {
    expect(answersOf(document).length).toBeGreaterThan(50);
    expect(darkAnswers(document)).toEqual([]);
  });

  it('says of every operation whom it answers, in one way', () => {
    expect(unguarded(document)).toEqual([]);
    const told = { operationId: 'A.b', responses: {} };
    const both = { ...told, 'x-public': true, 'x-right': 'lead.read' };
    expect(unguarded({ paths: { '/a': { get: told, put: both } } })).toEqual(['GET /a', 'PUT /a']);
  });

  it('says of every operation what it does, how to show who asks, and how it refuses', () => {
    expect(unsaid(document)).toEqual([]);
    const ways = Object.keys(document.components.securitySchemes ?? {});
    expect(ways.sort()).toEqual(['api-key', 'csrf', 'session']);
    const named = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).flatMap(({ security = [] }) => security.flatMap((way) => Object.keys(way))),
    );
    expect([...new Set(named)].sort()).toEqual(ways);
  });

  it('would name an operation that leaves any of it out', () => {
    const problem = { content: { 'application/problem+json': { schema: ref('ProblemDto') } } };
    const refusals = { '400': problem, '429': problem, '500': problem, '503': problem };
    const told = { operationId: 'A.b', summary: 'Does it.', security: [{ session: [] }] };
    const all = { ...told, responses: { ...refusals, '401': problem, '403': problem } };
    const open = { ...told, security: [], 'x-public': true, responses: refusals };
    const of = (get: DocumentedOperation) =>
      unsaid({ paths: { '/a': { get } }, components: { schemas: {} } });
    expect(of(all)).toEqual([]);
    expect(of(open)).toEqual([]);
    expect(of({ ...all, summary: '' })).toEqual(['GET /a has no summary']);
    expect(of({ ...all, security: [] })).toEqual(['GET /a does not say how to show who asks']);
    expect(of({ ...open, security: told.security })).toEqual(['GET /a does not say how to show who asks']);
    expect(of({ ...told, responses: refusals })).toEqual([
      'GET /a does not know 401',
      'GET /a does not know 403',
    ]);
    expect(of({ ...all, responses: { ...all.responses, '409': {} } })).toEqual([
      'GET /a answers 409 without a problem document',
    ]);
  });

  it('says what a body may be that a route reads for itself, and that leads come one or many at a time', () => {
    const bodyOf = (path: string) => document.paths[path]?.post?.requestBody?.content;
    expect(bodyOf('/api/v1/imports')).toMatchObject({ 'application/octet-stream': {}, 'text/csv': {} });
    expect(bodyOf('/api/v1/leads')).toMatchObject({
      'application/json': {
        schema: { oneOf: [ref('CaptureDto'), { type: 'array', items: ref('CaptureDto') }] },
      },
    });
  });

  it('has one class for each name: of two the later would silently stand for both', () => {
    const names = readdirSync(LIBS, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.dto.ts') && !file.includes('test-support'))
      .flatMap((file) => [...readFileSync(join(LIBS, file), 'utf8').matchAll(/^export class (\w+)/gm)])
      .map(([, name]) => name);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('is satisfied with a class whose fields say what they are', () => {
    expect(darkAnswers(things(['id', said({ type: 'string' })]))).toEqual([]);
    expect(darkAnswers(things(['cells', said({ type: 'object', additionalProperties: true })]))).toEqual([]);
    expect(darkAnswers(answering({ 'text/csv': { schema: { type: 'string' } } }))).toEqual([]);
  });

  it.each([
    {
      document: answering(undefined),
      fault: 'GET /things does not say what it answers',
      because: 'a bare interface leaves nothing behind',
    },
    {
      document: answering(json({ type: 'object' })),
      fault: 'GET /things answers no class',
      because: 'a schema in place has no name to import',
    },
    {
      document: answering(json(ref('ThingDto')), { ThingDto: { type: 'object', properties: {} } }),
      fault: 'ThingDto has no fields',
      because: 'a class outside the files the compiler reads is empty',
    },
    {
      document: things(['id', { type: 'string' }]),
      fault: 'ThingDto.id does not say what it is',
      because: 'a name alone has no unit and no reason to be null',
    },
    {
      document: things(['facts', said({ type: 'object' })]),
      fault: 'ThingDto.facts does not say what is in it',
      because: 'an object of nothing has no type in a client',
    },
    {
      document: things(['facts', said({ type: 'array', items: { type: 'object' } })]),
      fault: 'ThingDto.facts does not say what is in it',
      because: 'the same within a list',
    },
    {
      document: answering(json(ref('ThingsDto')), {
        ThingsDto: { type: 'object', properties: { items: said({ type: 'array', items: ref('ThingDto') }) } },
        ThingDto: { type: 'object', properties: { id: { type: 'string' } } },
      }),
      fault: 'ThingDto.id does not say what it is',
      because: 'the classes of fields are answers too',
    },
  ])('would name “$fault”, because $because', ({ document: planted, fault }) => {
    expect(darkAnswers(planted)).toEqual([fault]);
  });
});
