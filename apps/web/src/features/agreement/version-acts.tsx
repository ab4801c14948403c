import { Button, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useAct } from '../../ui/act.js';
import { Activate, End } from './force-acts.js';
import { Sure } from './sure.js';
import { pathOf, TOUCHES } from './version-path.js';
import type { ActProps } from './version-path.js';

/** What can be done with the version that is read, each with what it brings about. */
export function VersionActs(props: ActProps): JSX.Element | null {
  const may = useMay();
  if (!may('agreement.draft')) return null;
  const { versions } = props.agreement;
  const isBargained = versions.some(({ status }) => ['draft', 'proposed', 'signed'].includes(status));
  if (versions.some(({ status }) => status === 'ended')) return <Another />;
  return (
    <>
      <OwnActs {...props} />
      {!isBargained && <Rewrite {...props} how="amend" />}
    </>
  );
}

/** What this very version is ready for. */
function OwnActs(props: ActProps): JSX.Element | null {
  const { status, effectiveOn } = props.version;
  switch (status) {
    case 'draft':
      return (
        <>
          <Withdraw {...props} />
          <Edit {...props} />
          <Propose {...props} />
        </>
      );
    case 'proposed':
      return (
        <>
          <Withdraw {...props} />
          <Rewrite {...props} how="counter" />
        </>
      );
    case 'signed':
      return effectiveOn === null ? <Activate {...props} /> : null;
    case 'active':
      return <End {...props} />;
    case 'withdrawn':
    case 'superseded':
    case 'ended':
      return null;
  }
}

function Edit({ agreement, version }: ActProps): JSX.Element {
  const { t } = useTranslation('agreement');
  return (
    <Button variant="default" component={Link} to={`/agreement/${agreement.id}?edit=${version.number}`}>
      {t('act.edit')}
    </Button>
  );
}

function Another(): JSX.Element {
  const { t } = useTranslation('agreement');
  return (
    <Button component={Link} to="/agreement?new">
      {t('act.another')}
    </Button>
  );
}

function Propose(props: ActProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const lying = props.agreement.versions.find(({ status }) => status === 'proposed');
  const act = useAct({
    run: () => api.post(`${pathOf(props)}/proposal`, {}),
    touches: TOUCHES,
    done: () => t('act.proposed'),
  });
  return (
    <Sure
      title={t('act.propose')}
      go={t('act.propose')}
      isPending={act.isPending}
      onGo={() => act.mutateAsync(undefined)}
      opener={(open) => <Button onClick={open}>{t('act.propose')}</Button>}
    >
      <Text size="sm">{t('sure.propose')}</Text>
      {lying && <Text size="sm">{t('sure.answers', { number: lying.number })}</Text>}
    </Sure>
  );
}

function Withdraw(props: ActProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const act = useAct({
    run: () => api.post(`${pathOf(props)}/withdrawal`, {}),
    touches: TOUCHES,
    done: () => t('act.withdrawn'),
  });
  return (
    <Sure
      isGrave
      title={t('act.withdraw')}
      go={t('act.withdraw')}
      isPending={act.isPending}
      onGo={() => act.mutateAsync(undefined)}
      opener={(open) => (
        <Button variant="subtle" color="red" onClick={open}>
          {t('act.withdraw')}
        </Button>
      )}
    >
      <Text size="sm">{t('sure.withdraw')}</Text>
    </Sure>
  );
}

/** The same words as a draft of one's own, opened in the editor. */
function Rewrite({ agreement, version, how }: ActProps & { how: 'counter' | 'amend' }): JSX.Element {
  const { t } = useTranslation('agreement');
  const navigate = useNavigate();
  const act = useAct({
    run: () =>
      api.post<{ version: number }>(`/agreements/${agreement.id}/versions`, {
        ...{ terms: version.terms, basedOn: version.number },
      }),
    touches: TOUCHES,
    then: ({ version: number }) => void navigate(`/agreement/${agreement.id}?edit=${number}`),
  });
  return (
    <Sure
      title={t(`act.${how}`)}
      go={t(`act.${how}`)}
      isPending={act.isPending}
      onGo={() => act.mutateAsync(undefined)}
      opener={(open) => (
        <Button variant="default" onClick={open}>
          {t(`act.${how}`)}
        </Button>
      )}
    >
      <Text size="sm">{t(`sure.${how}`, { number: version.number })}</Text>
    </Sure>
  );
}
