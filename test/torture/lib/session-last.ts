import type { Operation } from './operations.js';

/** What ends the session of whoever asks. */
export const ENDS_SESSION: readonly string[] = ['POST /session/workspace', 'DELETE /session'];

/** The same operations, those last that end the session of the asker. */
export const sessionLast = (operations: readonly Operation[]): Operation[] => [
  ...operations.filter(({ key }) => !ENDS_SESSION.includes(key)),
  ...ENDS_SESSION.flatMap((end) => operations.filter(({ key }) => key === end)),
];
