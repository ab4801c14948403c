import { AppError } from '#kernel';
import type { FieldProblem } from '#kernel';

/**
 * The request cannot be read as what it should be: bad syntax, unknown fields, values of the wrong type. Answered with 400,
 * while an `AppError('invalid', …)` of a business rule is answered with 422.
 */
export class MalformedRequest extends AppError {
  constructor(code: string, message: string, fields: readonly FieldProblem[] = []) {
    super('invalid', code, message, { fields });
  }
}
