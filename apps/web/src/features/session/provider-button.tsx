import { Alert, Button, Divider } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { rememberNext } from './next-place.js';

interface ProviderButtonProps {
  readonly next: string;
  readonly workspaceId: string | null;
}

/** The way in by the provider of the house; nothing where it has none. */
export function ProviderButton({ next, workspaceId }: ProviderButtonProps): JSX.Element | null {
  const { t } = useTranslation('session');
  const provider = useQuery({
    queryKey: ['provider'],
    queryFn: () => api.get<{ readonly name: string | null }>('/session/provider'),
    retry: false,
  });
  const going = useMutation({
    mutationFn: () =>
      api.post<{ readonly address: string }>(
        '/session/provider',
        workspaceId === null ? {} : { workspaceId },
      ),
    onSuccess: ({ address }) => {
      rememberNext(next);
      location.assign(address);
    },
  });
  const name = provider.data?.name ?? null;
  if (name === null) return null;
  return (
    <>
      <Divider my="md" label={t('signIn.or')} />
      {going.error !== null && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {going.error.message}
        </Alert>
      )}
      <Button variant="default" size="md" fullWidth loading={going.isPending} onClick={() => going.mutate()}>
        {t('signIn.by', { name })}
      </Button>
    </>
  );
}
