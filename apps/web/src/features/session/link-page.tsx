import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../api/client.js';
import { Problem } from '../../api/problem.js';
import type { LinkInfo, Session } from '../../api/types.js';
import { Asked } from '../../ui/asked.js';
import { awaitsCode, CodeForm } from './code-step.js';
import { Door } from './door.js';
import { errorsOf, textsOf, useEntering } from './enter.js';

/** A link that works once: an invitation, a new password, or a way into the sample. */
export function LinkPage(): JSX.Element {
  const { t } = useTranslation('session');
  const { token = '' } = useParams();
  const info = useQuery({
    queryKey: ['link', token],
    queryFn: () => api.get<LinkInfo>(`/links/${token}`),
    retry: false,
  });
  if (info.error instanceof Problem && info.error.status >= 400) {
    return (
      <Door title={t('link.used')}>
        <Text c="dimmed">{t('link.usedText')}</Text>
      </Door>
    );
  }
  const title = info.data
    ? t(`link.${info.data.kind}`, { workspace: info.data.workspaceName ?? 'Staffetta' })
    : '…';
  return (
    <Door title={title}>
      <Asked query={info}>{(link) => <LinkForm token={token} link={link} />}</Asked>
    </Door>
  );
}

function LinkForm({ token, link }: { token: string; link: LinkInfo }): JSX.Element {
  const { t } = useTranslation('session');
  const entering = useEntering((texts: Record<string, string>) =>
    api.post<Session>(`/links/${token}`, texts),
  );
  if (awaitsCode(entering.error)) return <CodeForm next="/" />;
  const errors = errorsOf(entering.error, ['name', 'password']);
  const isNew = {
    minLength: 10,
    autoComplete: 'new-password',
    label: t('link.password'),
    description: t('setup.passwordHint'),
  };
  const isKnown = { autoComplete: 'current-password', label: t('link.ownPassword') };
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
        <Text c="dimmed">{link.email}</Text>
        {link.kind === 'invitation' && link.asksFor === 'new-password' && (
          <TextInput
            name="name"
            autoComplete="name"
            defaultValue={link.name}
            label={t('link.name')}
            error={errors.fields.name}
          />
        )}
        {link.asksFor !== 'nothing' && (
          <PasswordInput
            name="password"
            required
            withAsterisk={false}
            {...(link.asksFor === 'new-password' ? isNew : isKnown)}
            error={errors.fields.password}
          />
        )}
        <Button type="submit" size="md" loading={entering.isPending}>
          {t('link.go')}
        </Button>
      </Stack>
    </form>
  );
}
