import { Button, FileButton, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileImport, IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { ImportMapping, ImportPreview, ImportRun, Page } from '../../api/types.js';
import { fits, readMapping } from './draft.js';

const LOOKED_AT = 50;

interface StartFromProps {
  readonly run: ImportRun;
  readonly preview: ImportPreview;
  readonly onChoose: (mapping: ImportMapping) => void;
}

/** A mapping somebody made before: the one of the last such file, or one kept as JSON, as the command line takes it. */
export function StartFrom({ run, preview, onChoose }: StartFromProps): JSX.Element {
  const { t } = useTranslation('import');
  const last = useLastLike(run, preview);
  const read = async (file: File | null): Promise<void> => {
    const mapping = file && readMapping(await file.text());
    if (mapping) onChoose(mapping);
    else if (file) notifications.show({ message: t('map.noMapping', { name: file.name }), color: 'red' });
  };
  return (
    <Group gap="xs">
      {last !== undefined && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={() => last.mapping && onChoose(last.mapping)}
        >
          {t('map.asLast', { name: last.fileName })}
        </Button>
      )}
      <FileButton
        accept=".json,application/json"
        onChange={(file) => void read(file)}
        inputProps={{ 'aria-label': t('map.mappingFile') }}
      >
        {(props) => (
          <Button
            {...props}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFileImport size={16} aria-hidden />}
          >
            {t('map.fromFile')}
          </Button>
        )}
      </FileButton>
    </Group>
  );
}

/** The latest import of the same kind that had these columns. */
function useLastLike({ id, kind }: ImportRun, { columns }: ImportPreview): ImportRun | undefined {
  const imports = useQuery({
    queryKey: ['imports', 'mapped'],
    queryFn: () => api.get<Page<ImportRun>>('/imports', { query: { limit: LOOKED_AT } }),
  });
  return imports.data?.items.find(
    (each) => each.id !== id && each.kind === kind && each.mapping !== null && fits(each.mapping, columns),
  );
}
