import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './returns.module.css';
import type { ChannelMix, MixChannel } from './returns-types.js';

/** The same shares as figures, with the range that each may truly lie in. */
export function MixTable({ mix }: { readonly mix: ChannelMix }): JSX.Element {
  const { t } = useTranslation('returns');
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={t('mix.table')}>
        <thead>
          <tr>
            <th scope="col">{t('by.channel')}</th>
            {(['touches', 'spend', 'leads', 'revenue'] as const).map((measure) => (
              <th key={measure} scope="col">
                {t(`mix.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mix.channels.map((each) => (
            <MixRow key={each.channel} each={each} currency={mix.stamp.currency} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MixRow({ each, currency }: { readonly each: MixChannel; readonly currency: string }): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const label = useLabel();
  const share = (of: number | null): string => (of === null ? '–' : formats.percent(of, 1));
  const range = ({ low, high }: MixChannel['leadShare']): string =>
    low === null || high === null
      ? ''
      : t('mix.range', { low: formats.percent(low, 1), high: formats.percent(high, 1) });
  const cells = [
    ['touches', share(each.touchShare), formats.number(each.touches), ''],
    ['spend', share(each.spendShare), formats.amount(each.spend, currency), ''],
    ['leads', share(each.leadShare.share), formats.number(each.leads), range(each.leadShare)],
    [
      'revenue',
      share(each.revenueShare.share),
      formats.amount(each.revenue, currency),
      range(each.revenueShare),
    ],
  ] as const;
  return (
    <tr data-row={label('channel', each.channel)}>
      <th scope="row">
        {label('channel', each.channel)}
        {each.isOverspent && <div className={classes.over}>{t('mix.tooMuch')}</div>}
      </th>
      {cells.map(([measure, part, figure, between]) => (
        <td key={measure} data-title={t(`mix.${measure}`)} data-cell={measure}>
          <span className={classes.money}>{part}</span>
          <div className={classes.dim}>{figure}</div>
          {between !== '' && <div className={classes.dim}>{between}</div>}
        </td>
      ))}
    </tr>
  );
}
