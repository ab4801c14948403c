import { AppError } from '#kernel';

export const missingConversation = (id: string): AppError =>
  new AppError('missing', 'conversation/missing', `There is no conversation ${id} in this workspace.`);

export const changedConversation = (version: number): AppError =>
  new AppError(
    'conflict',
    'conversation/changed',
    'Somebody changed this conversation meanwhile. Reload it and decide again.',
    { facts: { version } },
  );

export const nobodyToFollow = (): AppError =>
  new AppError(
    'invalid',
    'conversation/nobody',
    'Nothing tells whose conversation this is: say an e-mail address, a phone number, or a name with a company.',
  );
