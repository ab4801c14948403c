import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { rememberCsrfToken } from '../../api/client.js';
import { formErrorsOf, Problem } from '../../api/problem.js';
import type { FormErrors } from '../../api/problem.js';
import { sessionQuery } from '../../api/session.js';
import type { Session } from '../../api/types.js';

/** Any way in ends the same: the session is known and the page asked for is opened. */
export function useEntering<I>(
  run: (input: I) => Promise<Session>,
  next = '/',
): UseMutationResult<Session, Error, I> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: run,
    onSuccess: (session) => {
      client.clear();
      rememberCsrfToken(session.csrfToken);
      client.setQueryData(sessionQuery.queryKey, session);
      void navigate(next, { replace: true });
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
