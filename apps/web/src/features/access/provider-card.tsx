import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { Card, Section } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { errorsOf, textsOf } from '../session/enter.js';
import classes from './access.module.css';
import { PROVIDER_LINK, providerLinkQuery } from './access-query.js';

/** One's link with the provider of the house; nothing is shown where the house has none. */
export function ProviderCard(): JSX.Element | null {
  const { t } = useTranslation('access');
  const formats = useFormats();
  const link = useQuery(providerLinkQuery).data;
  const [isOpen, setOpen] = useState(false);
  const unlink = useAct({
    run: () => api.delete('/provider-link'),
    touches: [PROVIDER_LINK],
    done: () => t('provider.unlinked'),
  });
  if (!link || link.name === null) return null;
  const { name, linkedAt, hasPassword } = link;
  return (
    <Section title={t('provider.title')}>
      <Card>
        <div className={classes.split}>
          <Text c="dimmed" size="sm" className={classes.grow}>
            {linkedAt === null
              ? t('provider.off', { name })
              : t('provider.on', { name, at: formats.moment(linkedAt) })}
          </Text>
          {linkedAt === null ? (
            <Button variant="default" onClick={() => setOpen(true)}>
              {t('provider.link', { name })}
            </Button>
          ) : (
            <Button
              variant="subtle"
              color="red"
              loading={unlink.isPending}
              onClick={() => unlink.mutate(undefined)}
            >
              {t('provider.unlink')}
            </Button>
          )}
        </div>
      </Card>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('provider.link', { name })}>
        <LinkForm name={name} hasPassword={hasPassword} />
      </Sheet>
    </Section>
  );
}

function LinkForm({ name, hasPassword }: { name: string; hasPassword: boolean }): JSX.Element {
  const { t } = useTranslation('access');
  const act = useAct({
    run: ({ password = '' }: Record<string, string>) =>
      api.post<{ readonly address: string }>('/provider-link', { password }),
    failed: () => true,
    then: ({ address }) => location.assign(address),
  });
  const errors = errorsOf(act.error, ['password']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(textsOf(event.currentTarget));
      }}
    >
      <Stack>
        <Text size="sm">{t('provider.linkText', { name })}</Text>
        {errors.rest.length > 0 && (
          <Alert color="red" variant="light" role="alert">
            {errors.rest.join(' ')}
          </Alert>
        )}
        {hasPassword && (
          <PasswordInput
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            label={t('proof.password')}
            error={errors.fields.password}
          />
        )}
        <Button type="submit" loading={act.isPending}>
          {t('provider.go', { name })}
        </Button>
      </Stack>
    </form>
  );
}
