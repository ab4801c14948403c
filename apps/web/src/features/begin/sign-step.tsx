import { Button, Text } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client.js';
import type { Agreement, AgreementVersion, Member } from '../../api/types.js';
import { useServerNow } from '../../live/live-context.js';
import { useAct } from '../../ui/act.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { dayIn } from '../agreement/days.js';
import { Sure } from '../agreement/sure.js';
import { pathOf, TOUCHES } from '../agreement/version-path.js';
import classes from './begin.module.css';
import { maySignFor } from './may-sign.js';
import type { Side } from './use-beginning.js';

interface SignStepProps {
  readonly agreement: Agreement;
  readonly version: AgreementVersion;
  readonly side: Side;
  readonly members: readonly Member[];
}

/** Sent to the other side and signed by one's own; then it waits for them, and is put in force. */
export function SignStep(props: SignStepProps): JSX.Element | null {
  const { t } = useTranslation('begin');
  const { version, agreement } = props;
  switch (version.status) {
    case 'draft':
      return <Send {...props} />;
    case 'proposed':
      return <Waiting {...props} />;
    case 'signed':
      return version.effectiveOn === null ? <PutInForce {...props} /> : <HoldsFrom {...props} />;
    case 'active':
    case 'superseded':
    case 'ended':
    case 'withdrawn':
      return (
        <p className={classes.links}>
          <Link to={`/agreement/${agreement.id}`}>{t('promises.read')}</Link>
        </p>
      );
  }
}

/** Two acts of one wish; where the second is refused, the first stands and the second is offered again. */
function Send(props: SignStepProps): JSX.Element {
  const { t } = useTranslation('begin');
  const label = useLabel();
  const name = label('side', props.side);
  const act = useAct({
    run: async () => {
      await api.post(`${pathOf(props)}/proposal`, {});
      await api.post(`${pathOf(props)}/signature`, { side: props.side });
    },
    touches: TOUCHES,
    done: () => t('sign.sent'),
  });
  return (
    <Sure
      title={t('sign.send')}
      go={t('sign.send')}
      isPending={act.isPending}
      onGo={() => act.mutateAsync(undefined)}
      opener={(open) => (
        <Button className={classes.go} leftSection={<IconSignature size={17} />} onClick={open}>
          {t('sign.send')}
        </Button>
      )}
    >
      <Text size="sm">{t('sign.sure', { side: name })}</Text>
    </Sure>
  );
}

/** Who has signed and who has not, and who could. */
function Waiting(props: SignStepProps): JSX.Element {
  const { t } = useTranslation('begin');
  const label = useLabel();
  const formats = useFormats();
  const { version, side, members } = props;
  const signed = new Map(version.signatures.map((signature) => [signature.side, signature]));
  return (
    <div className={classes.form}>
      <ul className={classes.hands}>
        {version.signatories.map((each) => {
          const signature = signed.get(each);
          const able = members.filter((member) => maySignFor(each, member));
          const names = able.map(({ name }) => name).join(', ');
          return (
            <li key={each} data-signed={signature !== undefined}>
              <b>{label('side', each)}</b>{' '}
              {signature
                ? t('sign.by', { name: signature.name, at: formats.moment(signature.at) })
                : names === ''
                  ? t('sign.nobody')
                  : t('sign.waits', { names })}
            </li>
          );
        })}
      </ul>
      {!signed.has(side) && <SignOwn {...props} />}
    </div>
  );
}

function SignOwn(props: SignStepProps): JSX.Element {
  const { t } = useTranslation('begin');
  const label = useLabel();
  const act = useAct({
    run: () => api.post(`${pathOf(props)}/signature`, { side: props.side }),
    touches: TOUCHES,
  });
  return (
    <Button className={classes.go} loading={act.isPending} onClick={() => act.mutate(undefined)}>
      {t('sign.own', { side: label('side', props.side) })}
    </Button>
  );
}

function PutInForce(props: SignStepProps): JSX.Element {
  const { t } = useTranslation('begin');
  const today = dayIn(props.version.terms.period.zone, useServerNow(60_000));
  const act = useAct({
    run: () => api.post(`${pathOf(props)}/activation`, { effectiveOn: today }),
    touches: TOUCHES,
    done: () => t('sign.holds'),
  });
  return (
    <>
      <p className={classes.text}>{t('sign.both')}</p>
      <Button className={classes.go} loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('sign.activate')}
      </Button>
    </>
  );
}

function HoldsFrom({ version }: SignStepProps): JSX.Element {
  const { t } = useTranslation('begin');
  const formats = useFormats();
  return <p className={classes.text}>{t('sign.holdsFrom', { on: formats.date(version.effectiveOn!) })}</p>;
}
