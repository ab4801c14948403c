import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleChange } from './rule-changes.js';
import classes from './routing.module.css';

/** What differs between two wordings, rule by rule. */
export function ChangeList({ changes }: { changes: readonly RuleChange[] }): JSX.Element {
  const { t } = useTranslation('routing');
  if (changes.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('change.none')}
      </Text>
    );
  }
  return (
    <ul className={classes.changes}>
      {changes.map(({ kind, name, fields, place }, index) => (
        <li key={index}>
          {t(`change.${kind}`, {
            name,
            place,
            fields: fields.map((field) => t(`change.field.${field}`)).join(', '),
          })}
        </li>
      ))}
    </ul>
  );
}
