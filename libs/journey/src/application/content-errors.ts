import { AppError, invalidField } from '#kernel';

export const missingAsset = (): AppError =>
  new AppError('missing', 'asset/missing', 'There is no such asset in this workspace.');

export const missingCampaign = (): AppError =>
  new AppError('missing', 'campaign/missing', 'There is no such campaign in this workspace.');

export const missingCode = (): AppError =>
  new AppError('missing', 'distribution-code/missing', 'This asset has no such distribution code.');

export const staleContent = (version: number): AppError =>
  new AppError(
    'conflict',
    'content/changed',
    'Somebody changed this meanwhile; look at it again and repeat your change.',
    { facts: { version } },
  );

export const blankName = (): AppError =>
  invalidField('content/blank-name', '/name', 'Give it a name that says more than an address or a number.');

export const assetNameTaken = (): AppError =>
  invalidField(
    'asset/name-taken',
    '/name',
    'This campaign has an asset of that name; spelling makes no other.',
  );

export const campaignNameTaken = (): AppError =>
  invalidField(
    'campaign/name-taken',
    '/name',
    'A campaign is called so already; another spelling of a name is the same campaign.',
  );

/** Of two that took one name at once, the later one hears of it. */
export const nameJustTaken = (): AppError =>
  new AppError(
    'conflict',
    'content/name-just-taken',
    'Somebody gave this name to another one at this very moment; look at it again and choose.',
  );

export const unknownCampaign = (): AppError =>
  invalidField('asset/campaign', '/campaignId', 'There is no such campaign in this workspace.');

export const unknownOwner = (): AppError =>
  invalidField('content/owner', '/ownerId', 'There is no such member in this workspace.');

export const wrongDays = (field: string): AppError =>
  invalidField('content/days', `/${field}`, 'The last day must not lie before the first one.');

export const wrongAddress = (field: string): AppError =>
  invalidField(
    'content/address',
    `/${field}`,
    'Write a whole address that begins with https:// or http://, without a password.',
  );

export const wrongBudget = (detail: string): AppError => invalidField('campaign/budget', '/budget', detail);

export const tooManyCodes = (): AppError =>
  new AppError(
    'conflict',
    'distribution-code/too-many',
    'This asset has as many codes as it may have; change one that is not used any more.',
  );
