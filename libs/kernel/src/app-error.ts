/** What went wrong in the eyes of the caller; each kind is one family of HTTP answers. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'stale'
  | 'too-large'
  | 'throttled'
  | 'unavailable';

/** One field that is wrong: `pointer` is an RFC 6901 JSON pointer into the body (or `?name` for a query). */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
}

export interface AppErrorOptions {
  readonly fields?: readonly FieldProblem[];
  /** Machine-readable facts that go into the problem document, such as the winner of a race. No personal data. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/**
 * The one error the product throws on purpose.
 * `code` is stable and reads `<word>/<what>` (`handover/reason-required`); `message` says what happened and what to do.
 */
export class AppError extends Error {
  readonly fields: readonly FieldProblem[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    options: AppErrorOptions = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.fields = options.fields ?? [];
    this.facts = options.facts ?? {};
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Shorthand for a body that names one wrong field. */
export const invalidField = (code: string, pointer: string, detail: string): AppError =>
  new AppError('invalid', code, detail, { fields: [{ pointer, detail }] });
