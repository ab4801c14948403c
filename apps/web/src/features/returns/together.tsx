import { UnstyledButton } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure } from '../../ui/figure.js';
import { Card } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Cell, CellFigure } from './cell-sheet.js';
import classes from './returns.module.css';
import type { ReturnReport } from './returns-types.js';
import { useRatios } from './use-ratios.js';

interface TogetherProps {
  readonly report: ReturnReport;
  readonly onCell: (cell: Cell) => void;
}

const ALL = { by: 'all', key: '' } as const;

/** What everything cost and came to: sourced, influenced and credited stand beside each other and are never added. */
export function Together(props: TogetherProps): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const ratios = useRatios();
  const { report } = props;
  const { total, untouched } = report;
  const deals = (figure: 'credited' | 'sourced' | 'influenced'): JSX.Element => (
    <Sum
      {...props}
      name={figure}
      label={t(`column.${figure}`)}
      amount={total[figure].amount}
      cell={{ kind: 'deals', figure }}
      hint={t(`hint.${figure}`, {
        count: total[figure].conversions,
        number: formats.number(total[figure].conversions, 2),
      })}
    />
  );
  return (
    <Card>
      <div className={classes.together}>
        <Sum
          {...props}
          name="spend"
          label={t('column.spend')}
          amount={total.spend}
          cell={{ kind: 'spend', isUnmeasured: false }}
          hint={<Measured {...props} />}
        />
        {deals('credited')}
        <div data-together="returns">
          <Figure
            size="lg"
            label={t('column.roi')}
            value={ratios.percent(total.roi)}
            hint={ratios.returns(total, report)}
          />
        </div>
        {deals('sourced')}
        {deals('influenced')}
        <Sum
          {...props}
          name="untouched"
          label={t('untouched.label')}
          amount={untouched.amount}
          cell={{ kind: 'deals', figure: 'untouched' }}
          hint={t('untouched.hint')}
        />
      </div>
    </Card>
  );
}

interface SumProps extends TogetherProps {
  readonly name: string;
  readonly label: string;
  readonly amount: string;
  readonly cell: CellFigure;
  readonly hint: ReactNode;
}

/** An amount that opens into what it is made of. */
function Sum({ report, onCell, name, label, amount, cell, hint }: SumProps): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const text = formats.amount(amount, report.stamp.currency);
  const value = (
    <UnstyledButton
      className={classes.opens}
      aria-label={t('cell.open', { what: label, figure: text })}
      onClick={() => onCell({ ...cell, place: ALL, name: t('total') })}
    >
      {text}
    </UnstyledButton>
  );
  return (
    <div data-together={name}>
      <Figure size="lg" label={label} value={value} hint={hint} />
    </div>
  );
}

/** For which part of the spend anything can be seen that came of it; opens into the rest. */
function Measured({ report: { total, stamp }, onCell }: TogetherProps): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  if (total.measuredShare === null) return <>{t('measured.nothing')}</>;
  const share = t('measured.share', { share: formats.percent(total.measuredShare, 1) });
  if (Number(total.unmeasured) === 0) return <>{share}</>;
  const rest = formats.amount(total.unmeasured, stamp.currency);
  return (
    <UnstyledButton
      className={classes.opens}
      data-unmeasured
      onClick={() => onCell({ kind: 'spend', isUnmeasured: true, place: ALL, name: t('total') })}
    >
      {share} {t('measured.rest', { amount: rest })}
    </UnstyledButton>
  );
}
