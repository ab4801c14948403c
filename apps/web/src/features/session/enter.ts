import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { rememberCsrfToken } from '../../api/client.js';
import { formErrorsOf, Problem } from '../../api/problem.js';
import type { FormErrors } from '../../api/problem.js';
import { sessionQuery } from '../../api/session.js';
import type { Session } from '../../api/types.js';

/** Where one enters: a path, and what the page there is told. */
export type Next = string | { readonly pathname: string; readonly state: unknown };

/** Any way in ends the same: the session is known and the page asked for is opened. */
export function useEntering<I>(
  run: (input: I) => Promise<Session>,
  next: Next = '/',
): UseMutationResult<Session, Error, I> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: run,
    onSuccess: (session) => {
      // What somebody else saw here is forgotten; what the door itself shows is gone with it, and asked for no more.
      client.removeQueries({ type: 'inactive' });
      rememberCsrfToken(session.csrfToken);
      client.setQueryData(sessionQuery.queryKey, session);
      const { pathname, state } = typeof next === 'string' ? { pathname: next, state: null } : next;
      void navigate(pathname, { replace: true, state });
    },
  });
}

const NO_ERRORS: FormErrors = { fields: {}, rest: [] };

export const errorsOf = (error: Error | null, fields: readonly string[]): FormErrors => {
  if (error === null) return NO_ERRORS;
  return error instanceof Problem ? formErrorsOf(error, fields) : { fields: {}, rest: [error.message] };
};

/** Only a path of this very site may follow a sign-in. */
export const safeNext = (next: string | null): string =>
  next !== null && next.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';

/** The form's own texts by field name. */
export const textsOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );
