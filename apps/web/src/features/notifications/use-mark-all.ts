import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import { markAllRead, unmarkAll } from './notifications-query.js';
import { tellWithUndo } from '../../ui/undo.js';

/** Marks all as read, and all of those as unread again where that was a slip. */
export function useMarkAll(): UseMutationResult<{ readonly readAt: string }, Error, void> {
  const { t } = useTranslation('notifications');
  const back = useAct({ run: unmarkAll, touches: ['notifications'] });
  return useAct<void, { readonly readAt: string }>({
    run: markAllRead,
    touches: ['notifications'],
    then: ({ readAt }) => tellWithUndo(t('allRead'), { label: t('undo'), run: () => back.mutate(readAt) }),
  });
}
