import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { isId } from '#kernel';
import { MalformedRequest } from './problems/malformed-request.js';
import { pathPointer, queryPointer } from './problems/validation-problems.js';

/** Lets only UUIDs through: `@Param('id', IdPipe)`. @throws MalformedRequest `request/id` (400) */
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown, { type, data = 'id' }: ArgumentMetadata): string {
    if (typeof value === 'string' && isId(value)) return value;
    const pointer = (type === 'query' ? queryPointer : pathPointer)([data]);
    throw new MalformedRequest('request/id', 'The id is not a UUID.', [
      { pointer, detail: 'It must be a UUID.' },
    ]);
  }
}
