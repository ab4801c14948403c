import { AppError } from '#kernel';

export const missingPartner = (id: string): AppError =>
  new AppError('missing', 'partner/missing', `There is no partner ${id} in this workspace.`);

export const stalePartner = (): AppError =>
  new AppError(
    'stale',
    'partner/stale',
    'Somebody changed this partner meanwhile. Reload it and change it again.',
  );

export const endedPartner = (): AppError =>
  new AppError('conflict', 'partner/ended', 'Working with this partner has ended.');

export const missingRegistration = (id: string): AppError =>
  new AppError('missing', 'registration/missing', `There is no registration ${id} in this workspace.`);

export const decidedRegistration = (state: string): AppError =>
  new AppError('conflict', 'registration/decided', 'This registration was decided meanwhile. Reload it.', {
    facts: { state },
  });
