import { Button } from '@mantine/core';
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

export function ImportSteps({ id }: { id: string }): JSX.Element {
  return <Asked query={useRun(id)}>{(run) => <Steps run={run} />}</Asked>;
}

/** A trial leaves everything as it was, so it may be changed and tried again. */
const isOpen = ({ state, isDryRun }: ImportRun): boolean =>
  state !== 'running' && (state !== 'done' || isDryRun);

function Steps({ run }: { run: ImportRun }): JSX.Element {
  const { t } = useTranslation('import');
  const problems = useProblems(run.id);
  return (
    <>
      <Progress run={run} />
      <Problems problems={problems} address={addressOf(`/imports/${run.id}/errors.csv`)} />
      {isOpen(run) && <Open run={run} />}
      <div>
        <Button component={Link} to="/import" variant="subtle">
          {t('run.again')}
        </Button>
      </div>
    </>
  );
}

function Open({ run }: { run: ImportRun }): JSX.Element {
  return <Asked query={usePreview(run.id)}>{(preview) => <MapAndRun run={run} preview={preview} />}</Asked>;
}
