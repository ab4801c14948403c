import type { OpenAPIObject } from '@nestjs/swagger';
import { referencesTo } from './openapi-headers.js';

const BOUNDS = {
  'RateLimit-Policy': {
    description:
      'The bound that was counted against: its name (`address`, `credential` or `captures`), how many requests (q) within how many seconds (w).',
    schema: { type: 'string' as const, examples: ['"credential";q=5000;w=10'] },
  },
  RateLimit: {
    description: 'What is left of it: so many requests (r) for so many seconds (t).',
    schema: { type: 'string' as const, examples: ['"credential";r=4999;t=10'] },
  },
  'Retry-After': {
    description: 'Seconds to wait before the request is sent again.',
    schema: { type: 'integer' as const, minimum: 1 },
  },
};

const HEADERS = {
  ...BOUNDS,
  ETag: {
    description: 'The version that is shown or was written; the next change sends it as `If-Match`.',
    schema: { type: 'string' as const, examples: ['"3"'] },
  },
  'Idempotent-Replayed': {
    description:
      '`true` where the answer is the one to an earlier request with the same `Idempotency-Key`; otherwise it is not sent.',
    schema: { type: 'string' as const, enum: ['true'] },
  },
};

const ProblemDto = {
  type: 'object' as const,
  description: 'A problem document (RFC 9457). Facts of the problem may stand beside these members.',
  additionalProperties: true,
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' as const, format: 'uri', description: 'Which problem it is; never changes.' },
    title: { type: 'string' as const, description: 'Its family, for people.' },
    status: { type: 'integer' as const, description: 'The status of the answer.' },
    detail: { type: 'string' as const, description: 'What to do about it.' },
    code: { type: 'string' as const, description: 'The end of the type, for programs.' },
    instance: {
      type: 'string' as const,
      format: 'uri',
      description: 'Of a fault of the server: what to quote when it is reported.',
    },
    errors: {
      type: 'array' as const,
      description: 'What is wrong with which field, where it lies with fields.',
      items: { $ref: '#/components/schemas/FieldProblemDto' },
    },
    'violated-policies': {
      type: 'array' as const,
      items: { type: 'string' as const },
      description: 'The names of the bounds that are used up.',
    },
  },
};

const FieldProblemDto = {
  type: 'object' as const,
  description: 'One field that is wrong.',
  required: ['pointer', 'detail'],
  properties: {
    pointer: {
      type: 'string' as const,
      description:
        'Where: `/contacts/1/email` in the body (RFC 6901), `?limit` in the query, `{id}` in the path.',
    },
    detail: { type: 'string' as const, description: 'What it must be.' },
  },
};

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read; fields that are wrong are named under `errors`.',
  401: 'Nobody is signed in and no key is shown, or what is shown is not valid.',
  403: 'Whoever asks may not; where a right is missing, `action` names it.',
  404: 'There is no such thing, or not for whoever asks.',
  409: 'Something else happened first, or is under way; read again before the next try.',
  412: 'It was changed since the version in `If-Match`; nothing was changed.',
  413: 'The body is larger than this operation takes.',
  415: 'The body is of a type that this operation does not take, or is packed.',
  422: 'The request breaks a rule, or its `Idempotency-Key` belongs to another one.',
  428: 'Say which version you change: `If-Match` is missing.',
  429: 'Too many requests came; nothing was done.',
  500: 'A fault of the server; it was recorded, and `instance` names the record.',
  503: 'Not available right now, such as without its database. With an `Idempotency-Key` it can be sent again without harm.',
};

/** Bounds are told where they are met; how long to wait, where waiting helps. */
const headersOf = (status: string): readonly string[] => {
  if (status === '429') return Object.keys(BOUNDS);
  return status === '503' ? ['Retry-After'] : [];
};

const problem = (status: string, description: string) => ({
  description,
  ...(headersOf(status).length > 0 ? { headers: referencesTo(headersOf(status)) } : {}),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
});

/** Describes once what operations refer to: headers, the problem document, and what each status of refusal means. */
export function describeCommonAnswers(document: OpenAPIObject): OpenAPIObject {
  const responses = Object.fromEntries(
    Object.entries(REFUSALS).map(([status, text]) => [`Problem${status}`, problem(status, text)]),
  );
  const schemas = { ...document.components?.schemas, ProblemDto, FieldProblemDto };
  return { ...document, components: { ...document.components, headers: HEADERS, responses, schemas } };
}
