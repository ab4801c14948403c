import { ActionIcon, Indicator, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { NotificationList } from './notification-list.js';
import { badgeOf } from './notification-text.js';
import { useNotifications } from './notifications-query.js';

/** What one is to know: the number of unread ones, and the list behind it. */
export function Bell({ isWide = false }: { isWide?: boolean }): JSX.Element {
  const { t } = useTranslation('notifications');
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const query = useNotifications();
  const unread = query.data?.pages[0]?.unread ?? 0;
  return (
    <Popover
      opened={isOpen}
      onChange={(isNow) => !isNow && close()}
      position={isWide ? 'right-end' : 'bottom-end'}
      width={360}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Indicator disabled={unread === 0} label={badgeOf(unread)} size={16} color="red" offset={4}>
          <ActionIcon
            variant="subtle"
            size="lg"
            onClick={toggle}
            aria-expanded={isOpen}
            aria-haspopup="dialog"
            aria-label={t('bell', { count: unread })}
          >
            <IconBell size={20} />
          </ActionIcon>
        </Indicator>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('title')}>
        {isOpen && <NotificationList query={query} onLeave={close} />}
      </Popover.Dropdown>
    </Popover>
  );
}
