import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, ORIGINS } from '#contracts';
import { useMay } from '../../api/may.js';
import { useLabel } from '../../ui/use-label.js';
import { useCampaignChoices } from '../content/content-query.js';
import { PeriodBar } from '../results/period-bar.js';
import classes from './journey-map.module.css';
import type { useChosen } from './use-chosen.js';

type Choosing = ReturnType<typeof useChosen>;

/** Which days, and which leads. */
export function ChoiceBar({ chosen, today, setStretch, choose }: Choosing): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const label = useLabel();
  const may = useMay();
  return (
    <div className={classes.choices}>
      <PeriodBar stretch={chosen} today={today} onChange={setStretch} />
      <Select
        clearable
        label={t('choose.channel')}
        placeholder={t('choose.any')}
        value={chosen.channel ?? null}
        onChange={(value) => choose('channel', value)}
        data={CHANNELS.map((value) => ({ value, label: label('channel', value) }))}
      />
      <Select
        clearable
        label={t('choose.origin')}
        placeholder={t('choose.any')}
        value={chosen.origin ?? null}
        onChange={(value) => choose('origin', value)}
        data={ORIGINS.map((value) => ({ value, label: t(`choose.origins.${value}`) }))}
      />
      {may('member.read') && <Campaign {...{ chosen, choose }} />}
    </div>
  );
}

function Campaign({ chosen, choose }: Pick<Choosing, 'chosen' | 'choose'>): JSX.Element {
  const { t } = useTranslation('journeyMap');
  const { data } = useCampaignChoices();
  return (
    <Select
      clearable
      searchable
      label={t('choose.campaign')}
      placeholder={t('choose.any')}
      value={chosen.campaignId ?? null}
      onChange={(value) => choose('campaignId', value)}
      data={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
