import { ActionIcon, Button, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { problemAt } from './desk.js';
import type { FieldFormProps } from './desk.js';
import { freeName, withText } from './form-draft.js';
import type { FormChoice } from './form-types.js';
import classes from './forms.module.css';

/** The answers to choose from: what is read, and what is kept. */
export function ChoicesField({ desk, field, index, onChange }: FieldFormProps): JSX.Element {
  const { t } = useTranslation('forms');
  const choices = field.choices ?? [];
  const wrong = problemAt(desk, `/definition/fields/${index}/choices`);
  const put = (next: readonly FormChoice[]): void => onChange({ ...field, choices: next });
  const add = (): void => {
    const value = freeName(
      String(choices.length + 1),
      choices.map((choice) => choice.value),
    );
    put([...choices, { value, label: {} }]);
  };
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>{t('choice.title')}</legend>
      {choices.map((choice, place) => (
        <div key={place} className={classes.choice}>
          <TextInput
            aria-label={t('choice.label', { place: place + 1 })}
            placeholder={t('choice.label', { place: place + 1 })}
            value={choice.label[desk.language] ?? ''}
            onChange={(event) =>
              put(
                choices.with(place, {
                  ...choice,
                  label: withText(choice.label, desk.language, event.currentTarget.value),
                }),
              )
            }
          />
          <TextInput
            aria-label={t('choice.value', { place: place + 1 })}
            value={choice.value}
            onChange={(event) => put(choices.with(place, { ...choice, value: event.currentTarget.value }))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('choice.remove', { place: place + 1 })}
            onClick={() => put(choices.toSpliced(place, 1))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      {wrong !== null && (
        <Text size="sm" c="var(--bad)">
          {wrong}
        </Text>
      )}
      <div>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} onClick={add}>
          {t('choice.add')}
        </Button>
      </div>
    </fieldset>
  );
}
