import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import type { PeriodRate, Rate } from './funnel-types.js';
import classes from './funnel.module.css';

/** A share within its 95 % interval, on a line from nobody to everybody. */
export function IntervalBar({ rate: { rate, low, high } }: { rate: Rate }): JSX.Element {
  const at = (share: number): string => `${share * 100}%`;
  return (
    <div className={classes.interval} aria-hidden>
      {rate !== null && (
        <>
          <div className={classes.span} style={{ left: at(low), width: at(high - low) }} />
          <span style={{ left: `min(${at(rate)}, calc(100% - 3px))` }} />
        </>
      )}
    </div>
  );
}

/** A share, and between what it may lie. */
export function useRateText(): (rate: Rate) => { readonly share: string; readonly between: string } {
  const { t } = useTranslation('funnel');
  const { percent } = useFormats();
  return ({ rate, low, high }) => ({
    share: rate === null ? '–' : percent(rate, 1),
    between: rate === null ? t('rate.nobody') : t('rate.between', { low: percent(low), high: percent(high) }),
  });
}

/** A count to another that is no part of it, and whether it says anything of quality. */
export function usePeriodRateText(): (rate: PeriodRate) => { readonly share: string; readonly note: string } {
  const { t } = useTranslation('funnel');
  const { percent } = useFormats();
  return ({ rate, isQuality }) => {
    if (rate === null) return { share: '–', note: t('rate.nobodyCame') };
    return { share: percent(rate, 1), note: isQuality ? '' : t('rate.noQuality') };
  };
}
