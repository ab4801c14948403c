import { NumberInput, Select, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, INTENTS, ORIGINS } from '#contracts';
import type { LeadAttributes } from '#contracts';
import { fieldText } from '../../ui/predicate-text.js';
import { usePredicateWords } from '../../ui/use-predicate-text.js';
import classes from './routing.module.css';

/** What of a lead that nobody captured yet can be described. */
export type Described = Pick<
  LeadAttributes,
  'channel' | 'leadType' | 'grade' | 'origin' | 'intent' | 'country' | 'region' | 'industry' | 'companySize'
>;

const CHOICES = {
  channel: CHANNELS,
  leadType: ['demo', 'quote', 'information', 'catalogue', 'support', 'course'],
  grade: ['A', 'B', 'C', 'D'],
  origin: ORIGINS,
  intent: INTENTS,
} as const;
const TEXTS = ['country', 'region', 'industry'] as const;

interface AttributesFormProps {
  readonly value: Described;
  readonly onChange: (value: Described) => void;
}

/** A lead as it might come; what is left open is not known of it. */
export function AttributesForm({ value, onChange }: AttributesFormProps): JSX.Element {
  const { t } = useTranslation('routing');
  const words = usePredicateWords();
  const label = (field: string): string => capital(fieldText(field, words));
  const set = (field: keyof Described, said: string | number | null): void => {
    const { [field]: _, ...others } = value;
    onChange(said === null || said === '' ? others : { ...others, [field]: said });
  };
  return (
    <div className={classes.pairs}>
      {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((field) => (
        <Select
          key={field}
          clearable
          label={label(field)}
          placeholder={t('test.any')}
          value={value[field] ?? null}
          data={CHOICES[field].map((code) => ({ value: code, label: words.valueOf(field, code) }))}
          onChange={(code) => set(field, code)}
        />
      ))}
      {TEXTS.map((field) => (
        <TextInput
          key={field}
          label={label(field)}
          placeholder={t('test.any')}
          value={value[field] ?? ''}
          onChange={(event) => set(field, event.currentTarget.value)}
        />
      ))}
      <NumberInput
        label={label('companySize')}
        placeholder={t('test.any')}
        min={0}
        value={value.companySize ?? ''}
        onChange={(size) => set('companySize', size === '' ? null : Number(size))}
      />
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
