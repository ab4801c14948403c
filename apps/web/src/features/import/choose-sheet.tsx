import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { ImportPreview, ImportRun } from '../../api/types.js';
import { useAct } from '../../ui/act.js';

/** Which sheet of a spreadsheet is read; nothing where there is one, or none. */
export function ChooseSheet({
  run,
  preview,
}: {
  run: ImportRun;
  preview: ImportPreview;
}): JSX.Element | null {
  const { t } = useTranslation('import');
  const act = useAct({
    run: (sheet: string) => api.put(`/imports/${run.id}/sheet`, { sheet }),
    touches: ['import', 'import-preview'],
  });
  if (preview.sheets.length < 2) return null;
  return (
    <Select
      label={t('sheet.label')}
      data={[...preview.sheets]}
      value={preview.sheet}
      disabled={act.isPending}
      allowDeselect={false}
      onChange={(sheet) => sheet !== null && sheet !== preview.sheet && act.mutate(sheet)}
    />
  );
}
