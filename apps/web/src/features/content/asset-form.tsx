import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { INTENTS } from '#contracts';
import { useAct } from '../../ui/act.js';
import { assetDraft, changeOf } from './asset-draft.js';
import type { AssetDraft } from './asset-draft.js';
import classes from './content.module.css';
import { changeAsset, CONTENT, makeAsset, useCampaignChoices } from './content-query.js';
import { ASSET_KINDS, ASSET_STATES } from './content-types.js';
import type { Asset } from './content-types.js';
import { OwnerField } from './owner-field.js';

interface AssetFormProps {
  /** As it was seen; left out for a new one. */
  readonly asset?: Asset;
  readonly onDone?: (asset: Asset) => void;
}

/** What an asset is. */
export function AssetForm({ asset, onDone }: AssetFormProps): JSX.Element {
  const { t } = useTranslation('content');
  const [draft, setDraft] = useState<AssetDraft>(() => assetDraft(asset));
  const put = (change: Partial<AssetDraft>): void => setDraft({ ...draft, ...change });
  const change = changeOf(assetDraft(asset), draft);
  const act = useAct({
    run: () => (asset ? changeAsset(asset, change) : makeAsset({ ...change, name: draft.name.trim() })),
    touches: CONTENT,
    done: () => t(asset ? 'asset.saved' : 'asset.made'),
    then: (kept) => onDone?.(kept),
    ...(asset && {
      undo: ({ id, version }: Asset) => changeAsset({ id, version }, changeOf(draft, assetDraft(asset))),
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
      <TextInput
        label={t('asset.form.name')}
        required
        withAsterisk={false}
        maxLength={300}
        value={draft.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <What draft={draft} put={put} />
      <Whose draft={draft} put={put} />
      <Button
        type="submit"
        disabled={draft.name.trim() === '' || (asset !== undefined && Object.keys(change).length === 0)}
        loading={act.isPending}
      >
        {t(asset ? 'save' : 'asset.make')}
      </Button>
    </form>
  );
}

interface PartProps {
  readonly draft: AssetDraft;
  readonly put: (change: Partial<AssetDraft>) => void;
}

function What({ draft, put }: PartProps): JSX.Element {
  const { t } = useTranslation('content');
  return (
    <>
      <div className={classes.pair}>
        <Select
          label={t('filter.kind')}
          allowDeselect={false}
          value={draft.kind}
          onChange={(kind) => kind !== null && put({ kind })}
          data={ASSET_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Select
          label={t('filter.state')}
          allowDeselect={false}
          value={draft.state}
          onChange={(state) => state !== null && put({ state })}
          data={ASSET_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
      </div>
      <TextInput
        type="url"
        label={t('asset.form.address')}
        description={t('asset.form.addressHint')}
        placeholder="https://"
        maxLength={2_000}
        value={draft.address}
        onChange={(event) => put({ address: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        {(['liveOn', 'retiredOn'] as const).map((name) => (
          <TextInput
            key={name}
            type="date"
            label={t(`asset.form.${name}`)}
            value={draft[name]}
            onChange={(event) => put({ [name]: event.currentTarget.value })}
          />
        ))}
      </div>
    </>
  );
}

function Whose({ draft, put }: PartProps): JSX.Element {
  const { t } = useTranslation('content');
  const campaigns = useCampaignChoices().data?.items ?? [];
  return (
    <>
      <Select
        label={t('filter.campaign')}
        description={t('asset.form.campaignHint')}
        clearable
        searchable
        value={draft.campaignId || null}
        onChange={(campaignId) => put({ campaignId: campaignId ?? '' })}
        data={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className={classes.pair}>
        <Select
          label={t('asset.form.intent')}
          clearable
          value={draft.intent || null}
          onChange={(intent) => put({ intent: intent ?? '' })}
          data={INTENTS.map((value) => ({ value, label: t(`intent.${value}`) }))}
        />
        <TextInput
          label={t('asset.form.language')}
          placeholder="it, en, pt-BR"
          maxLength={6}
          value={draft.language}
          onChange={(event) => put({ language: event.currentTarget.value })}
        />
      </div>
      <OwnerField value={draft.ownerId} onChange={(ownerId) => put({ ownerId })} />
    </>
  );
}
