import { Button, Checkbox, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { Section } from '../../ui/page.js';
import type { Drawing, DueAnswer } from './calendar-types.js';
import { DueExplained } from './due-explained.js';
import { questionOf, UNITS } from './due-question.js';
import type { DueInput } from './due-question.js';
import { wallTime } from './wall-clock.js';

const opening = (zone: string): DueInput => ({
  start: wallTime(Date.now(), zone),
  ...{ amount: 4, unit: 'hours', hasPause: false, pauseFrom: '', pauseTo: '' },
});

/** Tries a promise on the calendar as it is drawn, saved or not. */
export function DueTester({ drawing }: { drawing: Drawing }): JSX.Element {
  const { t } = useTranslation('calendars');
  const [input, setInput] = useState(() => opening(drawing.zone));
  const set = (change: Partial<DueInput>): void => setInput({ ...input, ...change });
  const question = questionOf(input, drawing, t('test.pauseName'));
  const act = useAct({ run: (asked: object) => api.post<DueAnswer>('/calendars/due-test', asked) });
  return (
    <Section title={t('test.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('test.hint')}
      </Text>
      <form onSubmit={(event) => (event.preventDefault(), question && act.mutate(question))}>
        <Stack gap="sm">
          <Group align="flex-end" gap="sm">
            <TextInput
              type="datetime-local"
              label={t('test.start', { zone: drawing.zone })}
              value={input.start}
              onChange={(event) => set({ start: event.currentTarget.value })}
            />
            <NumberInput
              w={140}
              label={t('test.target')}
              min={0}
              max={9_999}
              allowDecimal={false}
              value={input.amount}
              onChange={(amount) => set({ amount: amount === '' ? Number.NaN : Number(amount) })}
            />
            <Select
              w={170}
              aria-label={t('test.target')}
              allowDeselect={false}
              data={UNITS.map((value) => ({ value, label: t(`test.unit.${value}`) }))}
              value={input.unit}
              onChange={(unit) => set({ unit: unit ?? 'hours' })}
            />
            <Button type="submit" disabled={question === undefined} loading={act.isPending}>
              {t('test.run')}
            </Button>
          </Group>
          <PauseFields input={input} onChange={set} />
        </Stack>
      </form>
      {act.data !== undefined && <DueExplained answer={act.data} />}
    </Section>
  );
}

function PauseFields({
  input,
  onChange,
}: {
  input: DueInput;
  onChange: (change: Partial<DueInput>) => void;
}): JSX.Element {
  const { t } = useTranslation('calendars');
  return (
    <Group align="flex-end" gap="sm">
      <Checkbox
        label={t('test.pause')}
        checked={input.hasPause}
        onChange={(event) => onChange({ hasPause: event.currentTarget.checked, pauseFrom: input.start })}
      />
      {input.hasPause && (
        <>
          <TextInput
            type="datetime-local"
            label={t('test.pauseFrom')}
            value={input.pauseFrom}
            onChange={(event) => onChange({ pauseFrom: event.currentTarget.value })}
          />
          <TextInput
            type="datetime-local"
            label={t('test.pauseTo')}
            min={input.pauseFrom}
            value={input.pauseTo}
            onChange={(event) => onChange({ pauseTo: event.currentTarget.value })}
          />
        </>
      )}
    </Group>
  );
}
