import { Autocomplete, Fieldset, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartProps, Settings } from './source-types.js';

const BASES = ['consent', 'contract', 'legitimate_interest'] as const;
type Consent = NonNullable<Settings['consent']>;
const NONE: Consent = { purpose: '', basis: '' };

/** What whoever sends something agrees to: purpose and basis, or nothing at all. */
export function ConsentFields({ draft, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('connectors');
  const consent = draft.consent ?? NONE;
  const say = (change: Partial<Consent>): void => {
    const next = { ...consent, ...change };
    const { consent: _, ...rest } = draft;
    const isNone = [next.purpose, next.basis, next.text ?? ''].every((text) => text.trim() === '');
    onChange(isNone ? rest : { ...rest, consent: next });
  };
  return (
    <Fieldset legend={t('defaults.consent')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('defaults.consentHint')}
        </Text>
        <TextInput
          label={t('defaults.purpose')}
          placeholder="marketing"
          maxLength={200}
          value={consent.purpose}
          onChange={(event) => say({ purpose: event.currentTarget.value })}
        />
        <Autocomplete
          label={t('defaults.basis')}
          maxLength={100}
          data={BASES.map((basis) => basis)}
          renderOption={({ option }) => t(`basis.${option.value as 'consent'}`)}
          value={consent.basis}
          onChange={(basis) => say({ basis })}
        />
        <Textarea
          label={t('defaults.consentText')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={5_000}
          value={consent.text ?? ''}
          onChange={(event) => say({ text: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}
