import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOf } from '../../api/client.js';
import type { ImportRun } from '../../api/types.js';
import { Asked } from '../../ui/asked.js';
import { useProblems, usePreview, useRun } from './import-query.js';
import { MapAndRun } from './map-and-run.js';
import { Problems } from './problems.js';
import { Progress } from './progress.js';
import { TakingBack } from './taking-back.js';
import { UndoImport } from './undo-import.js';

export function ImportSteps({ id }: { id: string }): JSX.Element {
  return <Asked query={useRun(id)}>{(run) => <Steps run={run} />}</Asked>;
}

const BUSY: readonly ImportRun['state'][] = ['running', 'undoing', 'undone'];

/** A trial leaves everything as it was, so it may be changed and tried again. */
const isOpen = ({ state, isDryRun }: ImportRun): boolean =>
  !BUSY.includes(state) && (state !== 'done' || isDryRun);

function Steps({ run }: { run: ImportRun }): JSX.Element {
  const { t } = useTranslation('import');
  const problems = useProblems(run.id);
  return (
    <>
      <Progress run={run} />
      <TakingBack run={run} />
      <Problems problems={problems} address={addressOf(`/imports/${run.id}/errors.csv`)} />
      {isOpen(run) && <Open run={run} />}
      <Group>
        <UndoImport run={run} />
        <Button component={Link} to="/import" variant="subtle">
          {t('run.again')}
        </Button>
      </Group>
    </>
  );
}

function Open({ run }: { run: ImportRun }): JSX.Element {
  return <Asked query={usePreview(run.id)}>{(preview) => <MapAndRun run={run} preview={preview} />}</Asked>;
}
