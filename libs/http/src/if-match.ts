import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { CustomDecorator, ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { LARGEST_NUMBER } from './path-pipes.js';
import { MalformedRequest } from './problems/malformed-request.js';
import { PreconditionRequired } from './problems/precondition-required.js';

/** `"3"`, `W/"3"`: proxies that compress weaken a tag. */
const TAG = /^(?:W\/)?"(\d{1,15})"$/;

/** Name of the header, and of what a route says of it: true where it is refused without. */
export const IF_MATCH = 'If-Match';
/** Name of what a route says that answers with an ETag. */
export const SENDS_ETAG = 'http:sends-etag';

/** The route answers with an `ETag`; the description of the API says so. */
export const SendsEtag = (): CustomDecorator => SetMetadata(SENDS_ETAG, true);

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
  // One that no version reaches is as stale as any other.
  return Math.min(Number(version), LARGEST_NUMBER);
}

const READ = createParamDecorator<boolean, number | undefined>((isRequired, context: ExecutionContext) =>
  readIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'], isRequired),
);

/** The version the caller last saw; `@IfMatch({ isRequired: true })` refuses a request without one. The description of the API says so. */
export const IfMatch =
  ({ isRequired = false }: { readonly isRequired?: boolean } = {}): ParameterDecorator =>
  (target, key, index) => {
    READ(isRequired)(target, key, index);
    const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key === undefined || method === undefined) return;
    SetMetadata(IF_MATCH, isRequired)(target, key, method);
    ApiHeader({
      name: IF_MATCH,
      // Only described as needed: clients made from the description send headers by themselves.
      required: false,
      description: isRequired
        ? 'The `ETag` you got when you read it; without it nothing is changed (428).'
        : 'The `ETag` you got when you read it; left out, whatever is there is changed.',
      schema: { type: 'string', example: '"3"' },
    })(target, key, method);
  };
