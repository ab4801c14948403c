import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import type { StageOwed } from './plan-query.js';

/** From the best case to the worst, both rounded up: a need is never less than a whole one. `short` where it stands beneath its number. */
export function useRange(
  length: 'long' | 'short' = 'long',
): (of: Pick<StageOwed, 'atBest' | 'atWorst'>) => string {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  const words = length === 'long' ? 'range' : 'shortRange';
  const up = (value: number): string => formats.number(Math.ceil(value - 1e-9));
  return ({ atBest, atWorst }) =>
    atWorst === null
      ? t(`${words}.open`, { low: up(atBest) })
      : t(`${words}.both`, { low: up(atBest), high: up(atWorst) });
}
