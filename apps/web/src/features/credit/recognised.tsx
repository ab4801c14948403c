import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import type { DealOfPerson, Recognised } from './credit-types.js';
import classes from './credit.module.css';

type Acts = DealOfPerson['acts'];

/** What somebody did, by kind and how often. */
export function useActs(): (acts: Acts) => string {
  const { t } = useTranslation('credit');
  return (acts) =>
    Object.entries(acts)
      .filter((entry): entry is [keyof Acts, number] => typeof entry[1] === 'number' && entry[1] > 0)
      .map(([act, times]) => t('people.act', { act: t(`people.acted.${act}`), times }))
      .join(', ');
}

/** Who of ours touched a deal; for recognition. */
export function RecognisedList({ recognised }: { recognised: readonly Recognised[] }): JSX.Element | null {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  const acts = useActs();
  if (recognised.length === 0) return null;
  return (
    <details>
      <summary className={classes.dim}>{t('people.ofDeal', { count: recognised.length })}</summary>
      <ul className={classes.list} aria-label={t('people.title')}>
        {recognised.map(({ memberId, name, share, acts: done, counted, told }) => (
          <li key={memberId} className={`${classes.dim} tabular`}>
            {[
              name ?? t('people.unknown'),
              formats.percent(share, 1),
              acts(done),
              t('people.counted', { counted, told }),
            ].join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
