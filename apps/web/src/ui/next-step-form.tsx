import { Button, Chip, Group, Stack, Text, TextInput } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useServerNow } from '../live/live-context.js';
import { useAct } from './act.js';
import { NextStep } from './next-step.js';
import { fieldOf, likelyTimes } from './next-step-times.js';
import { useFormats } from './use-formats.js';

export interface PlannedStep {
  readonly nextStep: string | null;
  readonly nextStepDueAt: string | null;
}

interface NextStepFormProps {
  readonly leadId: string;
  /** What is planned so far. */
  readonly planned?: PlannedStep | undefined;
  readonly onDone?: () => void;
}

/** The longest step the product takes. */
const LONGEST = 300;

interface Wish {
  readonly what: string;
  readonly dueAt: string;
}

/** The step planned before, while it lies ahead: only then is there a way back, for a lead of sales is not left without one. */
function stillAhead(planned: PlannedStep | undefined): Wish | null {
  if (!planned?.nextStep || planned.nextStepDueAt === null) return null;
  const { nextStep: what, nextStepDueAt: dueAt } = planned;
  return Date.parse(dueAt) > Date.now() ? { what, dueAt } : null;
}

function usePlanning({
  leadId,
  planned,
  onDone,
}: NextStepFormProps): UseMutationResult<unknown, Error, Wish> {
  const { t } = useTranslation('ui');
  const before = stillAhead(planned);
  return useAct({
    run: (wish: Wish) => api.post(`/leads/${leadId}/next-step`, wish),
    touches: ['lead', 'leads'],
    done: () => t('nextStep.done'),
    then: () => onDone?.(),
    ...(before && { undo: () => api.post(`/leads/${leadId}/next-step`, before) }),
  });
}

/** What comes next, and when: one line and one tap. */
export function NextStepForm(props: NextStepFormProps): JSX.Element {
  const { t } = useTranslation('ui');
  const now = useServerNow(30_000);
  const [what, setWhat] = useState('');
  const [when, setWhen] = useState(() => likelyTimes(now).map(fieldOf)[0] ?? '');
  const act = usePlanning(props);
  const isPast = when !== '' && new Date(when).getTime() <= now;
  const isReady = what.trim() !== '' && when !== '' && !isPast;
  return (
    <Stack
      component="form"
      gap="md"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        if (isReady) act.mutate({ what: what.trim(), dueAt: new Date(when).toISOString() });
      }}
    >
      <SoFar planned={props.planned} now={now} />
      <TextInput
        label={t('nextStep.what')}
        placeholder={t('nextStep.example')}
        data-autofocus
        maxLength={LONGEST}
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <When when={when} now={now} isPast={isPast} onWhen={setWhen} />
      <Group justify="flex-end">
        <Button type="submit" disabled={!isReady} loading={act.isPending}>
          {t('nextStep.plan')}
        </Button>
      </Group>
    </Stack>
  );
}

function SoFar({ planned, now }: { planned: PlannedStep | undefined; now: number }): JSX.Element | null {
  const { t } = useTranslation('ui');
  if (!planned || planned.nextStepDueAt === null) return null;
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4}>
        {t('nextStep.now')}
      </Text>
      <NextStep what={planned.nextStep} dueAt={planned.nextStepDueAt} now={now} />
      <Text size="sm" c="dimmed" mt={4}>
        {t('nextStep.replaces')}
      </Text>
    </div>
  );
}

interface WhenProps {
  readonly when: string;
  readonly now: number;
  readonly isPast: boolean;
  readonly onWhen: (when: string) => void;
}

/** The likely mornings to tap, and a field for any other time. */
function When({ when, now, isPast, onWhen }: WhenProps): JSX.Element {
  const name = useId();
  const { t } = useTranslation('ui');
  const formats = useFormats();
  return (
    <div>
      <div role="radiogroup" aria-label={t('nextStep.when')}>
        <Text size="sm" fw={500} mb={6}>
          {t('nextStep.when')}
        </Text>
        <Chip.Group value={when} onChange={onWhen}>
          <Group gap={6} mb="sm">
            {likelyTimes(now).map((time) => (
              <Chip name={name} key={fieldOf(time)} value={fieldOf(time)} size="xs" variant="light">
                {formats.moment(time.getTime())}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </div>
      <TextInput
        type="datetime-local"
        aria-label={t('nextStep.at')}
        min={fieldOf(new Date(now))}
        value={when}
        onChange={(event) => onWhen(event.currentTarget.value)}
        error={isPast && t('nextStep.past')}
      />
    </div>
  );
}
