import { Button, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS } from '#contracts';
import { useMay } from '../../api/may.js';
import { Found } from '../../ui/found.js';
import { Sheet } from '../../ui/sheet.js';
import { Signal } from '../../ui/signal.js';
import type { Tone } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { CampaignForm } from './campaign-form.js';
import classes from './content.module.css';
import { useCampaigns } from './content-query.js';
import { CAMPAIGN_STATES } from './content-types.js';
import type { Campaign } from './content-types.js';
import { FilterBar } from './filter-bar.js';
import { useFilters } from './use-filters.js';

/** Campaigns by name: those that were registered, and those that leads and costs named. */
export function Campaigns(): JSX.Element {
  const { t } = useTranslation('content');
  const label = useLabel();
  const may = useMay();
  const filters = useFilters(['channel', 'state']);
  const query = useCampaigns(filters.asked);
  const [isMaking, setMaking] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const campaign = query.data?.pages.flatMap(({ items }) => items).find(({ id }) => id === chosen);
  const choices = [
    {
      ...{ name: 'channel', label: t('filter.channel') },
      data: CHANNELS.map((value) => ({ value, label: label('channel', value) })),
    },
    {
      ...{ name: 'state', label: t('filter.state') },
      data: CAMPAIGN_STATES.map((value) => ({ value, label: t(`campaign.state.${value}`) })),
    },
  ];
  const none = filters.hasAny ? 'nothing' : 'none';
  return (
    <>
      <div className={classes.head}>
        <FilterBar {...{ filters, choices }} />
        {may('campaign.write') && (
          <Button leftSection={<IconPlus size={17} />} onClick={() => setMaking(true)}>
            {t('campaign.new')}
          </Button>
        )}
      </div>
      <Found<Campaign> query={query} none={t(`campaign.${none}.title`)} noneText={t(`campaign.${none}.text`)}>
        {(each) => <CampaignRow campaign={each} onChoose={() => choose(each.id)} />}
      </Found>
      <Sheet isOpen={isMaking} onClose={() => setMaking(false)} title={t('campaign.new')}>
        <CampaignForm onDone={() => setMaking(false)} />
      </Sheet>
      <Sheet isOpen={campaign !== undefined} onClose={() => choose(null)} title={campaign?.name ?? ''}>
        {campaign && <CampaignForm key={campaign.version} campaign={campaign} />}
      </Sheet>
    </>
  );
}

const TONES: Readonly<Record<Campaign['state'], Tone>> = { planned: 'calm', running: 'good', ended: 'off' };

function CampaignRow({ campaign, onChoose }: { campaign: Campaign; onChoose: () => void }): JSX.Element {
  const { t } = useTranslation('content');
  const label = useLabel();
  const may = useMay();
  const formats = useFormats();
  const { name, channel, state, from, to, budget, assets, goal } = campaign;
  const days =
    (from ?? to) !== null && [from, to].map((day) => (day === null ? '…' : formats.day(day))).join(' – ');
  const money =
    budget !== null && t('campaign.budgetIs', { amount: formats.amount(budget.amount, budget.currency) });
  const facts = [
    label('channel', channel),
    days,
    money,
    assets > 0 && t('campaign.assets', { count: assets }),
  ];
  const about = (
    <>
      <span className={classes.name}>{name}</span>
      <span className={`${classes.dim} tabular`}>{facts.filter(Boolean).join(' · ')}</span>
      {goal !== null && <span className={classes.dim}>{goal}</span>}
    </>
  );
  return (
    <div className={classes.row} data-campaign={name}>
      {may('campaign.write') ? (
        <UnstyledButton className={classes.about} onClick={onChoose}>
          {about}
        </UnstyledButton>
      ) : (
        <div className={classes.about}>{about}</div>
      )}
      <Signal tone={TONES[state]}>{t(`campaign.state.${state}`)}</Signal>
    </div>
  );
}
