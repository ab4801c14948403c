import { useTranslation } from 'react-i18next';
import { QUEUE, whoIs } from './team-cells.js';
import type { Column, TeamCard } from './team-cells.js';

interface Names {
  readonly ofCard: (card: Pick<TeamCard, 'person' | 'company'>) => string;
  readonly ofColumn: (columnId: string) => string;
}

/** What cards and columns are called in a sentence. */
export function useNames(columns: readonly Column[]): Names {
  const { t } = useTranslation('team');
  return {
    ofCard: (card) => whoIs(card) ?? t('unnamed'),
    ofColumn: (id) =>
      id === QUEUE ? t('queueName') : (columns.find((column) => column.id === id)?.name ?? '–'),
  };
}
