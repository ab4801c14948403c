import { Button, Text } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamKind } from '#contracts';
import { useDelegations } from '../../api/agreements.js';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useSession } from '../../api/session.js';
import type { AgreementVersion } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './agreement.module.css';
import { Sure } from './sure.js';

interface SignaturesProps {
  readonly agreementId: string;
  readonly version: AgreementVersion;
}

/** Every line is always there: a missing signature is a fact worth seeing. */
export function Signatures(props: SignaturesProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const { version } = props;
  return (
    <footer className={classes.foot} aria-label={t('sign.title')}>
      <div className={classes.hands}>
        {version.signatories.map((side) => (
          <SignatureLine key={side} side={side} {...props} />
        ))}
      </div>
      <p className={classes.fingerprint}>
        {t('sign.fingerprint', { hash: version.contentHash.slice(0, 16) })}
      </p>
    </footer>
  );
}

type LineProps = SignaturesProps & { readonly side: TeamKind };

function SignatureLine({ side, agreementId, version }: LineProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const label = useLabel();
  const formats = useFormats();
  const signature = version.signatures.find((each) => each.side === side);
  const stead = signature?.forName;
  return (
    <div className={classes.signature} data-side={side}>
      <div className={classes.hand}>{signature?.name ?? '\u00a0'}</div>
      <div className={classes.signLine}>
        {label('side', side)} · {signature ? formats.moment(signature.at) : t('sign.missing')}
        {stead != null && ` · ${t('sign.for', { name: stead })}`}
      </div>
      {signature === undefined && version.status === 'proposed' && (
        <SignButton {...{ side, agreementId, version }} />
      )}
    </div>
  );
}

/** For whoever has the right of the side, or leave of one who has it. */
function SignButton({ side, agreementId, version }: LineProps): JSX.Element | null {
  const { t } = useTranslation('agreement');
  const label = useLabel();
  const may = useMay();
  const { member } = useSession();
  const leave = useDelegations().data?.items.find(
    (each) => each.side === side && each.toMemberId === member.id,
  );
  const { number } = version;
  const act = useAct({
    run: () => api.post(`/agreements/${agreementId}/versions/${number}/signature`, { side }),
    touches: ['agreement', 'agreements'],
    done: () => t('sign.done'),
  });
  const isOwn = may(`agreement.sign.${side}`);
  if (!isOwn && leave === undefined) return null;
  const name = label('side', side);
  const words = isOwn ? t('sign.go', { side: name }) : t('sign.goFor', { side: name, name: leave!.fromName });
  return (
    <Sure
      title={words}
      go={words}
      isPending={act.isPending}
      onGo={() => act.mutateAsync(undefined)}
      opener={(open) => (
        <Button
          mt="sm"
          variant="light"
          className={classes.unprinted}
          leftSection={<IconSignature size={17} />}
          onClick={open}
        >
          {words}
        </Button>
      )}
    >
      <Text size="sm">{t('sign.confirm', { number, side: name })}</Text>
    </Sure>
  );
}
