import { Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceType } from '#scoring';
import { useSession } from '../../../api/session.js';
import type { Attempt } from '../../../api/types.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useLabel } from '../../../ui/use-label.js';
import { amountOf, amountText } from './evidence-content.js';

interface EvidenceFieldProps {
  readonly type: EvidenceType;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  /** Tries to reach the person: one of them may be what an answer rests on. */
  readonly attempts: readonly Attempt[];
  readonly onChange: (content: string) => void;
}

/** The field for evidence of a type. */
export function EvidenceField({ type, attempts, onChange, ...field }: EvidenceFieldProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const onText = (event: { currentTarget: { value: string } }): void => onChange(event.currentTarget.value);
  if (type === 'amount') return <AmountField {...field} onChange={onChange} />;
  if (type === 'attempt') return <AttemptField {...field} attempts={attempts} onChange={onChange} />;
  if (type === 'date') return <TextInput {...field} data-autofocus type="date" onChange={onText} />;
  if (type === 'document')
    return (
      <TextInput
        {...field}
        data-autofocus
        maxLength={4000}
        placeholder={t('evidence.documentHint')}
        onChange={onText}
      />
    );
  return <Textarea {...field} data-autofocus autosize minRows={2} maxLength={4000} onChange={onText} />;
}

type OneProps = Omit<EvidenceFieldProps, 'type' | 'attempts'>;

function AmountField({ label, value, error, onChange }: OneProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const { workspace } = useSession();
  const kept = amountOf(value);
  const currency = kept?.currency ?? workspace.currency;
  const currencies = [...new Set([workspace.currency, 'EUR', 'USD', 'GBP', 'CHF', currency])];
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <NumberInput
        flex={1}
        data-autofocus
        {...{ label, error }}
        min={0}
        decimalScale={2}
        hideControls
        value={kept?.decimal ?? ''}
        onChange={(decimal) => onChange(amountText(String(decimal), currency))}
      />
      <Select
        w={96}
        label={t('evidence.currency')}
        allowDeselect={false}
        data={currencies}
        value={currency}
        onChange={(next) => kept && onChange(amountText(kept.decimal, next ?? currency))}
      />
    </Group>
  );
}

function AttemptField({
  attempts,
  value,
  onChange,
  ...field
}: OneProps & Pick<EvidenceFieldProps, 'attempts'>): JSX.Element {
  const { t } = useTranslation('qualification');
  const text = useAttemptText();
  return (
    <Select
      {...field}
      data-autofocus
      placeholder={attempts.length === 0 ? t('evidence.noAttempts') : ''}
      data={attempts.toReversed().map((attempt) => ({ value: attempt.id, label: text(attempt) }))}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}

/** A try to reach the person, in one line. */
export function useAttemptText(): (attempt: Attempt) => string {
  const label = useLabel();
  const formats = useFormats();
  return ({ type, outcome, at }) =>
    [label('attempt', type), label('outcome', outcome), formats.moment(at)].join(' · ');
}
