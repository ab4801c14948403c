import { Button } from '@mantine/core';
import { IconBeach } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './routing.module.css';
import { useAwayNow, useBeingBack } from './use-away.js';
import { useDayOrMoment } from './use-day-or-moment.js';

/** While one is away every page says so, with the way back. */
export function AwayBanner(): JSX.Element | null {
  const { t } = useTranslation('routing');
  const told = useDayOrMoment();
  const running = useAwayNow();
  const back = useBeingBack(t('away.isBack'));
  if (!running) return null;
  return (
    <div className={classes.banner} role="status">
      <IconBeach size={18} aria-hidden />
      <span>{t('away.banner', { until: told(running.toAt) })}</span>
      <Button
        size="compact-sm"
        variant="white"
        color="dark"
        loading={back.isBusy}
        onClick={() => back.end(running)}
      >
        {t('away.back')}
      </Button>
    </div>
  );
}
