import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { LeadDetail } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { useKeys } from '../../ui/keys/use-keys.js';
import { SalesQualify } from '../qualification/lead/sales-qualify.js';
import { ActSheet } from './act-sheet.js';
import { useLeadActs } from './use-lead-acts.js';
import type { SheetAct } from './use-lead-acts.js';

const PATHS = {
  qualify: 'qualification',
  resume: 'resumption',
} as const;
type PlainAct = keyof typeof PATHS;

/** What this member may do with this lead now; the next step forward as a button, the rest in a menu. */
export function LeadActs({ lead }: { lead: LeadDetail }): JSX.Element | null {
  const { t } = useTranslation('leads');
  const acts = useLeadActs(lead);
  const [sheet, setSheet] = useState<SheetAct | null>(null);
  useKeys('lead', { s: () => acts.aside.includes('hold') && setSheet('hold') });
  if (acts.forward.length + acts.aside.length === 0) return null;
  return (
    <Group gap={8}>
      {acts.forward.map((act) =>
        act === 'handOver' ? (
          <Button key={act} onClick={() => setSheet(act)}>
            {t('act.handOver')}
          </Button>
        ) : (
          <Forward key={act} lead={lead} act={act} />
        ),
      )}
      {acts.aside.length > 0 && <Aside acts={acts.aside} onChoose={setSheet} />}
      <ActSheet act={sheet} lead={lead} onClose={() => setSheet(null)} />
    </Group>
  );
}

/** What has a checklist before it asks for what is missing on the spot. */
function Forward({ lead, act }: { lead: LeadDetail; act: PlainAct | 'salesQualify' }): JSX.Element {
  return act === 'salesQualify' ? <SalesQualify lead={lead} /> : <Plain lead={lead} act={act} />;
}

function Plain({ lead, act: kind }: { lead: LeadDetail; act: PlainAct }): JSX.Element {
  const { t } = useTranslation('leads');
  const act = useAct({
    run: () =>
      kind === 'qualify'
        ? api.post('/leads/qualification', { leadIds: [lead.id] })
        : api.post(`/leads/${lead.id}/${PATHS[kind]}`, {}),
    touches: ['lead', 'leads', 'obligations'],
    done: () => t(`done.${kind}`),
  });
  return (
    <Button
      variant={kind === 'qualify' ? 'default' : 'filled'}
      loading={act.isPending}
      onClick={() => act.mutate(undefined)}
    >
      {t(`act.${kind}`)}
    </Button>
  );
}

function Aside({
  acts,
  onChoose,
}: {
  acts: readonly SheetAct[];
  onChoose: (act: SheetAct) => void;
}): JSX.Element {
  const { t } = useTranslation('leads');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('act.more')}>
          <IconDotsVertical size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => (
          <Menu.Item key={act} onClick={() => onChoose(act)} {...(act === 'disqualify' && { color: 'red' })}>
            {t(`act.${act}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
