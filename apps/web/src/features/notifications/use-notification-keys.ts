import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../ui/act.js';
import { itemId } from './notification-item.js';
import { placeOf } from './notification-text.js';
import type { Notification } from './notification-types.js';
import { markRead } from './notifications-query.js';

/** One key, one act, on the line that is marked; nothing is marked before the first key. */
export function useNotificationKeys(items: readonly Notification[], onAll: () => void): string | null {
  const navigate = useNavigate();
  const [markedId, setMarked] = useState<string | null>(null);
  const mark = useAct({ run: markRead, touches: ['notifications'] });
  const index = items.findIndex(({ id }) => id === markedId);
  const move = (by: number) => (): void => {
    const next = items[Math.max(0, Math.min(items.length - 1, index + by))];
    if (next === undefined) return;
    setMarked(next.id);
    document.getElementById(itemId(next.id))?.scrollIntoView({ block: 'nearest' });
  };
  const on = (act: (item: Notification) => void) => (): void => {
    const marked = items[index];
    if (marked !== undefined) act(marked);
  };
  useHotkeys([
    ['j', move(1)],
    ['k', move(-1)],
    ['u', on(({ id, isRead }) => mark.mutate({ id, isRead: !isRead }))],
    [
      'o',
      on((item) => {
        if (!item.isRead) mark.mutate({ id: item.id, isRead: true });
        void navigate(placeOf(item));
      }),
    ],
    ['shift+a', onAll],
  ]);
  return markedId;
}
