import { Alert, UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure } from '../../ui/figure.js';
import { Card } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Cell } from './credit-query.js';
import type { CreditFigure, CreditReport } from './credit-types.js';
import classes from './credit.module.css';

/** What was won, what of it came from marketing, what of it met marketing, and what is still open: four figures, never added. */
interface SidesProps {
  readonly report: CreditReport;
  /** Opens the deals behind a figure. */
  readonly onCell: (cell: Cell) => void;
}

/** Which deals are behind each of the figures. */
const CELLS = {
  won: { model: 'total', state: 'won' },
  sourced: { model: 'sourced', state: 'won' },
  influenced: { model: 'influenced', state: 'won' },
  pending: { model: 'total', state: 'pending' },
} as const;

export function Sides({ report, onCell }: SidesProps): JSX.Element {
  const { t } = useTranslation('credit');
  const dealsOf = useDeals();
  const formats = useFormats();
  const { won, pending, stamp } = report;
  const figure = (
    name: 'won' | 'sourced' | 'influenced' | 'pending',
    of: CreditFigure,
    hint?: string,
  ): JSX.Element => (
    <div data-side={name}>
      <Figure
        size="lg"
        label={t(`side.${name}`)}
        value={
          <UnstyledButton
            className={classes.opens}
            disabled={of.conversions === 0}
            aria-label={t('side.open', {
              what: t(`side.${name}`),
              amount: formats.amount(of.amount, stamp.currency),
              number: dealsOf(of.conversions),
            })}
            onClick={() => onCell({ ...CELLS[name], by: 'channel', place: null })}
          >
            {formats.amount(of.amount, stamp.currency)}
          </UnstyledButton>
        }
        hint={[dealsOf(of.conversions), hint].filter(Boolean).join('. ')}
      />
    </div>
  );
  return (
    <Card>
      <div className={classes.sides}>
        {figure('won', won.total)}
        {figure('sourced', won.sourced, t('side.sourcedHint'))}
        {figure('influenced', won.influenced, t('side.influencedHint'))}
        {figure('pending', pending.total, t('side.pendingHint'))}
      </div>
    </Card>
  );
}

export function useDeals(): (conversions: number) => string {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  return (conversions) => t('side.deals', { count: conversions, number: formats.number(conversions, 2) });
}

/** What could not be added up with the rest. */
export function OtherCurrencies({ report }: { report: CreditReport }): JSX.Element | null {
  const { t } = useTranslation('credit');
  const dealsOf = useDeals();
  const formats = useFormats();
  if (report.otherCurrencies.length === 0) return null;
  return (
    <Alert variant="light" title={t('otherCurrencies.title')}>
      {report.otherCurrencies
        .map(({ amount, currency, conversions, state }) =>
          t('otherCurrencies.line', {
            amount: formats.amount(amount, currency),
            number: dealsOf(conversions),
            state: t(`state.${state}`),
          }),
        )
        .join(' · ')}
    </Alert>
  );
}
