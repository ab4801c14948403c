import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Team } from '../../api/types.js';
import { useAct } from '../../ui/act.js';

const rename = (id: string, name: string): Promise<Team> => api.patch(`/teams/${id}`, { name });

/** A pencil beside the name; under it a field, until the new name is kept or left. */
export function RenameTeam({ team }: { team: Team }): JSX.Element {
  const { t } = useTranslation('settings');
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <NameForm team={team} onEnd={() => setOpen(false)} />;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t('teams.rename', { name: team.name })}
      onClick={() => setOpen(true)}
    >
      <IconPencil size={16} />
    </ActionIcon>
  );
}

function NameForm({ team, onEnd }: { team: Team; onEnd: () => void }): JSX.Element {
  const { t } = useTranslation('settings');
  const [name, setName] = useState(team.name);
  const act = useAct({
    run: () => rename(team.id, name.trim()),
    touches: ['teams', 'session'],
    done: (after) => t('teams.renamed', { name: after.name }),
    then: onEnd,
    undo: () => rename(team.id, team.name),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
      onKeyDown={({ key }) => key === 'Escape' && onEnd()}
    >
      <Group gap="xs" wrap="nowrap">
        <TextInput
          data-autofocus
          autoFocus
          aria-label={t('teams.name')}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="light" disabled={name.trim() === ''} loading={act.isPending}>
          {t('teams.keep')}
        </Button>
      </Group>
    </form>
  );
}
