import { Button, Checkbox, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { OWN_DATE_KINDS } from './calendar-types.js';
import type { OwnDate, OwnDateKind, Window } from './calendar-types.js';
import classes from './calendars.module.css';
import { WindowFields } from './window-fields.js';

interface Input {
  readonly kind: OwnDateKind;
  readonly on: string;
  readonly until: string;
  readonly isYearly: boolean;
  readonly name: string;
  readonly window: Window;
}

const BLANK: Input = {
  kind: 'closed',
  on: '',
  until: '',
  isYearly: false,
  name: '',
  window: { open: '09:00', close: '13:00' },
};

function ownDateOf({ kind, on, until, isYearly, name, window }: Input): OwnDate {
  const named = name.trim() === '' ? {} : { name: name.trim() };
  if (kind === 'closed' && isYearly) return { kind, every: on.slice(5), ...named };
  const run = until > on ? { until } : {};
  return { kind, on, ...run, ...named, ...(kind !== 'closed' && { windows: [window] }) };
}

export function OwnDateForm({ onAdd }: { onAdd: (own: OwnDate) => void }): JSX.Element {
  const { t } = useTranslation('calendars');
  const [input, setInput] = useState(BLANK);
  const set = (change: Partial<Input>): void => setInput({ ...input, ...change });
  const isYearly = input.kind === 'closed' && input.isYearly;
  const add = (): void => {
    onAdd(ownDateOf(input));
    setInput({ ...BLANK, kind: input.kind });
  };
  return (
    <div className={classes.form}>
      <SegmentedControl
        size="xs"
        maw="100%"
        aria-label={t('own.title')}
        data={OWN_DATE_KINDS.map((value) => ({ value, label: t(`own.kind.${value}`) }))}
        value={input.kind}
        onChange={(kind) => set({ kind })}
      />
      <Text size="sm" c="dimmed" my={6}>
        {t(`own.kindText.${input.kind}`)}
      </Text>
      <Group align="flex-end" gap="sm">
        <WhenFields input={input} isYearly={isYearly} onChange={set} />
        {input.kind !== 'closed' && (
          <WindowFields
            hasLabels
            window={input.window}
            openLabel={t('own.opens')}
            closeLabel={t('own.closes')}
            onChange={(window) => set({ window })}
          />
        )}
        <TextInput
          label={t('own.name')}
          flex="1 1 180px"
          maxLength={200}
          value={input.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        {input.kind === 'closed' && (
          <Checkbox
            label={t('own.yearly')}
            mb={8}
            checked={input.isYearly}
            onChange={(event) => set({ isYearly: event.currentTarget.checked })}
          />
        )}
        <Button variant="light" disabled={input.on === ''} onClick={add}>
          {t('own.add')}
        </Button>
      </Group>
    </div>
  );
}

interface WhenFieldsProps {
  readonly input: Input;
  readonly isYearly: boolean;
  readonly onChange: (change: Partial<Input>) => void;
}

function WhenFields({ input, isYearly, onChange }: WhenFieldsProps): JSX.Element {
  const { t } = useTranslation('calendars');
  return (
    <>
      <TextInput
        type="date"
        label={t('own.from')}
        value={input.on}
        onChange={(event) => onChange({ on: event.currentTarget.value })}
      />
      {!isYearly && (
        <TextInput
          type="date"
          label={t('own.until')}
          min={input.on}
          value={input.until}
          onChange={(event) => onChange({ until: event.currentTarget.value })}
        />
      )}
    </>
  );
}
