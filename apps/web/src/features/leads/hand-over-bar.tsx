import { Button, Select, Stack, Textarea } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMembers, useTeams } from '../../api/session.js';
import { useAct } from '../../ui/act.js';
import { Sheet } from '../../ui/sheet.js';
import classes from './leads.module.css';

interface HandOverBarProps {
  readonly chosen: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** What can be done with the chosen leads: pass the baton. */
export function HandOverBar({ chosen, onDone }: HandOverBarProps): JSX.Element | null {
  const { t } = useTranslation('leads');
  const [isOpen, setOpen] = useState(false);
  if (chosen.size === 0) return null;
  return (
    <div className={classes.bulk} role="region" aria-live="polite">
      <span className="tabular">{t('selected', { count: chosen.size })}</span>
      <Button rightSection={<IconArrowRight size={16} />} onClick={() => setOpen(true)}>
        {t('handOver.go')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('handOver.title')}>
        <HandOverForm leadIds={[...chosen]} onDone={() => (setOpen(false), onDone())} />
      </Sheet>
    </div>
  );
}

function HandOverForm({ leadIds, onDone }: { leadIds: readonly string[]; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('leads');
  const teams = useTeams().data?.items.filter((team) => team.kind !== 'marketing') ?? [];
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
    touches: ['leads', 'lead'],
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
