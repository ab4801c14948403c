import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValueTable } from '#sla';
import classes from './editor.module.css';
import { useField } from './draft-context.js';
import { MoneyField, TextField } from './fields.js';
import type { Place } from './places.js';

export const FIRST_PRICES = (currency: string): ValueTable => ({
  ...{ currency, types: [{ leadType: 'demo', minor: 10_000 }], otherMinor: 0 },
});

/** What a lead is worth by what it asks for, frozen with the version. */
export function ValuesField({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const { value: table, set } = useField<ValueTable>(place);
  const types = (next: ValueTable['types']): void => set({ ...table, types: next });
  return (
    <fieldset className={classes.part}>
      <div className={classes.short}>
        <TextField place={[...place, 'currency']} label={t('edit.currency')} />
      </div>
      {table.types.map((_, index) => (
        <Group key={index} gap="sm" align="flex-end" mt="xs">
          <TypeName place={[...place, 'types', index, 'leadType']} />
          <MoneyField
            place={[...place, 'types', index, 'minor']}
            label={t('edit.price')}
            currency={table.currency}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            mb={4}
            disabled={table.types.length === 1}
            onClick={() => types(table.types.toSpliced(index, 1))}
            aria-label={t('edit.removePrice')}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        mt="xs"
        mb="sm"
        size="compact-sm"
        variant="light"
        leftSection={<IconPlus size={15} />}
        onClick={() => types([...table.types, { leadType: '', minor: 0 }])}
      >
        {t('edit.addPrice')}
      </Button>
      <MoneyField place={[...place, 'otherMinor']} label={t('edit.otherPrice')} currency={table.currency} />
    </fieldset>
  );
}

function TypeName({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const { value, error, set } = useField<string>(place);
  return (
    <TextInput
      label={t('edit.leadType')}
      value={value}
      error={error}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}
