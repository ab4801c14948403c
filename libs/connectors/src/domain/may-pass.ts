import { AppError } from '#kernel';
import type { ErrorKind } from '#kernel';

/** The vendor was away, or too busy; anything else it answers it answers again. */
const PASSING = /^vendor-(unreachable|answered-(408|425|429|5\d\d))$/;
const PASSING_KINDS: readonly ErrorKind[] = ['unavailable', 'throttled', 'conflict', 'stale'];

/** Whether a record that could not be read back for this reason may be had later. */
export const reasonMayPass = (reason: string | undefined): boolean => PASSING.test(reason ?? '');

/** Whether what failed with this error may be done later: what nobody threw on purpose may be the moment's fault. */
export const errorMayPass = (error: unknown): boolean =>
  !(error instanceof AppError) || PASSING_KINDS.includes(error.kind);
