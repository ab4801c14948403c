import { AppError } from '#kernel';

/** An update that must say which version it changes and does not. Answered with 428. */
export class PreconditionRequired extends AppError {
  constructor() {
    super(
      'invalid',
      'request/if-match-required',
      'Say which version you change: send If-Match with the ETag you got when you read it.',
    );
  }
}
