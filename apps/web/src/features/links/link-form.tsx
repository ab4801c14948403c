import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS } from '#contracts';
import { Problem } from '../../api/problem.js';
import { useAct } from '../../ui/act.js';
import { useLabel } from '../../ui/use-label.js';
import { PRINTED } from './link-types.js';
import type { NewLink, TrackedLink } from './link-types.js';
import { createLink, LINKS } from './links-query.js';

interface Props {
  /** Where it is to lead, when somebody came from there. */
  readonly target: string;
  readonly name: string;
  readonly onMade: (link: TrackedLink) => void;
}

/** Where it leads and where it hangs; what is printed cannot be changed, only where it leads. */
export function LinkForm({ target, name, onMade }: Props): JSX.Element {
  const { t } = useTranslation('links');
  const [draft, setDraft] = useState<NewLink>({ name, target, channel: 'digital-catalogue' });
  const act = useAct({
    run: () => createLink(trimmed(draft)),
    touches: LINKS,
    then: onMade,
    failed: (error) => error instanceof Problem && error.code === 'tracked-link/target',
  });
  const wrong = act.error instanceof Problem && act.error.code === 'tracked-link/target' ? act.error : null;
  const text = (of: 'name' | 'campaign' | 'asset', hint?: string): JSX.Element => (
    <TextInput
      label={t(`form.${of}`)}
      required={of === 'name'}
      withAsterisk={false}
      maxLength={of === 'name' ? 100 : 300}
      value={draft[of] ?? ''}
      {...(hint !== undefined && { description: hint })}
      onChange={(event) => setDraft({ ...draft, [of]: event.currentTarget.value })}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack gap="lg">
        {text('name')}
        <TextInput
          type="url"
          required
          withAsterisk={false}
          label={t('form.target')}
          description={t('form.targetHint')}
          placeholder="https://"
          maxLength={2000}
          value={draft.target}
          error={wrong?.message}
          onChange={(event) => setDraft({ ...draft, target: event.currentTarget.value })}
        />
        <Where value={draft.channel} onChange={(channel) => setDraft({ ...draft, channel })} />
        {text('campaign', t('form.campaignHint'))}
        {text('asset', t('form.assetHint'))}
        <Button type="submit" loading={act.isPending}>
          {t('form.make')}
        </Button>
      </Stack>
    </form>
  );
}

interface WhereProps {
  readonly value: NewLink['channel'];
  readonly onChange: (channel: NewLink['channel']) => void;
}

function Where({ value, onChange }: WhereProps): JSX.Element {
  const { t } = useTranslation('links');
  const label = useLabel();
  return (
    <Select
      label={t('form.channel')}
      description={t('form.channelHint')}
      allowDeselect={false}
      value={value}
      onChange={(channel) => channel !== null && onChange(channel)}
      data={[...new Set([...PRINTED, ...CHANNELS])].map((code) => ({
        value: code,
        label: label('channel', code),
      }))}
    />
  );
}

const trimmed = ({ name, target, channel, campaign, asset }: NewLink): NewLink => ({
  ...{ name: name.trim(), target: target.trim(), channel },
  ...(campaign?.trim() && { campaign: campaign.trim() }),
  ...(asset?.trim() && { asset: asset.trim() }),
});
