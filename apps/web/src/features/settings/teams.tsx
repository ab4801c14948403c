import { Badge, Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TEAM_KINDS } from '#contracts';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useTeams } from '../../api/session.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Card } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { useLabel } from '../../ui/use-label.js';
import { RenameTeam } from './rename-team.js';
import classes from './settings.module.css';

export function Teams(): JSX.Element {
  const { t } = useTranslation('settings');
  const label = useLabel();
  const may = useMay();
  return (
    <Card pad={false}>
      <Asked query={useTeams()}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty title={t('teams.none')}>{t('teams.noneText')}</Empty>}
            {items.map((team) => (
              <div key={team.id} className={classes.row}>
                <div className={`${classes.grow} ${classes.name}`}>
                  {team.kind === 'partner' && may('partner.read') ? (
                    <Link to={`/partners/${team.id}`} className="quiet">
                      {team.name}
                    </Link>
                  ) : (
                    team.name
                  )}
                </div>
                {may('team.manage') && <RenameTeam team={team} />}
                <Badge variant="light" tt="none" fw={550}>
                  {label('side', team.kind)}
                </Badge>
              </div>
            ))}
          </>
        )}
      </Asked>
      {may('team.manage') && <AddTeam />}
    </Card>
  );
}

function AddTeam(): JSX.Element {
  const { t } = useTranslation('settings');
  const label = useLabel();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<string>('sales');
  const act = useAct({
    run: () => api.post('/teams', { name, kind }),
    touches: ['teams', 'session'],
    then: () => setName(''),
  });
  return (
    <Group className={classes.add} align="flex-end">
      <TextInput
        flex={1}
        miw={160}
        label={t('teams.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('teams.kind')}
        allowDeselect={false}
        data={TEAM_KINDS.map((code) => ({ value: code, label: label('side', code) }))}
        value={kind}
        onChange={(code) => setKind(code ?? 'sales')}
      />
      <Button
        variant="light"
        disabled={name.trim() === ''}
        loading={act.isPending}
        onClick={() => act.mutate(undefined)}
      >
        {t('teams.add')}
      </Button>
    </Group>
  );
}
