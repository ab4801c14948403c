import { Switch } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import type { OptionalCost, SpendSummary } from './credit-types.js';
import classes from './credit.module.css';
import type { RowSpend } from './table-rows.js';

/** What a row cost, or honestly that nobody knows. */
export function SpendCell({ spend, currency }: { spend: RowSpend | null; currency: string }): JSX.Element {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  if (spend?.kind === 'shared') return <span className={classes.dim}>{t('table.shared')}</span>;
  if (spend?.kind !== 'known') return <span className={classes.dim}>{t('table.noSpend')}</span>;
  const { amount, unconverted, own } = spend.sum;
  if (own.length === 0) return <span className={classes.dim}>{t('table.noSpend')}</span>;
  return (
    <>
      <span className={classes.money}>{formats.amount(amount, currency)}</span>
      {unconverted.map((each) => (
        <div key={each.currency} className={classes.dim}>
          {t('table.unconverted', { amount: formats.amount(each.amount, each.currency) })}
        </div>
      ))}
    </>
  );
}

const COSTS: readonly OptionalCost[] = ['tool', 'salary'];

interface NotesProps {
  readonly spend: SpendSummary;
  /** Costs that are counted only because somebody asked for them. */
  readonly costs: readonly OptionalCost[];
  readonly onCosts: (costs: readonly OptionalCost[]) => void;
}

/** How spend and what came back are to be read. */
export function SpendNotes({ spend, costs, onCosts }: NotesProps): JSX.Element {
  const { t } = useTranslation(['credit', 'spend']);
  const left = spend.leftOut.map(({ kind }) => kind);
  const offered = COSTS.filter((kind) => costs.includes(kind) || left.includes(kind));
  const kinds = left.map((kind) => t(`spend:kind.${kind}`));
  return (
    <>
      <p className={classes.note}>
        {t('credit:table.returnNote')}
        {kinds.length > 0 && ` ${t('credit:table.leftOut', { kinds: kinds.join(', ') })}`}
      </p>
      {offered.length > 0 && (
        <div className={classes.filters} role="group" aria-label={t('credit:table.costs')}>
          {offered.map((kind) => (
            <Switch
              key={kind}
              size="xs"
              label={t('credit:table.withCost', { kind: t(`spend:kind.${kind}`) })}
              checked={costs.includes(kind)}
              onChange={({ currentTarget: { checked } }) =>
                onCosts(checked ? [...costs, kind] : costs.filter((each) => each !== kind))
              }
            />
          ))}
        </div>
      )}
    </>
  );
}
