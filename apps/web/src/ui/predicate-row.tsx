import { ActionIcon, NumberInput, Select, TagsInput, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, INTENTS, ORIGINS, PREDICATE_FIELDS } from '#contracts';
import type { AttributeValue, Condition, Predicate, PredicateField } from '#contracts';
import { useTeams } from '../api/session.js';
import classes from './predicate-builder.module.css';
import { askedAbout, askedBy, opOf, opsFor } from './predicate-model.js';
import type { BuiltOp } from './predicate-model.js';
import { usePredicateText, usePredicateWords } from './use-predicate-text.js';

interface RowProps<T> {
  readonly value: T;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

/** One condition: about what, how, and with which value. */
export function PredicateRow({ value, onChange, onRemove }: RowProps<Predicate>): JSX.Element {
  const { t } = useTranslation('ui');
  const text = usePredicateText();
  const remove = (
    <ActionIcon
      variant="subtle"
      color="gray"
      mt={4}
      onClick={onRemove}
      aria-label={t('predicate.build.remove')}
    >
      <IconX size={16} />
    </ActionIcon>
  );
  // Nested deeper than it is built: it stays as it is, or goes.
  if (!('field' in value))
    return (
      <div className={classes.row}>
        <Text size="sm" style={{ gridColumn: '1 / 4' }}>
          {text(value)}
        </Text>
        {remove}
      </div>
    );
  return (
    <div className={classes.row}>
      <FieldChoice value={value} onChange={onChange} />
      <div>
        <Select
          size="xs"
          aria-label={t('predicate.build.op')}
          allowDeselect={false}
          value={opOf(value)}
          onChange={(op) => onChange(askedBy(value, op as BuiltOp))}
          data={opsFor(value.field).map((op) => ({ value: op, label: t(`predicate.build.op_${op}`) }))}
        />
      </div>
      <div className={classes.value}>
        {value.op !== 'exists' && <ValueField value={value} onChange={onChange} />}
      </div>
      {remove}
    </div>
  );
}

type PartProps = Omit<RowProps<Condition>, 'onRemove'>;
const OWN = 'custom.';

function FieldChoice({ value, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('ui');
  const isOwn = value.field.startsWith(OWN);
  return (
    <div>
      <Select
        size="xs"
        aria-label={t('predicate.build.field')}
        allowDeselect={false}
        value={isOwn ? OWN : value.field}
        onChange={(field) =>
          onChange(askedAbout(value, (field === OWN ? `${OWN}name` : field) as PredicateField))
        }
        data={[
          ...PREDICATE_FIELDS.map((field) => ({
            value: field,
            label: t(`predicate.field.${field}`),
          })),
          { value: OWN, label: t('predicate.build.own') },
        ]}
      />
      {isOwn && (
        <TextInput
          size="xs"
          mt={4}
          aria-label={t('predicate.build.name')}
          value={value.field.slice(OWN.length)}
          onChange={(event) => onChange({ ...value, field: `${OWN}${event.currentTarget.value}` })}
        />
      )}
    </div>
  );
}

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
  if (field === 'grade') return named(['A', 'B', 'C', 'D']);
  if (field === 'partnerId')
    return (teams ?? []).flatMap(({ id, kind, name }) =>
      kind === 'partner' ? [{ value: id, label: name }] : [],
    );
  return [];
}

function ValueField({ value: condition, onChange }: PartProps): JSX.Element {
  const { t } = useTranslation('ui');
  const { field, op, value } = condition;
  const choices = useChoices(field);
  const set = (next: AttributeValue | readonly string[]): void => onChange({ ...condition, value: next });
  if (op === 'in' || op === 'notIn')
    return <ManyValues choices={choices} value={value as readonly string[]} onChange={set} />;
  const label = t('predicate.build.value');
  if (field === 'companySize' || op === 'gte' || op === 'lte')
    return (
      <NumberInput
        size="xs"
        aria-label={label}
        value={value as number}
        onChange={(next) => set(Number(next))}
      />
    );
  if (choices.length > 0)
    return (
      <Select
        size="xs"
        searchable
        aria-label={label}
        allowDeselect={false}
        value={String(value) || null}
        onChange={(next) => set(next ?? '')}
        data={withOwn(choices, [String(value)])}
      />
    );
  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={String(value)}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
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
  readonly value: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Several values: the known ones by their word, any other as it is typed. */
function ManyValues({ choices, value, onChange }: ManyValuesProps): JSX.Element {
  const { t } = useTranslation('ui');
  const labelOf = (code: string): string => choices.find((each) => each.value === code)?.label ?? code;
  const codeOf = (label: string): string => choices.find((each) => each.label === label)?.value ?? label;
  return (
    <TagsInput
      size="xs"
      aria-label={t('predicate.build.values')}
      value={value.map(labelOf)}
      onChange={(labels) => onChange(labels.map(codeOf))}
      data={choices.map(({ label }) => label)}
    />
  );
}
