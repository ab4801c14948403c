import { Alert, Center, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import { sessionQuery } from '../../api/session.js';
import type { Session } from '../../api/types.js';
import { awaitsCode, CodeForm } from './code-step.js';
import { Door } from './door.js';
import { useEntering } from './enter.js';
import { rememberedNext } from './next-place.js';

/** Where the provider sends the browser back to: to sign in, or to link the account of who is signed in. */
export function ProviderPage(): JSX.Element {
  const isLinking = new URLSearchParams(location.search).get('state')?.startsWith('link.') ?? false;
  return isLinking ? <Linking /> : <Entering />;
}

function Entering(): JSX.Element {
  const { t } = useTranslation('session');
  const next = rememberedNext();
  const entering = useEntering(
    (search: string) => api.post<Session>('/session/provider/answer', { search }),
    next,
  );
  useOnce(entering.mutate);
  if (awaitsCode(entering.error))
    return (
      <Door title={t('signIn.codeTitle')} lead={t('signIn.codeLead')}>
        <CodeForm next={next} />
      </Door>
    );
  return <Waiting title={t('signIn.coming')} error={entering.error} back="/signin" />;
}

function Linking(): JSX.Element {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  // Asked for first: with it comes the token that every change shows.
  const session = useQuery(sessionQuery);
  const link = useQuery({
    queryKey: ['provider-link', 'answer'],
    queryFn: async () => {
      await api.post('/provider-link/answer', { search: location.search });
      return true;
    },
    enabled: session.data !== undefined,
    ...{ retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
  });
  useEffect(() => {
    if (link.isSuccess) void navigate('/settings/access', { replace: true });
  }, [link.isSuccess, navigate]);
  return <Waiting title={t('signIn.linking')} error={link.error} back="/settings/access" />;
}

/** An answer is worth one request: React runs effects twice while developing. */
function useOnce(send: (search: string) => void): void {
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    send(location.search);
  }, [send]);
}

function Waiting({ title, error, back }: { title: string; error: Error | null; back: string }): JSX.Element {
  const { t } = useTranslation('session');
  if (error === null)
    return (
      <Door title={title}>
        <Center p="md">
          <Loader type="dots" />
        </Center>
      </Door>
    );
  return (
    <Door title={t('signIn.title')}>
      <Stack>
        <Alert color="red" variant="light" role="alert">
          {error.message}
        </Alert>
        <Link to={back}>{t('signIn.back')}</Link>
      </Stack>
    </Door>
  );
}
