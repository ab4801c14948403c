import { ActionIcon, Anchor, Button, FileButton, Text } from '@mantine/core';
import { IconFile, IconPaperclip, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, api } from '../api/client.js';
import type { KeptFile } from '../api/types.js';
import { useAct } from './act.js';
import classes from './files.module.css';
import { useFormats } from './use-formats.js';

const LARGEST = 10 * 1_048_576;
const TOUCHES = ['files', 'opportunity', 'lead'];

interface FilesProps {
  readonly items: readonly KeptFile[];
  /** Where a new one goes, such as `/leads/…`; null for those who may not add one. */
  readonly place: string | null;
  /** True where files of deals are listed among those of their lead. */
  readonly isOfLead?: boolean;
}

/** Files that lie here, the latest first: open, add, remove, and bring back what was removed by mistake. */
export function Files({ items, place, isOfLead = false }: FilesProps): JSX.Element {
  const { t } = useTranslation('ui');
  const [removed, setRemoved] = useState<KeptFile | null>(null);
  return (
    <div className={classes.files}>
      {items.length === 0 && (
        <Text c="dimmed" size="sm">
          {t('files.none')}
        </Text>
      )}
      <ul className={classes.list}>
        {items.map((file) => (
          <Line
            key={file.id}
            file={file}
            isOfDeal={isOfLead && file.opportunityId !== null}
            onRemoved={place === null ? null : setRemoved}
          />
        ))}
      </ul>
      {removed && <Undo file={removed} onDone={() => setRemoved(null)} />}
      {place !== null && <AddFile place={place} />}
    </div>
  );
}

interface LineProps {
  readonly file: KeptFile;
  readonly isOfDeal: boolean;
  readonly onRemoved: ((file: KeptFile) => void) | null;
}

function Line({ file, isOfDeal, onRemoved }: LineProps): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const sizeOf = useSize();
  const remove = useAct({
    run: () => api.delete(`/attachments/${file.id}`),
    touches: TOUCHES,
    done: () => t('files.removed'),
    then: () => onRemoved?.(file),
  });
  const facts = [
    sizeOf(file.bytes),
    formats.day(file.addedAt),
    file.addedBy?.name,
    isOfDeal && t('files.ofDeal'),
  ];
  return (
    <li className={classes.file}>
      <IconFile size={18} stroke={1.6} aria-hidden />
      <div className={classes.grow}>
        {file.name === null ? (
          <Text size="sm">{t('files.hidden')}</Text>
        ) : (
          <Anchor size="sm" href={addressOf(`/attachments/${file.id}/content`)} download={file.name}>
            {file.name}
          </Anchor>
        )}
        <div className={`${classes.meta} tabular`}>{facts.filter(Boolean).join(' · ')}</div>
      </div>
      {onRemoved && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          loading={remove.isPending}
          aria-label={t('files.remove', { name: file.name ?? '' })}
          onClick={() => remove.mutate(undefined)}
        >
          <IconX size={17} />
        </ActionIcon>
      )}
    </li>
  );
}

function Undo({ file, onDone }: { file: KeptFile; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('ui');
  const undo = useAct({
    run: () => api.post(`/attachments/${file.id}/restoration`),
    touches: TOUCHES,
    done: () => t('files.undone'),
    then: onDone,
  });
  return (
    <Button size="xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate(undefined)}>
      {t('files.undo', { name: file.name ?? '' })}
    </Button>
  );
}

function AddFile({ place }: { place: string }): JSX.Element {
  const { t } = useTranslation('ui');
  const [isTooLarge, setTooLarge] = useState(false);
  const add = useAct({
    run: (file: File) =>
      api.post(`${place}/attachments`, new Blob([file], { type: 'application/octet-stream' }), {
        query: { name: file.name },
      }),
    touches: TOUCHES,
    done: (_, { name }) => t('files.added', { name }),
  });
  const send = (file: File | null): void => {
    setTooLarge((file?.size ?? 0) > LARGEST);
    if (file && file.size <= LARGEST) add.mutate(file);
  };
  return (
    <div>
      <FileButton onChange={send}>
        {(props) => (
          <Button
            {...props}
            size="xs"
            variant="light"
            leftSection={<IconPaperclip size={15} />}
            loading={add.isPending}
          >
            {t('files.add')}
          </Button>
        )}
      </FileButton>
      <Text size="xs" mt={4} c={isTooLarge ? 'red' : 'dimmed'} role={isTooLarge ? 'alert' : undefined}>
        {isTooLarge ? t('files.tooLarge') : t('files.limit')}
      </Text>
    </div>
  );
}

const KILO = 1_000;

function useSize(): (bytes: number) => string {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  return (bytes) =>
    bytes < KILO * KILO
      ? t('files.kilobytes', { size: formats.number(Math.max(1, Math.round(bytes / KILO))) })
      : t('files.megabytes', { size: formats.number(bytes / (KILO * KILO), 1) });
}
