import { Button, Center } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Empty } from '../ui/states.js';

/** The last net: a page that failed says so and offers a way out. */
export function Broken(): JSX.Element {
  const { t } = useTranslation('app');
  const error = useRouteError();
  return (
    <Center mih="70vh" component="main">
      <Empty
        title={t('broken.title')}
        action={<Button onClick={() => location.reload()}>{t('broken.reload')}</Button>}
      >
        {error instanceof Error ? error.message : null}
      </Empty>
    </Center>
  );
}
