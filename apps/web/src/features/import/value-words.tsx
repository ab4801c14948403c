import { Select, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportField, ImportKind } from '../../api/types.js';
import classes from './import.module.css';
import { useOptionLabel } from './use-option-label.js';

interface ValueWordsProps {
  /** Words of the column that are no option by themselves. */
  readonly words: readonly string[];
  readonly kind: ImportKind;
  readonly column: string;
  readonly field: ImportField;
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

/** What the file's own words stand for. */
export function ValueWords(props: ValueWordsProps): JSX.Element | null {
  const { words, kind, column, field, values, onChange } = props;
  const { t } = useTranslation('import');
  const label = useOptionLabel(kind);
  const choices = field.options.map((value) => ({ value, label: label(field, value) }));
  const shown = [...new Set([...words, ...Object.keys(values)])].filter((word) => word !== '');
  if (shown.length === 0) return null;
  return (
    <div className={classes.words}>
      <Text size="xs" c="dimmed">
        {t('map.words')}
      </Text>
      {shown.map((word) => (
        <label key={word} className={classes.word}>
          <span>{word}</span>
          <Select
            size="xs"
            searchable
            clearable
            placeholder={t('map.choose')}
            aria-label={`${column}: ${word}`}
            data={choices}
            value={values[word] ?? null}
            onChange={(option) => {
              const { [word]: _before, ...rest } = values;
              onChange(option === null ? rest : { ...rest, [word]: option });
            }}
          />
        </label>
      ))}
    </div>
  );
}
