import { NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason, ReasonEvidence, ReasonPrecondition } from '#contracts';
import { useLabel } from './use-label.js';

interface EvidenceProps {
  readonly reason: Reason;
  readonly value: ReasonEvidence;
  readonly onChange: (value: ReasonEvidence) => void;
  readonly errors: Readonly<Record<string, string>>;
}

const SUB_REASONS = ['size', 'industry', 'region', 'role'] as const;

const isFilled = (value: ReasonEvidence, name: ReasonPrecondition): boolean =>
  name === 'attempts' ? value.attemptsDone !== undefined : (value[name] ?? '').trim() !== '';

/** True when everything the reason asks for has been given. */
export const isComplete = (reason: Reason, value: ReasonEvidence): boolean =>
  reason.preconditions.every((name) => isFilled(value, name));

/** One field per precondition of the reason, none for a reason that needs nothing. */
export function EvidenceFields({ reason, value, onChange, errors }: EvidenceProps): JSX.Element | null {
  if (reason.preconditions.length === 0) return null;
  return (
    <Stack gap="sm" mt="sm">
      {reason.preconditions.map((name) => (
        <Evidence
          key={name}
          name={name}
          value={value}
          error={errors[name] ?? errors[`evidence.${name}`]}
          onChange={(part) => onChange({ ...value, ...part })}
        />
      ))}
    </Stack>
  );
}

interface OneProps {
  readonly name: ReasonPrecondition;
  readonly value: ReasonEvidence;
  readonly error: string | undefined;
  readonly onChange: (part: ReasonEvidence) => void;
}

function Evidence({ name, value, error, onChange }: OneProps): JSX.Element {
  const { t } = useTranslation('ui');
  const label = useLabel();
  const common = { label: t(`evidence.${name}`), error, withAsterisk: true, description: undefined };
  if (name === 'attempts') {
    return (
      <NumberInput {...common} min={0} onChange={(count) => onChange({ attemptsDone: Number(count) })} />
    );
  }
  const text = value[name] ?? '';
  if (name === 'subReason') {
    const data = SUB_REASONS.map((code) => ({ value: code, label: label('subReason', code) }));
    return (
      <Select
        {...common}
        data={data}
        value={text || null}
        onChange={(code) => onChange({ subReason: code ?? '' })}
      />
    );
  }
  if (name === 'text') {
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
    );
  }
  const type = name === 'wakeOn' ? 'date' : 'text';
  return (
    <TextInput
      {...common}
      type={type}
      value={text}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
}
