import { AppError, invalidField } from '#kernel';

export const missingEvent = (id: string): AppError =>
  new AppError('missing', 'event/missing', `There is no event ${id} in this workspace.`);

export const staleEvent = (): AppError =>
  new AppError(
    'stale',
    'event/stale',
    'Somebody changed this event meanwhile. Reload it and change it again.',
  );

export const wrongTimes = (): AppError =>
  new AppError('invalid', 'event/times', 'An event ends no earlier than it starts.', {
    fields: [{ pointer: '/endsAt', detail: 'It must not lie before startsAt.' }],
  });

export const nobodyMet = (): AppError =>
  new AppError(
    'invalid',
    'encounter/nobody',
    'Nothing tells whom you met: say an e-mail address, a phone number, or a name with a company.',
  );

export const unknownCode = (): AppError =>
  invalidField(
    'encounter/distribution-code',
    '/distributionCode',
    'There is no such distribution code in this workspace; read it again, letter by letter, or leave it out.',
  );

export const unreadableScans = (why: string): AppError =>
  new AppError('invalid', 'event/unreadable-scans', why);
