import { AppError } from '#kernel';
import type { FieldProblem } from '#kernel';

export const missingForm = (): AppError =>
  new AppError('missing', 'form/missing', 'There is no such form in this workspace.');

export const missingHit = (): AppError =>
  new AppError('missing', 'form/hit-missing', 'This form has no such submission; they are kept for 90 days.');

export const refusedHit = (): AppError =>
  new AppError(
    'conflict',
    'form/refused-replay',
    'This was refused, and the visitor was told why; it is never taken. Have it sent again.',
  );

export const wrongDefinition = (fields: readonly FieldProblem[]): AppError =>
  new AppError('invalid', 'form/definition', 'The form cannot be shown like this; each fault is named.', {
    fields,
  });

export const noMail = (): AppError =>
  new AppError(
    'conflict',
    'form/no-mail',
    'No mail leaves this installation: set SMTP_URL, or leave the confirmation of addresses out.',
  );

export const tooMany = (): AppError =>
  new AppError(
    'conflict',
    'form/too-many',
    'There are too many of these; change one that is not used any more.',
  );

export const changedMeanwhile = (): AppError =>
  new AppError('conflict', 'form/changed', 'Somebody changed the form at this moment; look at it again.');

export const missingSite = (): AppError =>
  new AppError('missing', 'site/missing', 'There is no such site in this workspace.');

export const wrongOrigins = (fields: readonly FieldProblem[]): AppError =>
  new AppError('invalid', 'site/origins', 'Name origins only, such as https://www.example.com.', { fields });

export const missingLink = (): AppError =>
  new AppError('missing', 'tracked-link/missing', 'There is no such link in this workspace.');

export const wrongTarget = (): AppError =>
  new AppError('invalid', 'tracked-link/target', 'A link leads to a web page.', {
    fields: [{ pointer: '/target', detail: 'Write a whole address that begins with https:// or http://.' }],
  });

export const unknownAddress = (): AppError =>
  new AppError('missing', 'form/unknown-address', 'There is nothing under this address.');

export const throttled = (): AppError =>
  new AppError('throttled', 'form/throttled', 'Too much comes from this address; wait a minute.', {
    retryAfterSeconds: 60,
  });
