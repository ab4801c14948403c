import { Autocomplete, NumberInput, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, INTENTS } from '#contracts';
import { Card, Section } from '../../ui/page.js';
import { useLabel } from '../../ui/use-label.js';
import type { Desk } from './desk.js';
import { asOrigin } from './form-checks.js';
import { LEAD_TYPES } from './form-types.js';
import type { FormDefaults } from './form-types.js';
import classes from './forms.module.css';

/** On which pages it may stand, and what its leads are called where the visitor says nothing. */
export function HowTaken({ desk }: { desk: Desk }): JSX.Element {
  const { t } = useTranslation('forms');
  const { draft, put, problems } = desk;
  const wrong = problems.filter(({ pointer }) => pointer.startsWith('/definition/origins'));
  return (
    <Section title={t('taken.title')}>
      <Card>
        <Stack gap="md">
          <TagsInput
            label={t('taken.origins')}
            description={t('taken.originsHint')}
            placeholder={draft.origins.length === 0 ? 'https://www.example.com' : ''}
            value={[...draft.origins]}
            error={wrong.length === 0 ? null : [...new Set(wrong.map(({ detail }) => detail))].join(' ')}
            acceptValueOnBlur
            onChange={(origins) => put({ origins: [...new Set(origins.map(asOrigin))] })}
          />
          <Defaults desk={desk} />
          <NumberInput
            label={t('taken.seconds')}
            description={t('taken.secondsHint')}
            min={0}
            max={60}
            maw={320}
            value={draft.minimumSeconds}
            onChange={(seconds) => put({ minimumSeconds: Number(seconds) || 0 })}
          />
        </Stack>
      </Card>
    </Section>
  );
}

function Defaults({ desk: { draft, put } }: { desk: Desk }): JSX.Element {
  const { t } = useTranslation('forms');
  const label = useLabel();
  const defaults = draft.defaults ?? {};
  const set = (change: Partial<Record<keyof FormDefaults, string | undefined>>): void => {
    const next = Object.entries({ ...defaults, ...change }).filter(([, value]) => value !== undefined);
    put({ defaults: Object.fromEntries(next) });
  };
  const text = (name: 'campaign' | 'asset' | 'country'): JSX.Element => (
    <TextInput
      label={t(`taken.${name}`)}
      maxLength={name === 'country' ? 100 : 300}
      value={defaults[name] ?? ''}
      onChange={(event) => set({ [name]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <>
      <p className={classes.plain}>{t('taken.defaults')}</p>
      <div className={classes.pair}>
        <Select
          label={t('taken.channel')}
          clearable
          value={defaults.channel ?? null}
          onChange={(channel) => set({ channel: channel ?? undefined })}
          data={CHANNELS.map((code) => ({ value: code, label: label('channel', code) }))}
        />
        {text('campaign')}
        {text('asset')}
        <Autocomplete
          label={t('taken.leadType')}
          maxLength={100}
          value={defaults.leadType ?? ''}
          onChange={(leadType) => set({ leadType: leadType || undefined })}
          data={[...LEAD_TYPES]}
          renderOption={({ option }) => label('leadType', option.value)}
        />
        <Select
          label={t('taken.intent')}
          clearable
          value={defaults.intent ?? null}
          onChange={(intent) => set({ intent: intent ?? undefined })}
          data={INTENTS.map((code) => ({ value: code, label: t(`intent.${code}`) }))}
        />
        {text('country')}
      </div>
    </>
  );
}
