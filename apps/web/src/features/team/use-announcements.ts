import type { Active, Announcements, Over, ScreenReaderInstructions } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';

interface Told {
  readonly announcements: Announcements;
  readonly screenReaderInstructions: ScreenReaderInstructions;
}

const nameOf = (of: Active | Over): string => String(of.data.current?.name ?? '');

/** What a drag tells those who listen. */
export function useAnnouncements(): Told {
  const { t } = useTranslation('team');
  return {
    screenReaderInstructions: { draggable: t('dnd.how') },
    announcements: {
      onDragStart: ({ active }) => t('dnd.start', { name: nameOf(active) }),
      onDragOver: ({ active, over }) =>
        over === null
          ? t('dnd.overNone', { name: nameOf(active) })
          : t('dnd.over', { name: nameOf(active), column: nameOf(over) }),
      onDragEnd: ({ active, over }) =>
        over === null
          ? t('dnd.endNone', { name: nameOf(active) })
          : t('dnd.end', { name: nameOf(active), column: nameOf(over) }),
      onDragCancel: ({ active }) => t('dnd.cancel', { name: nameOf(active) }),
    },
  };
}
