import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { MalformedRequest } from './problems/malformed-request.js';
import { PreconditionRequired } from './problems/precondition-required.js';

/** `"3"`, `W/"3"`: proxies that compress weaken a tag. */
const TAG = /^(?:W\/)?"(\d{1,15})"$/;

/** The ETag of a version. */
export const etag = (version: number): string => `"${version}"`;

/**
 * Reads an `If-Match` header: the version the caller last saw, undefined when none was sent.
 * @throws MalformedRequest `request/if-match` (400), PreconditionRequired `request/if-match-required` (428)
 */
export function readIfMatch(header: string | undefined, isRequired = false): number | undefined {
  if (header === undefined) {
    if (isRequired) throw new PreconditionRequired();
    return undefined;
  }
  const version = TAG.exec(header.trim())?.[1];
  if (version === undefined) {
    throw new MalformedRequest(
      'request/if-match',
      'Send If-Match with the ETag you last got, such as If-Match: "3".',
    );
  }
  return Number(version);
}

/** The version the caller last saw; `@IfMatch({ isRequired: true })` refuses a request without one. */
export const IfMatch = createParamDecorator<
  { readonly isRequired?: boolean } | undefined,
  number | undefined
>((options, context: ExecutionContext) =>
  readIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'], options?.isRequired),
);
