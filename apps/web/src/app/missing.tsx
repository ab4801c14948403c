import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../ui/states.js';

export function Missing(): JSX.Element {
  const { t } = useTranslation('app');
  const home = (
    <Button component={Link} to="/">
      {t('missing.home')}
    </Button>
  );
  return (
    <Empty title={t('missing.title')} icon={<IconMapQuestion size={26} stroke={1.5} />} action={home}>
      {t('missing.text')}
    </Empty>
  );
}
