import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { isISO8601 } from 'class-validator';
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

/** The largest number that columns of numbers and versions hold. */
export const LARGEST_NUMBER = 2_147_483_647;

/** Lets only whole numbers through that a version can have: `@Param('number', NumberPipe)`. @throws MalformedRequest `request/invalid` (400) */
export class NumberPipe implements PipeTransform<unknown, number> {
  transform(value: unknown, { data = 'number' }: ArgumentMetadata): number {
    // The pipe of all routes has made a number of it where one is declared.
    const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
    if (!Number.isInteger(number) || !isWithin(number as number))
      throw wrong(data, `It must be a whole number up to ${LARGEST_NUMBER}.`);
    return number as number;
  }
}

const isWithin = (number: number): boolean => number >= 0 && number <= LARGEST_NUMBER;

const DAY = /^(19|2\d)\d{2}-\d{2}-\d{2}$/;

/** Lets only days through that exist: `@Param('day', DayPipe)`. @throws MalformedRequest `request/invalid` (400) */
export class DayPipe implements PipeTransform<unknown, string> {
  transform(value: unknown, { data = 'day' }: ArgumentMetadata): string {
    if (typeof value === 'string' && DAY.test(value) && isISO8601(value, { strict: true })) return value;
    throw wrong(data, 'It must be a day that exists, such as 2026-03-02.');
  }
}

const wrong = (name: string, detail: string): MalformedRequest =>
  new MalformedRequest('request/invalid', 'The address is not right; what is wrong is named under errors.', [
    { pointer: pathPointer([name]), detail },
  ]);
