import type { OpenAPIObject } from '@nestjs/swagger';

const fields = {
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

const problem = {
  type: 'object' as const,
  description: 'A problem document (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' as const, format: 'uri', description: 'Which problem it is; never changes.' },
    title: { type: 'string' as const, description: 'Its family, for people.' },
    status: { type: 'integer' as const, description: 'The status of the answer.' },
    detail: { type: 'string' as const, description: 'What to do about it.' },
    code: { type: 'string' as const, description: 'The end of the type, for programs.' },
    'violated-policies': {
      type: 'array' as const,
      items: { type: 'string' as const },
      description: 'The names of the bounds that are used up.',
    },
  },
};

const refusals = {
  TooManyRequests: {
    description: 'Too many requests came; nothing was done.',
    headers: Object.fromEntries(
      Object.keys(fields).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
    ),
    content: { 'application/problem+json': { schema: problem } },
  },
};

/** Describes once what any route may answer, and refers to it from each. */
export function describeCommonAnswers(document: OpenAPIObject): OpenAPIObject {
  const components = { ...document.components, headers: fields, responses: refusals };
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path) as { responses?: Record<string, object> }[])
      if (operation.responses)
        operation.responses['429'] ??= { $ref: '#/components/responses/TooManyRequests' };
  return { ...document, components };
}
