import { Select, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';

interface ValueWordsProps {
  /** Words of the column that are no option by themselves. */
  readonly words: readonly string[];
  readonly options: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

/** What the file's own words stand for. */
export function ValueWords({ words, options, values, onChange }: ValueWordsProps): JSX.Element | null {
  const { t } = useTranslation('import');
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
            placeholder={t('map.asIs')}
            data={[...options]}
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
