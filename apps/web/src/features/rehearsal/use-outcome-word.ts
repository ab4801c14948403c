import { useTranslation } from 'react-i18next';
import { useLabel } from '../../ui/use-label.js';
import { BUCKETS } from './outcomes.js';

/** How a promise, or a credit, ended. */
export function useOutcomeWord(): (outcome: string) => string {
  const { t } = useTranslation('ui');
  const label = useLabel();
  return (outcome) => {
    const bucket = BUCKETS.find((each) => each === outcome);
    return bucket === undefined ? label('obligation', outcome) : t(`standing.${bucket}`);
  };
}
