import { Button, Menu } from '@mantine/core';
import { IconBeach } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { AwayItems } from './away-items.js';
import { AwaySheet } from './away-sheet.js';
import { useAwayNow, useGoingAway } from './use-away.js';

/** “I am away …” where the day begins; while one is away the banner has the way back. */
export function AwayButton(): JSX.Element | null {
  const { t } = useTranslation('routing');
  const going = useGoingAway();
  const running = useAwayNow();
  if (!going.isAllowed) return null;
  return (
    <>
      {running === undefined && (
        <Menu position="bottom-end" width={220}>
          <Menu.Target>
            <Button variant="default" leftSection={<IconBeach size={17} />} loading={going.isBusy}>
              {t('away.menu')} …
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <AwayItems going={going} />
          </Menu.Dropdown>
        </Menu>
      )}
      <AwaySheet going={going} />
    </>
  );
}
