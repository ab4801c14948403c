import { Alert, Button, Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Problem } from '../../api/problem.js';
import type { Session } from '../../api/types.js';
import { CodeInput } from '../access/code-input.js';
import { Door } from './door.js';
import { errorsOf, textsOf, useEntering } from './enter.js';

/** True where the first step is done and a code is awaited. */
export const awaitsCode = (error: Error | null): boolean =>
  error instanceof Problem && error.code === 'session/code-required';

/** The second step of a sign-in, on a page of its own. */
export function CodeStep({ next, onAgain }: { next: string; onAgain: () => void }): JSX.Element {
  const { t } = useTranslation('session');
  return (
    <Door title={t('signIn.codeTitle')} lead={t('signIn.codeLead')}>
      <CodeForm next={next} />
      <Button variant="subtle" fullWidth mt="xs" onClick={onAgain}>
        {t('signIn.again')}
      </Button>
    </Door>
  );
}

export function CodeForm({ next }: { next: string }): JSX.Element {
  const { t } = useTranslation('session');
  const entering = useEntering(
    (texts: Record<string, string>) => api.post<Session>('/session/code', texts),
    next,
  );
  const errors = errorsOf(entering.error, ['code']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        entering.mutate(textsOf(event.currentTarget));
      }}
    >
      <Stack>
        {errors.rest.length > 0 && (
          <Alert color="red" variant="light" role="alert">
            {errors.rest.join(' ')}
          </Alert>
        )}
        <CodeInput error={errors.fields.code} />
        <Button type="submit" size="md" loading={entering.isPending}>
          {t('signIn.go')}
        </Button>
      </Stack>
    </form>
  );
}
