import { Button, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMembers, useTeams } from '../../api/session.js';
import { useAct } from '../../ui/act.js';

interface HandOverFormProps {
  readonly leadIds: readonly string[];
  readonly onDone: () => void;
}

/** Teams that take leads over. */
const TAKERS: readonly string[] = ['sales', 'partner', 'care'];

/** To whom, and a word to them. */
export function HandOverForm({ leadIds, onDone }: HandOverFormProps): JSX.Element {
  const { t } = useTranslation('leads');
  const teams = useTeams().data?.items.filter((team) => TAKERS.includes(team.kind)) ?? [];
  const members = useMembers().data?.items ?? [];
  const [team, setTeam] = useState<string | null>(null);
  const [member, setMember] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const toTeamId = team ?? teams[0]?.id ?? null;
  const act = useAct({
    run: () =>
      api.post('/handovers', {
        leadIds,
        toTeamId,
        ...(member && { toMemberId: member }),
        ...(note.trim() && { note: note.trim() }),
      }),
    touches: ['leads', 'lead', 'obligations'],
    done: () => t('handOver.done', { count: leadIds.length }),
    then: onDone,
  });
  return (
    <Stack>
      <Select
        label={t('handOver.team')}
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={toTeamId}
        onChange={(id) => (setTeam(id), setMember(null))}
        allowDeselect={false}
      />
      <Select
        label={t('handOver.member')}
        clearable
        searchable
        data={members
          .filter((each) => each.isActive && toTeamId !== null && each.teamIds.includes(toTeamId))
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={member}
        onChange={setMember}
      />
      <Textarea
        label={t('handOver.note')}
        autosize
        minRows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button disabled={toTeamId === null} loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('handOver.confirm')} · {t('selected', { count: leadIds.length })}
      </Button>
    </Stack>
  );
}
