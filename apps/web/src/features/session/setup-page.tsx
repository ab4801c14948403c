import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client.js';
import { Asked } from '../../ui/asked.js';
import { Door } from './door.js';
import { SetupForm } from './setup-form.js';

/** The first run: who you are, what the workspace is called, and whether to begin with a sample. */
export function SetupPage(): JSX.Element {
  const { t } = useTranslation('session');
  const { token } = useParams();
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => api.get<{ isNeeded: boolean }>('/setup') });
  return (
    <Door title={t('setup.title')} lead={t('setup.lead')} isWide>
      <Asked query={setup}>
        {({ isNeeded }) => {
          if (!isNeeded) return <Settled />;
          return token === undefined ? <Text>{t('setup.noToken')}</Text> : <SetupForm token={token} />;
        }}
      </Asked>
    </Door>
  );
}

function Settled(): JSX.Element {
  const { t } = useTranslation('session');
  return (
    <>
      <Text mb="md">{t('setup.notNeeded')}</Text>
      <Button component={Link} to="/signin">
        {t('setup.toSignIn')}
      </Button>
    </>
  );
}
