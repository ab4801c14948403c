import { AppError, invalidField } from '#kernel';

/** One answer for a wrong code, one that was used already and a recovery code that does not exist. */
export const wrongCode = (): AppError =>
  invalidField(
    'second-factor/wrong-code',
    '/code',
    'This code is wrong or was used already. Wait for the next one, or use a recovery code.',
  );

export const codesBlocked = (retryAfterSeconds: number): AppError =>
  new AppError(
    'throttled',
    'second-factor/throttled',
    `Too many wrong codes. Wait ${Math.ceil(retryAfterSeconds / 60)} minutes and try again.`,
    { retryAfterSeconds },
  );

export const secondFactorOff = (): AppError =>
  new AppError('conflict', 'second-factor/off', 'There is no second factor; set one up first.');

/** The workspace asks for more than the account has. */
export const secondFactorDemanded = (): AppError =>
  new AppError(
    'forbidden',
    'second-factor/demanded',
    'This workspace asks its members for a second factor. Set one up under Settings, Sign-in and sessions; then go on.',
  );

export const wrongPassword = (): AppError =>
  invalidField('second-factor/wrong-password', '/password', 'This is not your password. Try again.');
