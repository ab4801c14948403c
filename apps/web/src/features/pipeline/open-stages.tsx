import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import type { OpenProps } from './open-props.js';
import classes from './pipeline.module.css';
import { useRate } from './revenue-head.js';
import { Opens } from './revenue-line.js';

/** Stage by stage: what is open, how deals of the stage end, beside what templates say, and what that makes of it. */
export function OpenStages({ report, onFigure }: OpenProps): JSX.Element {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const label = useLabel();
  const rateOf = useRate();
  const { stages, currency, asOf } = report;
  const money = (amount: string): string => formats.amount(amount, currency);
  return (
    <Card pad={false}>
      <div className={classes.scroll} role="region" aria-label={t('stages.title')} tabIndex={0}>
        <table className={classes.table} aria-label={t('stages.title')}>
          <thead>
            <tr>
              {(['stage', 'open', 'own', 'template', 'used', 'weighted'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`stages.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stages.map(({ stage, deals, amount, weighted, own, template, rate, isTemplate }) => {
              const name = label('dealStage', stage);
              const ownRate = rateOf(own);
              const figure = { title: name, amount, deals, of: { state: 'open', asOf, stage } };
              return (
                <tr key={stage} data-stage={stage}>
                  <th scope="row">{name}</th>
                  <td data-amount={amount}>
                    <Opens
                      isEmpty={deals === 0}
                      label={`${name}: ${money(amount)}`}
                      onOpen={() => onFigure(figure)}
                    >
                      {money(amount)}
                    </Opens>
                    <div className={classes.dim}>
                      {t('table.deals', { count: deals, number: formats.number(deals) })}
                    </div>
                  </td>
                  <td>
                    {ownRate.text}
                    <div className={classes.dim}>{ownRate.hint}</div>
                  </td>
                  <td>{formats.percent(template)}</td>
                  <td data-rate={rate}>
                    {formats.percent(rate, 1)}
                    {isTemplate && <div className={classes.dim}>{t('stages.isTemplate')}</div>}
                  </td>
                  <td>{money(weighted)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={`${classes.note} ${classes.padded}`}>{t('stages.note')}</p>
    </Card>
  );
}
