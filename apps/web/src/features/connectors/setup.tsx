import { Button, Group, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { Card } from '../../ui/page.js';
import { SecretCard } from './secret-card.js';
import { addressOfSource } from './source-types.js';
import type { Kind, RoomProps, Source } from './source-types.js';
import classes from './connectors.module.css';
import { changeSource, TOUCHES } from './sources-query.js';
import { useSourceWords } from './use-source-words.js';

/** What is done on the other side, step by step, and what is pasted there. */
export function Setup({ source, kinds, secret }: RoomProps): JSX.Element {
  const { t } = useTranslation('connectors');
  const kind = kinds.items.find((each) => each.kind === source.kind);
  const { verifyToken } = source.settings;
  return (
    <>
      <Card>
        {kind !== undefined && <Steps kind={kind} />}
        <h3 className={classes.label}>{t('setup.address')}</h3>
        <Copyable value={addressOfSource(source)} />
        {kind?.authentication === 'address' && <p className={classes.dim}>{t('setup.addressSecret')}</p>}
        {verifyToken !== undefined && (
          <>
            <h3 className={classes.label}>{t('setup.verifyToken')}</h3>
            <Copyable value={verifyToken} />
          </>
        )}
        {kind?.needsToken === true && <Token source={source} />}
      </Card>
      {kind !== undefined && kind.secret !== 'none' && (
        <SecretCard
          source={source}
          isOurs={kind.secret === 'ours'}
          fresh={kind.secret === 'ours' ? secret : null}
        />
      )}
    </>
  );
}

function Steps({ kind }: { kind: Kind }): JSX.Element {
  const { t } = useTranslation('connectors');
  const { stepsOf } = useSourceWords();
  return (
    <>
      <h3 className={classes.label}>{t('setup.steps')}</h3>
      <ol className={classes.steps}>
        {stepsOf(kind).map((step) => (
          <li key={step}>
            {step.split(/(\{address\}|\{secret\})/).map((part, index) => {
              if (part === '{address}') return <strong key={index}>{t('setup.theAddress')}</strong>;
              return part === '{secret}' ? <strong key={index}>{t('setup.theSecret')}</strong> : part;
            })}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Shorter is no token anywhere. */
const SHORTEST = 8;

/** Reads records back; given again when the vendor's own has run out. */
function Token({ source }: { source: Source }): JSX.Element {
  const { t } = useTranslation('connectors');
  const [token, setToken] = useState('');
  const act = useAct({
    run: () => changeSource(source.id, { token: token.trim() }),
    touches: TOUCHES,
    done: () => t('setup.tokenSaved'),
    then: () => setToken(''),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <h3 className={classes.label}>{t('make.token')}</h3>
      <p className={classes.dim}>{t(source.hasToken ? 'setup.tokenThere' : 'setup.tokenNone')}</p>
      <Group align="flex-end" gap="xs" mt="xs">
        <PasswordInput
          flex={1}
          miw={200}
          label={t('setup.token')}
          autoComplete="off"
          value={token}
          onChange={(event) => setToken(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          disabled={token.trim().length < SHORTEST}
          loading={act.isPending}
        >
          {t('setup.tokenSave')}
        </Button>
      </Group>
    </form>
  );
}
