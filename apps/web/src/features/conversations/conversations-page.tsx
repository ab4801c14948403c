import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CONVERSATION_KINDS, CONVERSATION_STATUSES } from '#contracts';
import { useMay } from '../../api/may.js';
import { useSession } from '../../api/session.js';
import { Found } from '../../ui/found.js';
import { Page } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { ConversationRow } from './conversation-row.js';
import classes from './conversations.module.css';
import { useConversations } from './conversations-query.js';
import { NewConversationForm } from './new-conversation-form.js';

/** What customers ask and say, what stirred last first. */
export function ConversationsPage(): JSX.Element {
  const { t } = useTranslation('conversations');
  const may = useMay();
  const [isOpening, setOpening] = useState(false);
  const open = may('conversation.work') && (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setOpening(true)}>
      {t('new')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={open}>
      <Filters />
      <Conversations />
      <Sheet isOpen={isOpening} onClose={() => setOpening(false)} title={t('new')}>
        <NewConversationForm />
      </Sheet>
    </Page>
  );
}

/** What is looked for stands in the address, so that a view can be kept and sent. */
function Filters(): JSX.Element {
  const { t } = useTranslation('conversations');
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string | null): void =>
    setParams(
      (before) => {
        if (value === null) before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return (
    <div className={classes.filters} role="search">
      <SegmentedControl
        maw="100%"
        aria-label={t('kind.label')}
        value={params.get('kind') ?? 'all'}
        onChange={(kind) => set('kind', kind === 'all' ? null : kind)}
        data={(['all', ...CONVERSATION_KINDS] as const).map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
        }))}
      />
      <Select
        className={classes.choice ?? ''}
        aria-label={t('status.label')}
        allowDeselect={false}
        value={params.get('status') ?? 'active'}
        onChange={(status) => set('status', status === 'active' ? null : status)}
        data={(['active', ...CONVERSATION_STATUSES, 'any'] as const).map((status) => ({
          value: status,
          label: t(`status.${status}`),
        }))}
      />
      <Select
        className={classes.choice ?? ''}
        aria-label={t('owner.label')}
        allowDeselect={false}
        value={params.get('owner') ?? 'any'}
        onChange={(owner) => set('owner', owner === 'any' ? null : owner)}
        data={(['any', 'mine', 'none'] as const).map((owner) => ({
          value: owner,
          label: t(`owner.${owner}`),
        }))}
      />
    </div>
  );
}

function Conversations(): JSX.Element {
  const { t } = useTranslation('conversations');
  const { member } = useSession();
  const [params] = useSearchParams();
  const status = params.get('status') ?? 'active';
  const owner = params.get('owner');
  const query = useConversations({
    kind: params.get('kind'),
    status: status === 'any' ? null : status,
    owner: owner === 'mine' ? member.id : owner,
  });
  return (
    <Found query={query} none={t('none')} noneText={t('noneText')}>
      {(each) => <ConversationRow conversation={each} />}
    </Found>
  );
}
