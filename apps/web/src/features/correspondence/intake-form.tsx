import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, ORIGINS } from '#contracts';
import { useLabel } from '../../ui/use-label.js';
import type { IntakeAddress, NewIntakeAddress } from './intake-types.js';

export interface IntakeDraft {
  readonly name: string;
  readonly channel: IntakeAddress['channel'];
  readonly origin: IntakeAddress['origin'];
  readonly campaign: string;
  readonly leadType: string;
}

interface Props {
  readonly address?: IntakeAddress;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly onSubmit: (said: NewIntakeAddress) => void;
}

const FRESH: IntakeDraft = { name: '', channel: 'email', origin: 'marketing', campaign: '', leadType: '' };

const draftOf = ({ name, channel, origin, campaign, leadType }: IntakeAddress): IntakeDraft => ({
  ...{ name, channel, origin, campaign: campaign ?? '', leadType: leadType ?? '' },
});

/** What an address is called, and what its leads are. */
export function IntakeForm({ address, submit, isBusy, onSubmit }: Props): JSX.Element {
  const { t } = useTranslation('correspondence');
  const label = useLabel();
  const [draft, setDraft] = useState(() => (address ? draftOf(address) : FRESH));
  const text = (of: 'name' | 'campaign' | 'leadType', longest: number): JSX.Element => (
    <TextInput
      label={t(`intake.form.${of}`)}
      description={t(`intake.form.${of}Hint`)}
      required={of === 'name'}
      withAsterisk={false}
      maxLength={longest}
      value={draft[of]}
      onChange={(event) => setDraft({ ...draft, [of]: event.currentTarget.value })}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(written(draft));
      }}
    >
      <Stack gap="md">
        {text('name', 100)}
        <Select
          label={t('intake.form.channel')}
          allowDeselect={false}
          value={draft.channel}
          onChange={(channel) => channel !== null && setDraft({ ...draft, channel })}
          data={CHANNELS.map((code) => ({ value: code, label: label('channel', code) }))}
        />
        {text('campaign', 300)}
        {text('leadType', 100)}
        <Select
          label={t('intake.form.origin')}
          allowDeselect={false}
          value={draft.origin}
          onChange={(origin) => origin !== null && setDraft({ ...draft, origin })}
          data={ORIGINS.map((code) => ({ value: code, label: t(`intake.origin.${code}`) }))}
        />
        <Button type="submit" disabled={draft.name.trim() === ''} loading={isBusy}>
          {submit}
        </Button>
      </Stack>
    </form>
  );
}

const written = ({ name, campaign, leadType, ...choices }: IntakeDraft): NewIntakeAddress => ({
  ...{ name: name.trim(), ...choices },
  ...(campaign.trim() && { campaign: campaign.trim() }),
  ...(leadType.trim() && { leadType: leadType.trim() }),
});
