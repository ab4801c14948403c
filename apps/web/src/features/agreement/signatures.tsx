import { Button, Group } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import type { AgreementVersion } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './agreement.module.css';

const SIDES = ['marketing', 'sales'] as const;
const TOUCHES = ['agreement', 'agreements'];

interface SignaturesProps {
  readonly agreementId: string;
  readonly version: AgreementVersion;
}

/** Both lines are always there: a missing signature is a fact worth seeing. */
export function Signatures({ agreementId, version }: SignaturesProps): JSX.Element {
  return (
    <footer className={classes.foot}>
      <div className={classes.columns}>
        {SIDES.map((side) => (
          <SignatureLine key={side} side={side} agreementId={agreementId} version={version} />
        ))}
      </div>
      <NextAct agreementId={agreementId} version={version} />
    </footer>
  );
}

function SignatureLine({
  side,
  agreementId,
  version,
}: SignaturesProps & { side: (typeof SIDES)[number] }): JSX.Element {
  const { t } = useTranslation('agreement');
  const label = useLabel();
  const formats = useFormats();
  const may = useMay();
  const isSignable = version.status === 'proposed';
  const signature = version.signatures.find((each) => each.side === side);
  const act = useAct({
    run: () => api.post(`/agreements/${agreementId}/versions/${version.number}/signature`, { side }),
    touches: TOUCHES,
    done: () => t('sign.done'),
  });
  return (
    <div className={classes.signature}>
      <div className={classes.hand}>{signature?.name ?? ' '}</div>
      <div className={classes.signLine}>
        {label('side', side)} · {signature ? formats.moment(signature.at) : t('sign.missing')}
      </div>
      {signature === undefined && isSignable && may(`agreement.sign.${side}`) && (
        <Button
          mt="sm"
          variant="light"
          leftSection={<IconSignature size={17} />}
          loading={act.isPending}
          onClick={() => act.mutate(undefined)}
        >
          {t('sign.go', { side: label('side', side) })}
        </Button>
      )}
    </div>
  );
}

function NextAct({ agreementId, version }: SignaturesProps): JSX.Element | null {
  const { t } = useTranslation('agreement');
  const may = useMay();
  const path = `/agreements/${agreementId}/versions/${version.number}`;
  const propose = useAct({
    run: () => api.post(`${path}/proposal`, {}),
    touches: TOUCHES,
    done: () => t('act.proposed'),
  });
  const activate = useAct({
    run: () => api.post(`${path}/activation`, {}),
    touches: TOUCHES,
    done: () => t('act.activated'),
  });
  const isSigned = SIDES.every((side) => version.signatures.some((each) => each.side === side));
  const canActivate = isSigned && (version.status === 'proposed' || version.status === 'signed');
  if (!may('agreement.draft') || (version.status !== 'draft' && !canActivate)) return null;
  const act = canActivate ? activate : propose;
  return (
    <Group justify="flex-end" mt="md">
      <Button size="md" loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {canActivate ? t('act.activate') : t('act.propose')}
      </Button>
    </Group>
  );
}
