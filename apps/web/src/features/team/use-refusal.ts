import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Problem, winnerOf } from '../../api/problem.js';
import type { Column, TeamCard } from './team-cells.js';
import { useNames } from './use-names.js';

/** Says why a card stayed where it was, and who was faster. */
export function useRefusal(columns: readonly Column[]): (card: TeamCard, error: Error) => void {
  const { t } = useTranslation('team');
  const names = useNames(columns);
  const textOf = (lead: string, error: Error): string => {
    const code = error instanceof Problem ? error.code : '';
    const name = error instanceof Problem ? winnerOf(error) : null;
    if (code === 'lead/moved-on')
      return name === null ? t('refused.toTeam', { lead }) : t('refused.movedOn', { lead, name });
    if (code === 'handover/already-accepted' && name !== null) return t('refused.accepted', { lead, name });
    return t('refused.other', { lead, why: error.message });
  };
  return (card, error) =>
    notifications.show({ color: 'red', autoClose: 8_000, message: textOf(names.ofCard(card), error) });
}
