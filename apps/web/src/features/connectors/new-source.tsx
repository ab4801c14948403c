import { Anchor, Button, PasswordInput, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import { groupedKinds } from './source-types.js';
import type { CreatedSource, Kind, Kinds } from './source-types.js';
import classes from './connectors.module.css';
import { createSource, TOUCHES } from './sources-query.js';
import { useSourceWords } from './use-source-words.js';

interface Props {
  readonly kinds: Kinds;
  readonly onMade: (made: CreatedSource) => void;
}

/** First what is connected, then what that kind needs. */
export function NewSourceForm({ kinds, onMade }: Props): JSX.Element {
  const { t } = useTranslation('connectors');
  const [kind, setKind] = useState<Kind | null>(null);
  if (kind === null) return <KindPicker kinds={kinds} onPick={setKind} />;
  return (
    <Stack gap="md">
      <Anchor
        component="button"
        type="button"
        size="sm"
        className={classes.back}
        onClick={() => setKind(null)}
      >
        <IconArrowLeft size={15} aria-hidden /> {t('choose.back')}
      </Anchor>
      <Details kind={kind} onMade={onMade} />
    </Stack>
  );
}

function KindPicker({ kinds, onPick }: { kinds: Kinds; onPick: (kind: Kind) => void }): JSX.Element {
  const { t } = useTranslation('connectors');
  const { textOf } = useSourceWords();
  const [wanted, setWanted] = useState('');
  const groups = groupedKinds(kinds.items, wanted, textOf);
  return (
    <Stack gap="md">
      <TextInput
        type="search"
        data-autofocus
        aria-label={t('choose.search')}
        placeholder={t('choose.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      {groups.length === 0 && <Text c="dimmed">{t('choose.nothing')}</Text>}
      {groups.map(({ group, kinds: found }) => (
        <section key={group} aria-labelledby={`kinds-${group}`}>
          <h3 id={`kinds-${group}`} className={classes.group}>
            {t(`choose.groups.${group}`)}
          </h3>
          {found.map((kind) => (
            <UnstyledButton key={kind.kind} className={classes.kind} onClick={() => onPick(kind)}>
              <span className={classes.grow}>
                <span className={classes.name}>{kind.label}</span>
                <span className={classes.dim}>{textOf(kind)}</span>
              </span>
              <IconChevronRight size={16} aria-hidden />
            </UnstyledButton>
          ))}
        </section>
      ))}
    </Stack>
  );
}

/** Shorter is no secret anywhere. */
const SHORTEST = 8;

function Details({ kind, onMade }: { kind: Kind; onMade: (made: CreatedSource) => void }): JSX.Element {
  const { t } = useTranslation('connectors');
  const [name, setName] = useState(kind.label);
  const [secret, setSecret] = useState('');
  const [token, setToken] = useState('');
  const isTheirs = kind.secret === 'theirs';
  const act = useAct({
    run: () =>
      createSource({
        ...{ kind: kind.kind, name: name.trim() },
        ...(isTheirs && { secret: secret.trim() }),
        ...(token.trim() !== '' && { token: token.trim() }),
      }),
    touches: TOUCHES,
    then: onMade,
  });
  const isReady = name.trim() !== '' && (!isTheirs || secret.trim().length >= SHORTEST);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('make.name')}
          description={kind.label}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {isTheirs && (
          <PasswordInput
            label={t('make.secret')}
            description={t('make.secretHint')}
            autoComplete="off"
            value={secret}
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
        )}
        {kind.needsToken && (
          <PasswordInput
            label={t('make.token')}
            description={t('make.tokenHint')}
            autoComplete="off"
            value={token}
            onChange={(event) => setToken(event.currentTarget.value)}
          />
        )}
        <Button type="submit" disabled={!isReady} loading={act.isPending}>
          {t(kind.secret === 'ours' ? 'make.goShow' : 'make.go')}
        </Button>
      </Stack>
    </form>
  );
}
