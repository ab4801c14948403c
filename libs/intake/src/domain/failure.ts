import { AppError } from '#kernel';

/** Why an import failed as a whole. */
interface Failure {
  /** Stable, for whoever says it in another language; null in imports of before it was kept. */
  readonly whyCode: string | null;
  /** The same in English; null unless it failed. */
  readonly why: string | null;
}

const UNEXPECTED = 'import/unexpected';
const SAID = 'It ended in an unexpected error; see the log.';
const KEPT = /^([a-z-]+\/[a-z\d-]+) (.+)$/s;

/** As it is kept: the code of the refusal, then what it says. */
export const keptFailure = (error: unknown): string =>
  error instanceof AppError ? `${error.code} ${error.message}` : `${UNEXPECTED} ${SAID}`;

/** Reads what `keptFailure` wrote; a text without a code is of before, and says itself. */
export function failureOf(kept: string | null): Failure {
  const [, whyCode = null, why = kept] = KEPT.exec(kept ?? '') ?? [];
  return { whyCode, why };
}
