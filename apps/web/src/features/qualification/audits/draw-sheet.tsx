import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../api/client.js';
import { formErrorsOf, Problem } from '../../../api/problem.js';
import { useAct } from '../../../ui/act.js';
import { Sheet } from '../../../ui/sheet.js';
import type { AuditWish, SampleAudit } from '../qualification-types.js';

interface DrawSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Draws a sample: which days, how many leads, how many may be faulty, and the seed that makes it repeatable. */
export function DrawSheet({ isOpen, onClose }: DrawSheetProps): JSX.Element {
  const { t } = useTranslation('audits');
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t('draw.open')}>
      <DrawForm />
    </Sheet>
  );
}

const FIELDS = ['fromOn', 'toOn', 'size', 'acceptUpTo', 'seed'] as const;
type Field = (typeof FIELDS)[number];
type Draft = Readonly<Record<Field, string>>;

/** The month before this one, whole. */
function lastMonth(): Pick<Draft, 'fromOn' | 'toOn'> {
  const today = new Date();
  const [year, month] = [today.getFullYear(), today.getMonth()];
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return { fromOn: day(Date.UTC(year, month - 1, 1)), toOn: day(Date.UTC(year, month, 0)) };
}

const wishOf = ({ fromOn, toOn, size, acceptUpTo, seed }: Draft): AuditWish => ({
  ...{ fromOn, toOn, size: Number(size), acceptUpTo: Number(acceptUpTo), seed: Number(seed) },
});

function DrawForm(): JSX.Element {
  const { t } = useTranslation('audits');
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(() => ({
    ...{ ...lastMonth(), size: '20', acceptUpTo: '2' },
    // Drawn here once, so that it can be read and written down before anything is drawn by it.
    seed: String(Math.floor(Math.random() * 1_000_000)),
  }));
  const act = useAct({
    run: () => api.post<SampleAudit>('/sample-audits', wishOf(draft)),
    touches: ['audits'],
    then: ({ id }) => void navigate(`/audits/${id}`),
    failed: (error) => error instanceof Problem && error.status < 500,
  });
  const problem = act.error instanceof Problem ? act.error : null;
  const errors = problem && formErrorsOf(problem, FIELDS);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack>
        <Text size="sm">{t('draw.text')}</Text>
        <DrawFields draft={draft} errors={errors?.fields ?? {}} onChange={setDraft} />
        {errors?.rest.map((text) => (
          <Text key={text} c="var(--bad)" size="sm" role="alert">
            {problem?.code === 'audit/empty-lot' ? t('draw.tooFew') : text}
          </Text>
        ))}
        <Button type="submit" loading={act.isPending}>
          {t('draw.go')}
        </Button>
      </Stack>
    </form>
  );
}

interface DrawFieldsProps {
  readonly draft: Draft;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (draft: Draft) => void;
}

const NUMBERS = [
  { name: 'size', min: 1, hint: 'draw.sizeHint' },
  { name: 'acceptUpTo', min: 0, hint: 'draw.acceptHint' },
  { name: 'seed', min: 0, hint: 'draw.seedHint' },
] as const;

function DrawFields({ draft, errors, onChange }: DrawFieldsProps): JSX.Element {
  const { t } = useTranslation('audits');
  const put = (name: Field, value: string): void => onChange({ ...draft, [name]: value });
  const field = (name: Field) => ({
    ...{ label: t(`draw.${name}`), value: draft[name], error: errors[name], required: true },
  });
  return (
    <>
      <Group align="flex-start">
        {(['fromOn', 'toOn'] as const).map((name) => (
          <TextInput
            key={name}
            {...field(name)}
            flex={1}
            type="date"
            onChange={(event) => put(name, event.currentTarget.value)}
          />
        ))}
      </Group>
      {NUMBERS.map(({ name, min, hint }) => (
        <NumberInput
          key={name}
          {...field(name)}
          min={min}
          allowDecimal={false}
          description={t(hint)}
          onChange={(next) => put(name, String(next))}
        />
      ))}
    </>
  );
}
