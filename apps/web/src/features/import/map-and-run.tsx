import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Problem } from '../../api/problem.js';
import { useSession } from '../../api/session.js';
import type { ImportPreview, ImportRun } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { ChooseSheet } from './choose-sheet.js';
import { draftOf, mappingOf } from './draft.js';
import { FileFacts } from './file-facts.js';
import { useProblems } from './import-query.js';
import { MappingTable } from './mapping-table.js';
import { PreviewTable } from './preview-table.js';
import { SavedMappings } from './saved-mappings.js';
import { StartFrom } from './start-from.js';
import { WrongMapping } from './wrong-mapping.js';

interface MapAndRunProps {
  readonly run: ImportRun;
  readonly preview: ImportPreview;
}

/** Where the columns go, then a trial, then the real thing. */
export function MapAndRun({ run, preview }: MapAndRunProps): JSX.Element {
  const { t } = useTranslation('import');
  const { workspace } = useSession();
  const [draft, setDraft] = useState(() => draftOf(preview, run.mapping, workspace.currency));
  const problems = useProblems(run.id);
  const act = useAct({
    run: async (isDry: boolean) => {
      await api.put(`/imports/${run.id}/mapping`, mappingOf(draft));
      return api.post(`/imports/${run.id}/run`, { dryRun: isDry });
    },
    touches: ['import', 'imports', 'leads'],
    failed: (error) => error instanceof Problem && error.fields.length > 0,
  });
  return (
    <>
      {act.error instanceof Problem && act.error.fields.length > 0 && (
        <WrongMapping problem={act.error} fields={preview.fields} />
      )}
      <ChooseSheet run={run} preview={preview} />
      <FileFacts kind={run.kind} draft={draft} onChange={setDraft} />
      <MappingTable
        aside={
          <Group gap="xs">
            <SavedMappings
              kind={run.kind}
              columns={preview.columns}
              mapping={mappingOf(draft)}
              onChoose={(mapping) => setDraft(draftOf(preview, mapping, workspace.currency))}
            />
            <StartFrom
              run={run}
              preview={preview}
              onChoose={(mapping) => setDraft(draftOf(preview, mapping, workspace.currency))}
            />
          </Group>
        }
        {...{ kind: run.kind, preview, problems, draft }}
        onChange={setDraft}
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" loading={act.isPending && act.variables} onClick={() => act.mutate(true)}>
          {t('run.dry')}
        </Button>
        <Button loading={act.isPending && !act.variables} onClick={() => act.mutate(false)}>
          {t('run.real')}
        </Button>
      </Group>
      <PreviewTable preview={preview} />
    </>
  );
}
