import { UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import type { Selected } from './behind-sheet.js';
import classes from './journey-map.module.css';
import { Framed } from './map-tables.js';
import type { Touchpoint } from './map-types.js';

interface TableProps {
  readonly touchpoints: readonly Touchpoint[];
  readonly onSelect: (selected: Selected) => void;
}

/** What came of the leads of each channel, with how sure that is. */
export function TouchpointTable({ touchpoints, onSelect }: TableProps): JSX.Element | null {
  const { t } = useTranslation('journeyMap');
  const { number } = useFormats();
  const label = useLabel();
  if (touchpoints.length === 0) return null;
  const heads = (['channel', 'leads', 'rate', 'open', 'won'] as const).map((head) => t(`touchpoint.${head}`));
  const nameOf = (channel: string): string =>
    channel === '' ? t('touchpoint.unknown') : label('channel', channel);
  const open = ({ channel, leads, on }: Touchpoint): void =>
    onSelect({
      title: t('sheet.wentOn', { channel: nameOf(channel) }),
      facts: [[t('touchpoint.leads'), number(leads)]],
      figures: [{ label: '', figure: { figure: 'outcome', other: 'on', channel } }],
      ...(on === 0 && { figures: [] }),
    });
  return (
    <Section title={t('touchpoint.title')}>
      <p className={classes.note}>{t('touchpoint.definition')}</p>
      <Framed caption={t('touchpoint.title')} heads={heads}>
        {touchpoints.map((touchpoint) => (
          <tr key={touchpoint.channel} data-row={touchpoint.channel}>
            <th scope="row">
              {touchpoint.channel === '' ? (
                nameOf('')
              ) : (
                <UnstyledButton className={classes.opens} onClick={() => open(touchpoint)}>
                  {nameOf(touchpoint.channel)}
                </UnstyledButton>
              )}
            </th>
            <td>{number(touchpoint.leads)}</td>
            <td>
              <Rate touchpoint={touchpoint} />
            </td>
            <td>{number(touchpoint.open)}</td>
            <td>{number(touchpoint.won)}</td>
          </tr>
        ))}
      </Framed>
    </Section>
  );
}

function Rate({ touchpoint: { rate, interval } }: { readonly touchpoint: Touchpoint }): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { percent } = useFormats();
  if (rate === null) return <span className={classes.dim}>{t('touchpoint.undecided')}</span>;
  const { low, high } = interval;
  return (
    <>
      {t('touchpoint.range', { rate: percent(rate), low: percent(low), high: percent(high) })}
      <div className={classes.wilson} aria-hidden>
        <div style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />
        <i style={{ left: `${rate * 100}%` }} />
      </div>
    </>
  );
}
