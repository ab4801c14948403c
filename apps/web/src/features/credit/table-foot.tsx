import { UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import type { TableProps } from './table-props.js';
import classes from './credit.module.css';
import { SpendCell } from './spend-cell.js';
import { FigureCell } from './table-body.js';

interface FootProps extends TableProps {
  readonly hasSpend: boolean;
}

/** What belongs to nobody, what there is in all, and what is still open, each a row of its own. */
export function TableFoot(props: FootProps): JSX.Element {
  return (
    <tfoot>
      <Untouched {...props} />
      <Total {...props} />
      {props.state === 'won' && <Pending {...props} />}
    </tfoot>
  );
}

function Untouched({ report, state, hasSpend, onCell }: FootProps): JSX.Element {
  const { t } = useTranslation('credit');
  const { by, models, stamp } = report;
  return (
    <tr data-row="untouched">
      <th scope="row">
        {t('table.untouched')}
        <div className={classes.dim}>{t('table.untouchedHint')}</div>
      </th>
      {models.map((model) => (
        <td key={model.model} data-title={t(`models.name.${model.model}`)} data-model={model.model}>
          <FigureCell
            {...{ model: model.model, what: t('table.untouched'), currency: stamp.currency, state }}
            figure={model[state]?.untouched ?? null}
            onOpen={() => onCell({ model: model.model, state, by, place: null })}
          />
        </td>
      ))}
      <Rest count={Number(hasSpend) + Number(state === 'won')} />
    </tr>
  );
}

const Rest = ({ count }: { count: number }): JSX.Element => (
  <>
    {Array.from({ length: count }, (_, index) => (
      <td key={index} className={classes.blank} />
    ))}
  </>
);

function Total({ report, state, spend, hasSpend, onCell }: FootProps): JSX.Element {
  const { t } = useTranslation('credit');
  const { models, stamp } = report;
  return (
    <tr data-row="total">
      <th scope="row">{t(state === 'won' ? 'table.total' : 'table.totalPending')}</th>
      {models.map(({ model }) => (
        <td key={model} data-title={t(`models.name.${model}`)}>
          <FigureCell
            {...{ model, what: t('table.total'), figure: report[state].total }}
            {...{ currency: stamp.currency, state }}
            onOpen={() => onCell({ model: 'total', state, by: 'channel', place: null })}
          />
        </td>
      ))}
      {hasSpend && (
        <td data-title={t('table.spend')}>
          <SpendCell
            spend={spend === undefined ? null : { kind: 'known', sum: spend.total }}
            currency={stamp.currency}
          />
        </td>
      )}
      <Rest count={Number(state === 'won')} />
    </tr>
  );
}

function Pending({ report, hasSpend, onState }: FootProps): JSX.Element {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  const { models, stamp, pending } = report;
  const amount = formats.amount(pending.total.amount, stamp.currency);
  const number = formats.number(pending.total.conversions);
  return (
    <tr data-row="pending">
      <th scope="row">
        {t('table.pending')}
        <div className={classes.dim}>{t('table.pendingHint')}</div>
      </th>
      {models.map((model) => (
        <td key={model.model} data-title={t(`models.name.${model.model}`)}>
          {model.pending === null ? (
            <span className={classes.dim}>{t('table.pathPending')}</span>
          ) : (
            <UnstyledButton
              className={`${classes.figure} ${classes.opens}`}
              aria-label={t('table.pendingOpen', { amount })}
              onClick={() => onState('pending')}
            >
              <span className={classes.money}>{amount}</span>
              <span className={classes.dim}>{t('table.conversionsOpen', { number })}</span>
            </UnstyledButton>
          )}
        </td>
      ))}
      <Rest count={Number(hasSpend) + 1} />
    </tr>
  );
}
