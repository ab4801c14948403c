import { Menu } from '@mantine/core';
import { IconBeach, IconCalendarEvent, IconMoonStars, IconUserCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAwayNow, useBeingBack } from './use-away.js';
import type { GoingAway } from './use-away.js';
import { useDayOrMoment } from './use-day-or-moment.js';

/** The lines of a menu: away by one tap, or back while one is away. */
export function AwayItems({ going }: { going: GoingAway }): JSX.Element | null {
  const { t } = useTranslation('routing');
  const told = useDayOrMoment();
  const running = useAwayNow();
  const back = useBeingBack(t('away.isBack'));
  if (!going.isAllowed) return null;
  if (running) {
    return (
      <>
        <Menu.Label>{t('away.menuAway', { until: told(running.toAt) })}</Menu.Label>
        <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={() => back.end(running)}>
          {t('away.back')}
        </Menu.Item>
      </>
    );
  }
  return (
    <>
      <Menu.Label>{t('away.menu')}</Menu.Label>
      <Menu.Item leftSection={<IconMoonStars size={16} />} onClick={() => going.tap('today')}>
        {t('away.today')}
      </Menu.Item>
      <Menu.Item leftSection={<IconBeach size={16} />} onClick={() => going.tap('tomorrow')}>
        {t('away.tomorrow')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCalendarEvent size={16} />} onClick={going.askDate}>
        {t('away.until')}
      </Menu.Item>
    </>
  );
}
