import {
  Autocomplete,
  Button,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import { ALL_CONTACT, BASES, PURPOSES } from './privacy-types.js';
import type { HeardConsent } from './privacy-types.js';
import { CONSENTS, recordConsent } from './privacy-query.js';
import { usePurpose } from './use-words.js';

interface Props {
  readonly personId: string;
  /** Purposes this person said something to. */
  readonly known: readonly string[];
  readonly onDone: () => void;
}

type Draft = Pick<HeardConsent, 'purpose' | 'basis' | 'state'> & {
  readonly occurredAt: string;
  readonly wording: string;
};

const START: Draft = { purpose: 'marketing', basis: 'consent', state: 'given', occurredAt: '', wording: '' };

/** Writes down what somebody said on the phone or at a stand; what was written before stays. */
export function ConsentForm({ personId, known, onDone }: Props): JSX.Element {
  const { t } = useTranslation('privacy');
  const [draft, setDraft] = useState(START);
  const act = useAct({
    run: () => recordConsent(personId, heardOf(draft)),
    touches: CONSENTS,
    done: () => t('record.done'),
    then: onDone,
  });
  const put = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack gap="lg">
        <SegmentedControl
          aria-label={t('record.state')}
          value={draft.state}
          onChange={(state) => put({ state })}
          data={(['given', 'withdrawn'] as const).map((each) => ({ value: each, label: t(`state.${each}`) }))}
        />
        <Purpose value={draft.purpose} known={known} onChange={(purpose) => put({ purpose })} />
        {draft.state === 'given' && (
          <Select
            label={t('fact.basis')}
            allowDeselect={false}
            value={draft.basis}
            onChange={(basis) => basis !== null && put({ basis })}
            data={BASES.map((basis) => ({ value: basis, label: t(`basis.${basis}`) }))}
          />
        )}
        <TextInput
          type="datetime-local"
          label={t('record.when')}
          description={t('record.whenHint')}
          value={draft.occurredAt}
          onChange={(event) => put({ occurredAt: event.currentTarget.value })}
        />
        <Textarea
          autosize
          minRows={3}
          maxLength={10_000}
          label={t('record.wording')}
          description={t('record.wordingHint')}
          value={draft.wording}
          onChange={(event) => put({ wording: event.currentTarget.value })}
        />
        <Text size="sm" c="dimmed">
          {t('record.stays')}
        </Text>
        <Button type="submit" disabled={draft.purpose.trim() === ''} loading={act.isPending}>
          {t('record.go')}
        </Button>
      </Stack>
    </form>
  );
}

interface PurposeProps {
  readonly value: string;
  readonly known: readonly string[];
  readonly onChange: (purpose: string) => void;
}

function Purpose({ value, known, onChange }: PurposeProps): JSX.Element {
  const { t } = useTranslation('privacy');
  const purposeOf = usePurpose();
  return (
    <Autocomplete
      label={t('record.purpose')}
      description={value === ALL_CONTACT ? t('record.allContact') : t('record.purposeHint')}
      maxLength={200}
      value={value}
      onChange={onChange}
      data={[...new Set([...known, ...PURPOSES])]}
      renderOption={({ option }) => purposeOf(option.value)}
    />
  );
}

const heardOf = ({ purpose, basis, state, occurredAt, wording }: Draft): HeardConsent => ({
  ...{ purpose: purpose.trim(), basis, state },
  ...(occurredAt !== '' && { occurredAt: new Date(occurredAt).toISOString() }),
  ...(wording.trim() !== '' && { wording: wording.trim() }),
});
