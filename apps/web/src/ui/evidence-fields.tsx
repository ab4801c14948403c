import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { SUB_REASONS } from '#contracts';
import type { Reason, ReasonEvidence, ReasonPrecondition } from '#contracts';
import { LeadPicker } from './lead-picker.js';
import { useLabel } from './use-label.js';

interface EvidenceProps {
  readonly reason: Reason;
  readonly value: ReasonEvidence;
  readonly onChange: (value: ReasonEvidence) => void;
  readonly errors: Readonly<Record<string, string>>;
}

/** What of a lead can be wrong. */
const FIELDS = ['name', 'email', 'phone', 'company', 'jobTitle', 'country', 'leadType', 'other'] as const;

/** Attempts are counted by the product itself. */
type Asked = Exclude<ReasonPrecondition, 'attempts'>;

export const askedOf = (reason: Reason): readonly Asked[] =>
  reason.preconditions.filter((name) => name !== 'attempts');

/** True when everything the reason asks for has been given. */
export const isComplete = (reason: Reason, value: ReasonEvidence): boolean =>
  askedOf(reason).every((name) => (value[name] ?? '').trim() !== '');

/** One field per precondition of the reason, none for a reason that needs nothing. */
export function EvidenceFields({ reason, value, onChange, errors }: EvidenceProps): JSX.Element | null {
  const asked = askedOf(reason);
  if (asked.length === 0) return null;
  return (
    <Stack gap="sm" mt="sm">
      {asked.map((name) => (
        <Evidence
          key={name}
          name={name}
          value={value[name] ?? ''}
          error={errors[`evidence.${name}`]}
          onChange={(text) => onChange({ ...value, [name]: text })}
        />
      ))}
    </Stack>
  );
}

interface OneProps {
  readonly name: Asked;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
}

function Evidence({ name, value, error, onChange }: OneProps): JSX.Element {
  const { t } = useTranslation('ui');
  const common = { label: t(`evidence.${name}`), error, withAsterisk: true };
  if (name === 'subReason')
    return <Coded {...common} codes={SUB_REASONS} group={name} {...{ value, onChange }} />;
  if (name === 'field') return <Coded {...common} codes={FIELDS} group={name} {...{ value, onChange }} />;
  if (name === 'otherLeadId') return <LeadPicker {...common} onChange={onChange} />;
  const onText = (event: { currentTarget: { value: string } }): void => onChange(event.currentTarget.value);
  if (name === 'text') return <Textarea {...common} autosize minRows={2} value={value} onChange={onText} />;
  return <TextInput {...common} type={name === 'wakeOn' ? 'date' : 'text'} value={value} onChange={onText} />;
}

interface CodedProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly codes: readonly string[];
  readonly group: 'subReason' | 'field';
  readonly value: string;
  readonly onChange: (code: string) => void;
}

function Coded({ codes, group, value, onChange, ...common }: CodedProps): JSX.Element {
  const label = useLabel();
  return (
    <Select
      {...common}
      withAsterisk
      data={codes.map((code) => ({ value: code, label: label(group, code) }))}
      value={value || null}
      onChange={(code) => onChange(code ?? '')}
    />
  );
}
