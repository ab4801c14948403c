import { Alert, Button, Group, Progress, TagsInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { Problem, problemText } from '../../../api/problem.js';
import { useBoard } from '../../../live/live-context.js';
import { useRefetchOn } from '../../../live/use-refetch-on.js';
import { useAct } from '../../../ui/act.js';
import classes from '../qualification.module.css';
import type { TrainingRun } from '../qualification-types.js';
import { Refused } from './refused.js';
import { tooFewOf } from './too-few.js';
import { arrivedAt, isOpen, shareOf, stageOf } from './training-state.js';
import type { ToldRun } from './training-state.js';

const BOARD = 'training';

/** Asks for a model and follows the training, wherever it was begun; the page may be left meanwhile. */
export function Train({ onTrained }: { onTrained: (version: number) => void }): JSX.Element {
  const { t } = useTranslation('qualification');
  const [leaveOut, setLeaveOut] = useState<string[]>([]);
  const [knownAtCapture, setKnownAtCapture] = useState<string[]>([]);
  const run = useToldRun(onTrained);
  const act = useAct({
    run: () => api.post<TrainingRun>('/predictive-models/runs', { leaveOut, knownAtCapture }),
    failed: (error) => error instanceof Problem && tooFewOf(error) !== null,
  });
  const few = act.error instanceof Problem && !act.isPending ? tooFewOf(act.error) : null;
  if (run !== null && isOpen(run)) return <Running run={run} />;
  return (
    <div>
      <Group align="flex-end">
        <Fields which="leaveOut" value={leaveOut} onChange={setLeaveOut} />
        <Fields which="known" value={knownAtCapture} onChange={setKnownAtCapture} />
        <Button loading={act.isPending} onClick={() => act.mutate(undefined)}>
          {t('predictive.train')}
        </Button>
      </Group>
      {few !== null && <Refused few={few} />}
      {few === null && run?.state === 'failed' && <Failed run={run} />}
    </div>
  );
}

function Fields({
  which,
  ...field
}: {
  which: 'leaveOut' | 'known';
  value: string[];
  onChange: (names: string[]) => void;
}): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <TagsInput
      style={{ flex: '1 1 320px' }}
      label={t(`predictive.${which}`)}
      description={t(`predictive.${which}Text`)}
      maxTags={100}
      {...field}
    />
  );
}

/** The latest training as it is told, and its model the moment it is there. */
function useToldRun(onTrained: (version: number) => void): ToldRun | null {
  const run = (useBoard(BOARD).state?.cells.run ?? null) as ToldRun | null;
  const before = useRef<ToldRun | null>(null);
  useRefetchOn(BOARD, ['predictive-models']);
  useEffect(() => {
    const version = arrivedAt(before.current, run);
    before.current = run;
    if (version !== null) onTrained(version);
  }, [run, onTrained]);
  return run;
}

function Running({ run }: { run: ToldRun }): JSX.Element {
  const { t } = useTranslation('qualification');
  const act = useAct({
    run: () => api.post(`/predictive-models/runs/${run.id}/cancellation`, {}),
    done: () => t('predictive.isCancelled'),
  });
  const text = t(`predictive.step.${stageOf(run)}`);
  return (
    <div role="status">
      <Group justify="space-between" mb={6}>
        <span className={classes.dim}>{text}</span>
        <Button
          size="compact-sm"
          variant="default"
          loading={act.isPending}
          onClick={() => act.mutate(undefined)}
        >
          {t('predictive.cancel')}
        </Button>
      </Group>
      <Progress value={shareOf(run)} animated aria-label={text} />
    </div>
  );
}

const KNOWN = ['training/interrupted', 'training/unexpected', 'scoring/no-fit'] as const;

function Failed({ run: { failure, facts } }: { run: ToldRun }): JSX.Element {
  const { t } = useTranslation('qualification');
  const few = tooFewOf({ code: failure ?? '', facts: facts ?? {} });
  if (few !== null) return <Refused few={few} />;
  const known = KNOWN.find((code) => code === failure);
  const text = known ? t(`predictive.failed.${known}`) : problemText(failure ?? '', failure ?? '');
  return (
    <Alert mt="md" color="red" role="alert" title={t('predictive.failed.title')}>
      {text}
    </Alert>
  );
}
