import type { AppError, ErrorKind, FieldProblem } from '#kernel';
import { MalformedRequest } from './malformed-request.js';
import { PreconditionRequired } from './precondition-required.js';

/** RFC 9457 problem details as this API sends them; facts of the error stand beside the members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly FieldProblem[];
  readonly instance?: string;
  readonly [fact: string]: unknown;
}

export interface ProblemAnswer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  /** Nobody expected this: log it with its stack. */
  readonly isUnexpected?: boolean;
}

const TYPES = 'https://staffetta.dev/problems/';

const FAMILIES: Readonly<
  Record<ErrorKind, { readonly status: number; readonly title: string; readonly retryAfter?: number }>
> = {
  invalid: { status: 422, title: 'The request breaks a rule' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Not allowed' },
  missing: { status: 404, title: 'There is no such thing' },
  conflict: { status: 409, title: 'Something else happened first' },
  stale: { status: 412, title: 'It has changed meanwhile' },
  'too-large': { status: 413, title: 'Too large' },
  throttled: { status: 429, title: 'Too many requests', retryAfter: 10 },
  unavailable: { status: 503, title: 'Not available right now', retryAfter: 2 },
};

interface Written {
  readonly status: number;
  readonly title: string;
  readonly code: string;
  readonly detail: string;
}

/** A problem document without facts or fields. */
export const writeProblem = ({ status, title, code, detail }: Written): Problem => ({
  type: TYPES + code,
  title,
  status,
  detail,
  code,
});

/** The answer for an error the product throws on purpose. */
export function problemOf(error: AppError): ProblemAnswer {
  const family = FAMILIES[error.kind];
  const { status, title } = ofSyntax(error) ?? family;
  const retryAfter = error.retryAfterSeconds ?? family.retryAfter;
  return {
    problem: {
      ...error.facts,
      ...writeProblem({ status, title, code: error.code, detail: error.message }),
      ...(error.fields.length > 0 ? { errors: error.fields } : {}),
    },
    headers: retryAfter === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfter)) },
  };
}

/** Errors about the request rather than the matter have statuses of their own. */
function ofSyntax(error: AppError): { readonly status: number; readonly title: string } | undefined {
  if (error instanceof MalformedRequest) return { status: 400, title: 'The request cannot be read' };
  if (error instanceof PreconditionRequired) return { status: 428, title: 'Say which version you change' };
  return undefined;
}
