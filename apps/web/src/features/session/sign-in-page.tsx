import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client.js';
import { Problem } from '../../api/problem.js';
import type { Session } from '../../api/types.js';
import { awaitsCode, CodeStep } from './code-step.js';
import { Door } from './door.js';
import { errorsOf, safeNext, textsOf, useEntering } from './enter.js';
import { ProviderButton } from './provider-button.js';

export function SignInPage(): JSX.Element {
  const { t } = useTranslation('session');
  const [params] = useSearchParams();
  const workspaceId = params.get('workspace');
  const next = safeNext(params.get('next'));
  const entering = useEntering(
    (input: Record<string, string>) =>
      api.post<Session>('/session', { ...input, ...(workspaceId !== null && { workspaceId }) }),
    next,
  );
  if (awaitsCode(entering.error)) return <CodeStep next={next} onAgain={entering.reset} />;
  const isWrong = entering.error instanceof Problem && entering.error.code === 'session/wrong-credentials';
  const errors = errorsOf(entering.error, ['email', 'password']);
  return (
    <Door title={t('signIn.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          entering.mutate(textsOf(event.currentTarget));
        }}
      >
        <Stack>
          {errors.rest.length > 0 && (
            <Alert color="red" variant="light" role="alert">
              {isWrong ? t('signIn.wrong') : errors.rest.join(' ')}
            </Alert>
          )}
          <TextInput
            name="email"
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            size="md"
            label={t('signIn.email')}
            error={errors.fields.email}
          />
          <PasswordInput
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            size="md"
            label={t('signIn.password')}
            error={errors.fields.password}
          />
          <Button type="submit" size="md" mt="xs" loading={entering.isPending}>
            {t('signIn.go')}
          </Button>
        </Stack>
      </form>
      <ProviderButton next={next} workspaceId={workspaceId} />
    </Door>
  );
}
