import { AppError } from '#kernel';

/** No living session or key came with the request. */
export const sessionRequired = (): AppError =>
  new AppError(
    'unauthenticated',
    'session/required',
    'Sign in first (POST /api/v1/session), or send an API key: Authorization: Bearer stf_….',
  );

/** One answer for an unknown account, a wrong password and a deactivated account. */
export const wrongCredentials = (): AppError =>
  new AppError(
    'unauthenticated',
    'session/wrong-credentials',
    'The e-mail address or the password is wrong. Try again, or ask an administrator for a reset link.',
  );

export const linkGone = (): AppError =>
  new AppError(
    'missing',
    'link/gone',
    'This link was used already, has expired or never existed. Ask an administrator for a new one.',
  );

export const memberMissing = (): AppError =>
  new AppError('missing', 'member/missing', 'There is no such member in this workspace; see GET /members.');

export const staleMember = (): AppError =>
  new AppError(
    'stale',
    'member/stale',
    'The member was changed in the meantime. Read it again, then repeat your change.',
  );

export const membersOnly = (): AppError =>
  new AppError(
    'forbidden',
    'session/members-only',
    'This belongs to a person. Sign in as a member instead of using an API key.',
  );

/** The first step is done; `POST /session/code` is the second. */
export const codeRequired = (): AppError =>
  new AppError(
    'unauthenticated',
    'session/code-required',
    'Send the code of your authenticator app, or a recovery code, to POST /api/v1/session/code.',
  );

export const accountMissing = (): AppError =>
  new AppError('missing', 'account/missing', 'No account has this e-mail address; check its spelling.');

export const teamMissing = (): AppError =>
  new AppError('missing', 'team/missing', 'There is no such team in this workspace; see GET /teams.');

export const teamNameTaken = (): AppError =>
  new AppError('conflict', 'team/name-taken', 'A team has this name already. Choose another name.');
