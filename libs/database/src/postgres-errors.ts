import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
  readonly syscall?: string;
  readonly driverError?: PostgresError;
}

const factsOf = (error: unknown): PostgresError => {
  const outer = (error ?? {}) as PostgresError;
  return outer.driverError ?? outer;
};

/** SQLSTATE or network code of a failure, or `undefined` when it did not come from the database. */
export const databaseCode = (error: unknown): string | undefined => factsOf(error).code;

/** The name of the violated constraint, as the migrations gave it. */
export const violatedConstraint = (error: unknown): string | undefined => factsOf(error).constraint;

/** Serialisation failure or deadlock: the same transaction may well succeed at once. */
export const isWorthRetrying = (error: unknown): boolean =>
  ['40001', '40P01'].includes(databaseCode(error) ?? '');

/** A statement was refused only because an earlier one of its transaction failed. */
export const isConsequence = (error: unknown): boolean => databaseCode(error) === '25P02';

const NETWORK: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
]);
/** What `pg` says of a connection that is gone. */
const GONE =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed and is not queryable/;

const RELEASED = [QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError];

/** The connection is gone, or cannot be had: whoever waited for it does not know what became of the last thing said over it. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof OutcomeUnknown || error instanceof ConnectionLost) return true;
  // The connection went between two statements of a transaction.
  if (RELEASED.some((each) => error instanceof each)) return true;
  const { code = '', syscall } = factsOf(error);
  if (/^(08|57P0)/.test(code) || NETWORK.has(code)) return true;
  // The socket file of a server that was stopped.
  if (code === 'ENOENT' && syscall === 'connect') return true;
  return error instanceof Error && GONE.test(error.message);
}

/** Connection trouble, shut-down, too many connections, a timeout, too many at the same rows: nothing is wrong with the request, try again later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const code = databaseCode(error) ?? '';
  return (
    isConnectionLost(error) ||
    isWorthRetrying(error) ||
    code.startsWith('53') ||
    ['57014', '25P03', '55P03'].includes(code)
  );
}

/** The connection was lost while a change was being committed: it holds, or it does not. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('The connection was lost at the commit.', { cause });
  }
}

/** The connection was lost before a change was to be committed: it does not hold. */
export class ConnectionLost extends Error {
  constructor() {
    super('The connection was lost.');
  }
}
