interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
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

/** Connection trouble, shut-down, too many connections, a timeout: nothing is wrong with the request, try again later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const code = databaseCode(error) ?? '';
  if (/^(08|53|57P0)/.test(code) || ['57014', '25P03', '55P03'].includes(code)) return true;
  if (['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND'].includes(code)) return true;
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  );
}
