import { AnswerCheck } from './answer-check.js';
import type { ApiDocument, Schema } from './api-document.js';

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const answers = (status: string, name?: string) => ({
  responses: { [status]: name ? { content: { 'application/json': { schema: ref(name) } } } : {} },
});
const object = (properties: Record<string, object>) => ({
  ...{ type: 'object', properties, required: Object.keys(properties) },
});
const DOCUMENT = {
  paths: {
    '/things/{id}': { get: answers('200', 'ThingDto'), delete: answers('204') },
    '/things/odd': { get: answers('200', 'OddDto') },
  },
  components: {
    schemas: {
      OddDto: object({ odd: { type: 'boolean' } }),
      OwnerDto: object({ id: { type: 'string' } }),
      ThingDto: object({
        at: { type: 'string', format: 'date-time' },
        owner: { anyOf: [ref('OwnerDto'), { type: 'null' }] },
        kind: { type: ['string', 'null'], enum: ['big', 'small', null] },
      }),
    },
  },
} as unknown as ApiDocument;

const GOOD = { at: '2026-02-03T10:00:00.000Z', owner: { id: 'me' }, kind: null };

describe('the check of answers', () => {
  const faultsOf = async (body: unknown, path = '/things/7', status = 200): Promise<string> => {
    const check = await AnswerCheck.of(DOCUMENT);
    check.see({ method: 'GET', path, status, body });
    return check.faults.join('; ');
  };

  it.each([
    { body: GOOD, because: 'everything is as documented' },
    { body: { ...GOOD, owner: null, kind: 'big' }, because: 'null is among what it may be' },
  ])('is content when $because', async ({ body }) => {
    expect(await faultsOf(body)).toBe('');
  });

  it.each([
    { body: { ...GOOD, at: undefined }, says: "ThingDto must have required property 'at'" },
    { body: { ...GOOD, at: 'soon' }, says: 'ThingDto/at must match format' },
    { body: { ...GOOD, at: null }, says: 'ThingDto/at must be string' },
    { body: { ...GOOD, kind: 'huge' }, says: 'ThingDto/kind must be equal to one of' },
    { body: { ...GOOD, owner: { id: 7 } }, says: 'ThingDto/owner/id must be string' },
    { body: { ...GOOD, secret: 1 }, says: 'ThingDto must NOT have additional properties' },
    { body: { ...GOOD, owner: { id: 'me', age: 7 } }, says: 'ThingDto/owner must NOT have additional' },
    { body: undefined, says: 'ThingDto must be object' },
  ])('says “$says”', async ({ body, says }) => {
    expect(await faultsOf(body)).toContain(says);
  });

  it('takes the path with the fewest holes, and leaves its query aside', async () => {
    expect(await faultsOf({ odd: true }, '/things/odd?limit=1')).toBe('');
  });

  it('names a status or a path that the document does not know, and passes refusals over', async () => {
    expect(await faultsOf(GOOD, '/things/7', 201)).toContain('which the document does not know');
    expect(await faultsOf(GOOD, '/nowhere')).toContain('which the document does not know');
    expect(await faultsOf({ code: 'thing/missing' }, '/things/7', 404)).toBe('');
  });

  it('says where an answer names its version and the document does not, and the other way round', async () => {
    const check = await AnswerCheck.of({
      ...DOCUMENT,
      paths: {
        '/kept': { get: { operationId: 'Kept.one', responses: { '204': { headers: { ETag: {} } } } } },
        '/loose': { get: { operationId: 'Loose.one', responses: { '204': {} } } },
      },
    });
    for (const path of ['/kept', '/loose'])
      for (const etag of ['"1"', null, undefined])
        check.see({ method: 'GET', path, status: 204, body: '', etag });
    expect(check.faults).toEqual([
      'GET /kept: an ETag is missing',
      'GET /loose: an ETag that is not documented',
    ]);
  });

  it('remembers what answered, with content or without', async () => {
    const check = await AnswerCheck.of(DOCUMENT);
    check.see({ method: 'GET', path: '/things/7', status: 200, body: GOOD });
    check.see({ method: 'DELETE', path: '/things/7', status: 204, body: '' });
    expect([...check.answered]).toEqual(['GET /things/{id}', 'DELETE /things/{id}']);
  });
});
