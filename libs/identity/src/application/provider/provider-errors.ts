import { AppError } from '#kernel';

export const providerOff = (): AppError =>
  new AppError('missing', 'provider/off', 'This installation has no sign-in provider. Use your password.');

/** Whatever was wrong with the answer: who tampers learns nothing, and who did not may begin again. */
export const providerRefused = (cause?: unknown): AppError =>
  new AppError(
    'unauthenticated',
    'provider/refused',
    'The answer of the sign-in provider does not fit, was used already or took too long. Begin again.',
    { cause },
  );

export const providerDenied = (cause: unknown): AppError =>
  new AppError(
    'forbidden',
    'provider/denied',
    'The sign-in provider did not let you in. Ask whoever runs it.',
    {
      cause,
    },
  );

export const providerUnavailable = (cause: unknown): AppError =>
  new AppError(
    'unavailable',
    'provider/unavailable',
    'The sign-in provider does not answer, or not as it should. Try again shortly, or use your password.',
    { cause, retryAfterSeconds: 30 },
  );

/** One answer for nobody known, an account that is deactivated, and an address that is not verified. */
export const providerUnknown = (): AppError =>
  new AppError(
    'forbidden',
    'provider/no-account',
    'Nobody here is linked with this sign-in. Sign in with your password and link it in the settings, or ask to be invited.',
  );
