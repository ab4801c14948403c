import { Alert, Button, Group } from '@mantine/core';
import { IconRoute, IconSignature } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { agreementsQuery, currentOf, useAgreement } from '../../api/agreements.js';
import { useMay } from '../../api/may.js';
import { useSession } from '../../api/session.js';
import type { Agreement, AgreementItem, AgreementVersion } from '../../api/types.js';
import classes from './begin.module.css';
import { useMayBegin } from './use-beginning.js';

/** What comes before all else on the first page: a signature that is waited for, or the way to a first agreement. */
export function NextHint(): JSX.Element | null {
  const mayRead = useMay()('agreement.read');
  const { workspace } = useSession();
  if (!mayRead || workspace.isSample) return null;
  return <Hint />;
}

function Hint(): JSX.Element | null {
  const { t } = useTranslation('begin');
  const { actions } = useSession();
  const mayBegin = useMayBegin();
  const items = useQuery(agreementsQuery).data?.items;
  const maySign = actions.some((action) => action.startsWith('agreement.sign.'));
  const agreement = useFresh(maySign ? firstOf(items) : undefined);
  const awaited = agreement?.versions.find((version) => awaits(version, actions));
  if (agreement && awaited) {
    const to = `/agreement/${agreement.id}?version=${awaited.number}`;
    const text = t('hint.sign', { name: agreement.name });
    return <Line icon={<IconSignature size={18} />} text={text} to={to} go={t('hint.read')} />;
  }
  if (!mayBegin || holds(items)) return null;
  return <Line icon={<IconRoute size={18} />} text={t('hint.begin')} to="/begin" go={t('hint.go')} />;
}

/**
 * The whole agreement, asked for anew where the list tells another state of it. The list follows leadership's board, which moves with every
 * lead: the agreement itself is too much to be asked for as often.
 */
function useFresh(item: AgreementItem | undefined): Agreement | undefined {
  const client = useQueryClient();
  const agreement = useAgreement(item?.id).data;
  const told = item && `${item.id} ${item.status}`;
  const seen = useRef(told);
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== told)
      void client.invalidateQueries({ queryKey: ['agreement', item?.id] });
    seen.current = told;
  }, [client, told, item?.id]);
  return agreement;
}

type Items = readonly AgreementItem[] | undefined;

const firstOf = (items: Items): AgreementItem | undefined => items && (currentOf(items) ?? items[0]);

/** Whether an agreement is in force; what is not known yet needs no hint. */
const holds = (items: Items): boolean => items === undefined || currentOf(items) !== null;

/** Whether a version lies before one who may sign it for a side that has not. */
const awaits = (version: AgreementVersion, actions: readonly string[]): boolean =>
  version.status === 'proposed' &&
  version.signatories.some(
    (side) =>
      actions.includes(`agreement.sign.${side}`) && !version.signatures.some((each) => each.side === side),
  );

interface LineProps {
  readonly icon: ReactNode;
  readonly text: string;
  readonly to: string;
  /** What the way there is called. */
  readonly go: string;
}

const Line = ({ icon, text, to, go }: LineProps): JSX.Element => (
  <Alert variant="light" icon={icon} className={classes.hint}>
    <Group justify="space-between" gap="sm">
      <span>{text}</span>
      <Button component={Link} to={to}>
        {go}
      </Button>
    </Group>
  </Alert>
);
