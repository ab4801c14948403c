import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import type { OpenProps } from './open-props.js';
import type { Figure } from './pipeline-query.js';
import classes from './pipeline.module.css';
import { Opens } from './revenue-line.js';
import { useRowName } from './use-row-name.js';

/** Whose open deals they are: by owner, or by team. */
export function People({ report, onFigure }: OpenProps): JSX.Element {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const [by, setBy] = useState<'agent' | 'team'>('agent');
  const nameOf = useRowName(by);
  const { currency, asOf } = report;
  const rows = by === 'agent' ? report.owners : report.teams;
  return (
    <Card pad={false}>
      <div className={classes.padded}>
        <SegmentedControl
          size="xs"
          aria-label={t('people.label')}
          value={by}
          onChange={setBy}
          data={(['agent', 'team'] as const).map((value) => ({ value, label: t(`rows.${value}`) }))}
        />
      </div>
      <div className={classes.scroll} role="region" aria-label={t('people.label')} tabIndex={0}>
        <table className={classes.table} aria-label={t('people.label')}>
          <thead>
            <tr>
              <th scope="col">{t(`rows.${by}`)}</th>
              <th scope="col">{t('stages.open')}</th>
              <th scope="col">{t('stages.weighted')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const [name, amount] = [nameOf(row), formats.amount(row.amount, currency)];
              const of = { state: 'open', asOf, [by]: row.key };
              return (
                <tr key={row.key} data-owner={name}>
                  <th scope="row">{name}</th>
                  <td>
                    <Opens
                      isEmpty={row.deals === 0}
                      label={`${name}: ${amount}`}
                      onOpen={() => onFigure({ title: name, amount: row.amount, deals: row.deals, of })}
                    >
                      {amount}
                    </Opens>
                    <div className={classes.dim}>
                      {t('table.deals', { count: row.deals, number: formats.number(row.deals) })}
                    </div>
                  </td>
                  <td>{formats.amount(row.weighted, currency)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** The first day of each age is the day after the last of the one before. */
const UNTIL: Readonly<Record<number, number>> = { 0: 30, 31: 90, 91: 180 };

/** How old open deals are, and how many should have closed by now. */
export function Ages({ report, onFigure }: OpenProps): JSX.Element {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const { ages, slipped, currency, asOf } = report;
  const titled = (since: number | null): string => {
    if (since === null) return t('ages.unknown');
    const until = UNTIL[since];
    return until === undefined ? t('ages.from', { since }) : t('ages.within', { since, until });
  };
  const entries: (Figure & { readonly opens: boolean })[] = [
    ...ages.map(({ since, deals, amount }) => ({
      ...{ title: titled(since), amount, deals, opens: since !== null },
      of: {
        ...{ state: 'open', asOf, minAge: since ?? 0 },
        ...(since !== null && UNTIL[since] !== undefined && { maxAge: UNTIL[since] }),
      },
    })),
    { title: t('ages.slipped'), ...slipped, opens: true, of: { state: 'open', asOf, isSlipped: true } },
  ];
  return (
    <Card>
      <dl className={classes.ages} aria-label={t('ages.title')}>
        {entries
          .filter(({ deals, opens }) => deals > 0 || opens)
          .map(({ opens, ...figure }) => (
            <div key={figure.title}>
              <dt>{figure.title}</dt>
              <dd>
                <Opens
                  isEmpty={figure.deals === 0 || !opens}
                  label={`${figure.title}: ${formats.amount(figure.amount, currency)}`}
                  onOpen={() => onFigure(figure)}
                >
                  {formats.amount(figure.amount, currency)}
                </Opens>
                <div className={classes.dim}>
                  {t('table.deals', { count: figure.deals, number: formats.number(figure.deals) })}
                </div>
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
