import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { colourOf, MEASURES, shareOf } from './mix-shares.js';
import type { Measure } from './mix-shares.js';
import classes from './returns.module.css';
import type { ChannelMix } from './returns-types.js';

/** One bar for interactions, spend, leads and revenue each, cut into channels; the table below has the figures. */
export function MixBars({ mix }: { readonly mix: ChannelMix }): JSX.Element {
  const { t } = useTranslation('returns');
  const label = useLabel();
  return (
    <>
      {MEASURES.map((measure) => (
        <div key={measure} className={classes.stackRow}>
          <div className={classes.label}>{t(`mix.${measure}`)}</div>
          <Stack mix={mix} measure={measure} />
        </div>
      ))}
      <ul className={classes.legend} aria-hidden>
        {mix.channels.map(({ channel }, index) => (
          <li key={channel}>
            <span className={classes.swatch} style={{ background: colourOf(index) }} />
            {label('channel', channel)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Stack({ mix, measure }: { readonly mix: ChannelMix; readonly measure: Measure }): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const label = useLabel();
  const parts = mix.channels.map((each, index) => ({
    ...{ channel: each.channel, index, share: shareOf(each, measure) ?? 0 },
  }));
  const told = parts
    .filter(({ share }) => share > 0)
    .map(({ channel, share }) => `${label('channel', channel)} ${formats.percent(share)}`)
    .join(', ');
  if (told === '') return <div className={classes.dim}>{t('mix.nothing')}</div>;
  return (
    <div
      role="img"
      data-stack={measure}
      aria-label={`${t(`mix.${measure}`)}: ${told}`}
      className={classes.stack}
    >
      {parts.map(({ channel, index, share }) => (
        <div
          key={channel}
          title={`${label('channel', channel)} ${formats.percent(share, 1)}`}
          style={{ width: `${share * 100}%`, background: colourOf(index) }}
        />
      ))}
    </div>
  );
}
