import { ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata } from '@nestjs/common';
import type { ValidationError, ValidatorOptions } from 'class-validator';
import { MalformedRequest } from './malformed-request.js';
import { nestedFaults } from './nested-faults.js';
import { bodyPointer, fieldProblems, pathPointer, queryPointer } from './validation-problems.js';
import type { PointerTo } from './validation-problems.js';

class Refused extends Error {
  constructor(readonly errors: readonly ValidationError[]) {
    super('validation');
  }
}

const POINTERS: Readonly<Record<string, PointerTo>> = { query: queryPointer, param: pathPointer };

/** Turns bodies, queries and paths into their declared classes and refuses what does not fit, field by field. */
class RequestValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: false,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => new Refused(errors),
    });
  }

  protected override async validate(given: object, options?: ValidatorOptions): Promise<ValidationError[]> {
    const errors = await super.validate(given, options);
    return errors.length > 0 ? errors : nestedFaults(given);
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const fields = fieldProblems(error.errors, POINTERS[metadata.type] ?? bodyPointer);
      throw new MalformedRequest(
        'request/invalid',
        'Some fields are not right; each is named under errors.',
        fields,
      );
    }
  }
}

/**
 * The pipe of every route: declared fields only (others are refused by name), declared types only (nothing is guessed).
 * @throws MalformedRequest `request/invalid` (400) with a pointer to each wrong field
 */
export const createValidationPipe = (): ValidationPipe => new RequestValidationPipe();
