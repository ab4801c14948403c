import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { logAttempt } from '../api/handovers.js';
import type { AttemptInput } from '../api/types.js';
import { useAct } from './act.js';
import { Choices } from './choices.js';

const TYPES = ['call', 'email', 'meeting', 'message', 'visit'] as const;
type AttemptType = (typeof TYPES)[number];

/** Outcomes that make sense for each type; the first is the usual one. */
const OUTCOMES = {
  call: ['connected', 'no_answer', 'left_message', 'declined'],
  email: ['sent', 'bounced', 'auto_reply', 'connected'],
  meeting: ['held', 'no_answer', 'declined'],
  message: ['sent', 'connected', 'bounced'],
  visit: ['held', 'no_answer', 'declined'],
} as const satisfies Record<AttemptType, readonly string[]>;

/** A try to reach the person: two taps and a note for whoever wants one. */
export function AttemptForm({ leadId, onDone }: { leadId: string; onDone?: () => void }): JSX.Element {
  const { t } = useTranslation('ui');
  const [type, setType] = useState<AttemptType>('call');
  const [outcome, setOutcome] = useState<AttemptInput['outcome']>('connected');
  const [note, setNote] = useState('');
  const act = useAct({
    run: () =>
      logAttempt(leadId, { type, direction: 'out', outcome, ...(note.trim() && { note: note.trim() }) }),
    touches: ['lead', 'leads', 'obligations'],
    done: () => t('attempt.done'),
    then: () => {
      setNote('');
      onDone?.();
    },
  });
  return (
    <Stack gap="sm">
      <Choices
        group="attempt"
        label={t('attempt.type')}
        codes={TYPES}
        value={type}
        onChange={(code) => {
          const next = TYPES.find((each) => each === code) ?? 'call';
          setType(next);
          setOutcome(OUTCOMES[next][0]);
        }}
      />
      <Choices
        group="outcome"
        label={t('attempt.outcome')}
        codes={OUTCOMES[type]}
        value={outcome}
        onChange={(code) => setOutcome(OUTCOMES[type].find((each) => each === code) ?? OUTCOMES[type][0])}
      />
      <Textarea
        label={t('attempt.note')}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button onClick={() => act.mutate(undefined)} loading={act.isPending}>
          {t('action.logAttempt')}
        </Button>
      </Group>
    </Stack>
  );
}
