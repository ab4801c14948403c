import { ActionIcon, Button, Group, Menu, Popover, TextInput } from '@mantine/core';
import { IconBookmark, IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { ImportKind, ImportMapping, SavedMapping } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { fits } from './draft.js';

interface SavedMappingsProps {
  readonly kind: ImportKind;
  readonly columns: readonly string[];
  readonly mapping: ImportMapping;
  readonly onChoose: (mapping: ImportMapping) => void;
}

const TOUCHES = ['import-mappings'];

/** Mappings with a name: those that fit this file to begin with, and this one to be kept. */
export function SavedMappings({ kind, columns, mapping, onChoose }: SavedMappingsProps): JSX.Element {
  const { t } = useTranslation('import');
  const saved = useQuery({
    queryKey: ['import-mappings', kind],
    queryFn: () => api.get<{ items: SavedMapping[] }>('/import-mappings', { query: { kind } }),
  });
  const forget = useAct({ run: (id: string) => api.delete(`/import-mappings/${id}`), touches: TOUCHES });
  const fitting = saved.data?.items.filter((each) => fits(each.mapping, columns)) ?? [];
  return (
    <Group gap="xs">
      {fitting.length > 0 && (
        <Menu>
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" leftSection={<IconBookmark size={16} aria-hidden />}>
              {t('saved.choose')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {fitting.map((each) => (
              <Group key={each.id} gap={4} wrap="nowrap">
                <Menu.Item onClick={() => onChoose(each.mapping)}>{each.name}</Menu.Item>
                <ActionIcon
                  variant="subtle"
                  aria-label={t('saved.forget', { name: each.name })}
                  onClick={() => forget.mutate(each.id)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </Group>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <SaveAs kind={kind} mapping={mapping} />
    </Group>
  );
}

function SaveAs({ kind, mapping }: Pick<SavedMappingsProps, 'kind' | 'mapping'>): JSX.Element {
  const { t } = useTranslation('import');
  const [name, setName] = useState('');
  const [isOpen, setOpen] = useState(false);
  const save = useAct({
    run: () => api.put('/import-mappings', { kind, name: name.trim(), mapping }),
    touches: TOUCHES,
    done: () => t('saved.done', { name }),
    then: () => setOpen(false),
  });
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          onClick={() => setOpen((before) => !before)}
        >
          {t('saved.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Group gap="xs" align="flex-end">
          <TextInput
            label={t('saved.name')}
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button
            loading={save.isPending}
            disabled={name.trim() === ''}
            onClick={() => save.mutate(undefined)}
          >
            {t('saved.keep')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
