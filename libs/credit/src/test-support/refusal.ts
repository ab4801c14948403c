import { AppError } from '#kernel';

/** The code with which a call is refused, or null when it answers. */
export function refusal(call: () => unknown): string | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof AppError && error.kind === 'invalid') return error.code;
    throw error;
  }
}
