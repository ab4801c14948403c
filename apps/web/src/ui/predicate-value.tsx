import { Group, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, INTENTS, ORIGINS, TARGET_VERDICTS } from '#contracts';
import type { AttributeValue, Condition, PredicateField } from '#contracts';
import { useTeams } from '../api/session.js';
import { kindOf, valuesWritten, VALUE_KINDS, withKind } from './predicate-model.js';
import type { ValueKind } from './predicate-model.js';
import { usePredicateWords } from './use-predicate-text.js';

const LEAD_TYPES = ['demo', 'quote', 'information', 'catalogue', 'support', 'course'] as const;

/** The values a field usually has, with their words; none where it may be anything. */
function useChoices(field: PredicateField): readonly { value: string; label: string }[] {
  const words = usePredicateWords();
  const teams = useTeams().data?.items;
  const named = (codes: readonly string[]): { value: string; label: string }[] =>
    codes.map((code) => ({ value: code, label: words.valueOf(field, code) }));
  if (field === 'channel') return named(CHANNELS);
  if (field === 'leadType') return named(LEAD_TYPES);
  if (field === 'origin') return named(ORIGINS);
  if (field === 'intent') return named(INTENTS);
  if (field === 'target') return named(TARGET_VERDICTS);
  if (field === 'grade') return named(['A', 'B', 'C', 'D']);
  if (field === 'partnerId')
    return (teams ?? []).flatMap(({ id, kind, name }) =>
      kind === 'partner' ? [{ value: id, label: name }] : [],
    );
  return [];
}

interface ValueProps {
  readonly value: Condition;
  readonly onChange: (condition: Condition) => void;
}

/** What a condition compares with; an own field says first of which kind that is. */
export function PredicateValue({ value: condition, onChange }: ValueProps): JSX.Element {
  const choices = useChoices(condition.field);
  const { field, op, value } = condition;
  if (op === 'in' || op === 'notIn')
    return (
      <ManyValues
        choices={choices}
        value={value as readonly AttributeValue[]}
        onChange={(next) => onChange({ ...condition, value: next })}
      />
    );
  if (!field.startsWith('custom.') || op === 'gte' || op === 'lte')
    return <OneValue {...{ condition, choices, onChange }} />;
  return (
    <Group gap={4} wrap="nowrap">
      <KindChoice condition={condition} onChange={onChange} />
      <OneValue {...{ condition, choices, onChange }} />
    </Group>
  );
}

interface OneProps {
  readonly condition: Condition;
  readonly choices: readonly { value: string; label: string }[];
  readonly onChange: (condition: Condition) => void;
}

function KindChoice({ condition, onChange }: Omit<OneProps, 'choices'>): JSX.Element {
  const { t } = useTranslation('ui');
  return (
    <Select
      size="xs"
      w={110}
      aria-label={t('predicate.build.kind')}
      allowDeselect={false}
      value={kindOf(condition.value as AttributeValue)}
      onChange={(kind) => onChange(withKind(condition, kind as ValueKind))}
      data={VALUE_KINDS.map((kind) => ({ value: kind, label: t(`predicate.build.kind_${kind}`) }))}
    />
  );
}

function OneValue({ condition, choices, onChange }: OneProps): JSX.Element {
  const { t } = useTranslation('ui');
  const { field, op } = condition;
  const value = condition.value as AttributeValue;
  const set = (next: AttributeValue): void => onChange({ ...condition, value: next });
  const common = { size: 'xs', 'aria-label': t('predicate.build.value') } as const;
  if (typeof value === 'boolean')
    return (
      <Select
        {...common}
        allowDeselect={false}
        value={String(value)}
        onChange={(next) => set(next === 'true')}
        data={[true, false].map((each) => ({
          value: String(each),
          label: t(each ? 'predicate.yes' : 'predicate.no'),
        }))}
      />
    );
  const isNumber = field === 'companySize' || op === 'gte' || op === 'lte' || typeof value === 'number';
  if (isNumber) return <NumberInput {...common} value={value} onChange={(next) => set(Number(next))} />;
  if (choices.length > 0)
    return (
      <Select
        {...common}
        searchable
        allowDeselect={false}
        value={value || null}
        onChange={(next) => set(next ?? '')}
        data={withOwn(choices, [value])}
      />
    );
  return <TextInput {...common} value={value} onChange={(event) => set(event.currentTarget.value)} />;
}

const withOwn = (
  choices: readonly { value: string; label: string }[],
  values: readonly string[],
): { value: string; label: string }[] => [
  ...choices,
  ...values
    .filter((each) => each !== '' && choices.every(({ value }) => value !== each))
    .map((each) => ({ value: each, label: each })),
];

interface ManyValuesProps {
  readonly choices: readonly { value: string; label: string }[];
  readonly value: readonly AttributeValue[];
  readonly onChange: (values: readonly AttributeValue[]) => void;
}

/** Several values: the known ones by their word, any other as it is typed; a number or a yes stays one. */
function ManyValues({ choices, value, onChange }: ManyValuesProps): JSX.Element {
  const { t } = useTranslation('ui');
  const labelOf = (code: string): string => choices.find((each) => each.value === code)?.label ?? code;
  const codeOf = (label: string): string => choices.find((each) => each.label === label)?.value ?? label;
  return (
    <TagsInput
      size="xs"
      aria-label={t('predicate.build.values')}
      value={value.map((each) => labelOf(String(each)))}
      onChange={(labels) => onChange(valuesWritten(labels.map(codeOf), value))}
      data={choices.map(({ label }) => label)}
    />
  );
}
