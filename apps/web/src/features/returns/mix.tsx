import { Alert, Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { saveAs } from '../export/receive-file.js';
import { csvOf } from '../results/csv.js';
import { MEASURES, shareOf } from './mix-shares.js';
import { MixBars } from './mix-bars.js';
import { MixTable } from './mix-table.js';
import { useMix } from './returns-query.js';
import type { ReturnsAsked } from './returns-query.js';
import classes from './returns.module.css';
import type { ChannelMix } from './returns-types.js';
import { StampLine } from './stamp-line.js';

/** The shares of channels in interactions, spend, leads and revenue, side by side. */
export function Mix({ asked }: { readonly asked: ReturnsAsked }): JSX.Element {
  return (
    <Asked query={useMix(asked)} rows={3}>
      {(mix) => <Shares mix={mix} />}
    </Asked>
  );
}

function Shares({ mix }: { readonly mix: ChannelMix }): JSX.Element {
  const { t } = useTranslation('returns');
  if (mix.channels.length === 0) return <Empty title={t('none.title')}>{t('none.text')}</Empty>;
  return (
    <>
      <Overspent mix={mix} />
      <StampLine stamp={mix.stamp} />
      <Section title={t('mix.title')} aside={<TakeAlong mix={mix} />}>
        <Card>
          <MixBars mix={mix} />
          <Social mix={mix} />
        </Card>
      </Section>
      <Section title={t('mix.table')}>
        <Card pad={false}>
          <MixTable mix={mix} />
        </Card>
        <p className={classes.note}>{t(`mix.method.${mix.contribution}`)}</p>
      </Section>
    </>
  );
}

/** The alert: what takes more of the money than it can be contributing, beyond the error bars. */
function Overspent({ mix }: { readonly mix: ChannelMix }): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const label = useLabel();
  const over = mix.channels.filter(({ isOverspent }) => isOverspent);
  if (over.length === 0) return <p className={classes.note}>{t('mix.fine')}</p>;
  return (
    <Alert color="red" role="alert" title={t('mix.overspent')} data-overspent>
      <ul className={classes.plainList}>
        {over.map((each) => {
          const { high } = mix.contribution === 'revenue' ? each.revenueShare : each.leadShare;
          return (
            <li key={each.channel}>
              {t('mix.over', {
                channel: label('channel', each.channel),
                spend: formats.percent(each.spendShare ?? 0, 1),
                high: formats.percent(high ?? 0, 1),
                what: t(`mix.of.${mix.contribution}`),
              })}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

/** Social beside all others: how much of what happens, costs and comes in it is. */
function Social({ mix: { social } }: { readonly mix: ChannelMix }): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const part = (share: number | null): string => (share === null ? '–' : formats.percent(share, 1));
  return (
    <p className={classes.note} data-social>
      {t('mix.social', {
        touches: part(social.touchShare),
        spend: part(social.spendShare),
        leads: part(social.leadShare),
        revenue: part(social.revenueShare),
      })}
    </p>
  );
}

function TakeAlong({ mix }: { readonly mix: ChannelMix }): JSX.Element {
  const { t } = useTranslation('returns');
  const label = useLabel();
  const { from, to } = mix.stamp;
  const file = (): Blob =>
    csvOf([
      [t('by.channel'), ...MEASURES.map((measure) => t(`mix.${measure}`))],
      ...mix.channels.map((each) => [
        label('channel', each.channel),
        ...MEASURES.map((measure) => shareOf(each, measure) ?? ''),
      ]),
    ]);
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconDownload size={15} aria-hidden />}
      onClick={() => saveAs(file(), `channel-mix-${from}-${to}.csv`)}
    >
      {t('csv')}
    </Button>
  );
}
