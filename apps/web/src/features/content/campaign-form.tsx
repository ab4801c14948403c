import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS } from '#contracts';
import { useSession } from '../../api/session.js';
import { useAct } from '../../ui/act.js';
import { useLabel } from '../../ui/use-label.js';
import { campaignDraft, changeOfCampaign } from './campaign-draft.js';
import type { CampaignDraft } from './campaign-draft.js';
import classes from './content.module.css';
import { changeCampaign, CONTENT, makeCampaign } from './content-query.js';
import { CAMPAIGN_STATES } from './content-types.js';
import type { Campaign } from './content-types.js';
import { OwnerField } from './owner-field.js';

interface CampaignFormProps {
  /** As it was seen; left out for a new one. */
  readonly campaign?: Campaign;
  readonly onDone?: () => void;
}

/** What a campaign is, and what it may cost. */
export function CampaignForm({ campaign, onDone }: CampaignFormProps): JSX.Element {
  const { t } = useTranslation('content');
  const { currency } = useSession().workspace;
  const kept = campaignDraft(currency, campaign);
  const [draft, setDraft] = useState<CampaignDraft>(kept);
  const put = (change: Partial<CampaignDraft>): void => setDraft({ ...draft, ...change });
  const change = changeOfCampaign(kept, draft);
  const { channel } = draft;
  const act = useAct({
    run: () =>
      campaign
        ? changeCampaign(campaign, change)
        : makeCampaign({ ...change, name: draft.name.trim(), channel }),
    touches: CONTENT,
    done: () => t(campaign ? 'campaign.saved' : 'campaign.made'),
    then: () => onDone?.(),
    ...(campaign && {
      undo: ({ id, version }: Campaign) => changeCampaign({ id, version }, changeOfCampaign(draft, kept)),
    }),
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <What draft={draft} put={put} />
      <When draft={draft} put={put} />
      <Button
        type="submit"
        disabled={draft.name.trim() === '' || (campaign !== undefined && Object.keys(change).length === 0)}
        loading={act.isPending}
      >
        {t(campaign ? 'save' : 'campaign.make')}
      </Button>
    </form>
  );
}

interface PartProps {
  readonly draft: CampaignDraft;
  readonly put: (change: Partial<CampaignDraft>) => void;
}

function What({ draft, put }: PartProps): JSX.Element {
  const { t } = useTranslation('content');
  const label = useLabel();
  return (
    <>
      <TextInput
        label={t('campaign.form.name')}
        description={t('campaign.form.nameHint')}
        required
        withAsterisk={false}
        maxLength={200}
        value={draft.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label={t('filter.channel')}
          allowDeselect={false}
          searchable
          value={draft.channel}
          onChange={(channel) => channel !== null && put({ channel })}
          data={CHANNELS.map((value) => ({ value, label: label('channel', value) }))}
        />
        <Select
          label={t('filter.state')}
          allowDeselect={false}
          value={draft.state}
          onChange={(state) => state !== null && put({ state })}
          data={CAMPAIGN_STATES.map((value) => ({ value, label: t(`campaign.state.${value}`) }))}
        />
      </div>
    </>
  );
}

function When({ draft, put }: PartProps): JSX.Element {
  const { t } = useTranslation('content');
  return (
    <>
      <div className={classes.pair}>
        {(['from', 'to'] as const).map((name) => (
          <TextInput
            key={name}
            type="date"
            label={t(`campaign.form.${name}`)}
            value={draft[name]}
            onChange={(event) => put({ [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={classes.pair}>
        <NumberInput
          label={t('campaign.form.budget')}
          min={0}
          decimalScale={2}
          value={draft.amount}
          onChange={(next) => put({ amount: String(next) })}
        />
        <TextInput
          label={t('campaign.form.currency')}
          maxLength={3}
          value={draft.currency}
          onChange={(event) => put({ currency: event.currentTarget.value.toUpperCase() })}
        />
      </div>
      <Textarea
        label={t('campaign.form.goal')}
        maxLength={1_000}
        autosize
        value={draft.goal}
        onChange={(event) => put({ goal: event.currentTarget.value })}
      />
      <OwnerField value={draft.ownerId} onChange={(ownerId) => put({ ownerId })} />
    </>
  );
}
