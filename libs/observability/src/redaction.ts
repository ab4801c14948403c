/** Facts that never reach a log, whoever logs them and however deep they stand. */
const SECRET = ['password', 'token', 'secret', 'authorization', 'cookie', 'csrfToken', 'apiKey'];
const PERSONAL = ['email', 'phone', 'name', 'firstName', 'lastName', 'address', 'note', 'text', 'ip'];
const CONTENT = ['body', 'query', 'headers', 'parameters', 'payload'];
const HIDDEN = new Set([...SECRET, ...PERSONAL, ...CONTENT]);

/** Facts nest no deeper; what lies below is not shown. */
const DEEPEST_FACT = 4;

/** A copy of the facts without those that may hold secrets, personal data or content; errors become `LoggedError`s. */
export function shown(facts: object, depth = 1): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (!HIDDEN.has(name)) kept[name] = name === 'err' ? loggedError(value) : shownValue(value, depth);
  }
  return kept;
}

function shownValue(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (value instanceof Error) return loggedError(value);
  if (depth >= DEEPEST_FACT) return '…';
  return Array.isArray(value) ? value.map((each) => shownValue(each, depth + 1)) : shown(value, depth + 1);
}

/** What is kept of an error. Statements, parameters and PostgreSQL's `detail` quote rows, so they are left out. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly cause?: LoggedError;
}

/** Longest chain of causes that is followed. */
const DEEPEST_CAUSE = 4;
/** PostgreSQL repeats the offending value in the message of a data exception (SQLSTATE class 22). */
const DATA_EXCEPTION = /^22/;

function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something other than an Error was thrown.', stack: '' };
  const { code, constraint } = databaseFacts(error);
  const quotes = DATA_EXCEPTION.test(code ?? '') || error instanceof SyntaxError;
  const message = shownText(quotes ? withoutValues(error.message) : error.message);
  return {
    type: error.name,
    message,
    stack: framesOf(error),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(error.cause instanceof Error && depth < DEEPEST_CAUSE
      ? { cause: loggedError(error.cause, depth + 1) }
      : {}),
  };
}

function databaseFacts(error: Error): { code?: string; constraint?: string } {
  const outer = error as { driverError?: object };
  const { code, constraint } = (outer.driverError ?? outer) as { code?: unknown; constraint?: unknown };
  return {
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
  };
}

/** A value may hold such marks itself: from the first to the last. */
const withoutValues = (message: string): string => message.replace(/"[^]*"/, '"…"').replace(/'[^]*'/, "'…'");

/** An error of PostgreSQL or of a parser that somebody has put into a sentence. */
const QUOTED_ERROR = /\b(QueryFailedError|DatabaseError|SyntaxError|error): [^]*/;
/** Such sentences name parts of the schema, and never a value. */
const NAMES_A_PART = /\b(constraint|relation|column|table|index) "\w+"/;
const ADDRESS = /[^\s<>"'(),;:]{1,64}@[^\s<>"'(),;:]{1,255}/g;

/** What may be written of a sentence: without what errors quote, and without addresses of people, which other servers like to repeat. */
export const shownText = (text: string): string =>
  text
    .replace(QUOTED_ERROR, (error) => (NAMES_A_PART.test(error) ? error : withoutValues(error)))
    .replace(ADDRESS, '…@…');

/** The frames only: the head of a stack repeats the message. */
const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join('\n');
