import { Button } from '@mantine/core';
import { IconHourglassHigh } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStuck } from './rest-query.js';

/** How many leads are stuck, leading to them; nothing where none is. */
export function StuckCount(): JSX.Element | null {
  const { t } = useTranslation('leads');
  const total = useStuck(1).data?.total ?? 0;
  if (total === 0) return null;
  return (
    <Button
      component={Link}
      to="/stuck"
      variant="default"
      size="sm"
      leftSection={<IconHourglassHigh size={16} color="var(--warn)" />}
    >
      {t('stuck.count', { count: total })}
    </Button>
  );
}
