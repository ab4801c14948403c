import { useTranslation } from 'react-i18next';
import { DECISION_STEPS } from '#contracts';

type Shipped = (typeof DECISION_STEPS)[number];

const isShipped = (name: string): name is Shipped => (DECISION_STEPS as readonly string[]).includes(name);

/** What a step of the buyer's is called: shipped ones in the reader's language, all others as they were written. */
export function useStepName(): (name: string) => string {
  const { t } = useTranslation('ui');
  return (name) => (isShipped(name) ? t(`decision.step.${name}`) : name);
}
