import { FileButton, Button, SegmentedControl, Text } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useState } from 'react';
import type { DragEvent, JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import { IMPORT_KINDS } from '../../api/import-types.js';
import type { ImportKind } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import classes from './import.module.css';

/** A hint for the dialog only: the product looks at the bytes. */
const ACCEPTED = '.csv,.tsv,.txt,.jsonl,.ndjson,.xlsx,.gz,text/csv,text/tab-separated-values';

export function DropZone(): JSX.Element {
  const { t } = useTranslation('import');
  const navigate = useNavigate();
  const [kind, setKind] = useState<ImportKind>('leads');
  const [isOver, setOver] = useState(false);
  const act = useAct({
    run: (file: File) =>
      api.post<{ id: string }>('/imports', new Blob([file], { type: 'application/octet-stream' }), {
        query: { kind, fileName: file.name },
      }),
    touches: ['imports'],
    then: ({ id }) => void navigate(`/import/${id}`),
  });
  const send = (file: File | null | undefined): void => {
    if (file) act.mutate(file);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files[0]);
  };
  const kinds = IMPORT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <div>
      <div className={classes.kinds}>
        <SegmentedControl aria-label={t('kind.label')} value={kind} onChange={setKind} data={kinds} />
      </div>
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDrop={onDrop}
        onDragOver={(event) => (event.preventDefault(), setOver(true))}
        onDragLeave={() => setOver(false)}
      >
        <IconFileTypeCsv size={44} stroke={1.3} aria-hidden />
        <Text fw={640} fz="lg">
          {act.isPending ? t('drop.sending', { name: act.variables.name }) : t('drop.title')}
        </Text>
        <Text c="dimmed" size="sm">
          {t('drop.text')}
        </Text>
        <FileButton accept={ACCEPTED} onChange={send} inputProps={{ 'aria-label': t('drop.label') }}>
          {(props) => (
            <Button {...props} mt="sm" size="md" loading={act.isPending}>
              {t('drop.choose')}
            </Button>
          )}
        </FileButton>
      </div>
    </div>
  );
}
