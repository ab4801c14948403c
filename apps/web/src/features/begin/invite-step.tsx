import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { formErrorsOf, Problem } from '../../api/problem.js';
import { useTeams } from '../../api/session.js';
import type { IssuedLink, Locale, Member } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './begin.module.css';
import { otherSideOf, signerOf } from './use-beginning.js';
import type { Side } from './use-beginning.js';

interface InviteStepProps {
  readonly side: Side;
  readonly members: readonly Member[];
  /** The link stands there now, to be sent. */
  readonly onMade: () => void;
}

/** Whoever answers for the other side gets a link: it needs no mail server, and works once. */
export function InviteStep({ side, members, onMade }: InviteStepProps): JSX.Element {
  const { t } = useTranslation('begin');
  const other = otherSideOf(side);
  const [link, setLink] = useState<{ name: string; link: string } | null>(null);
  const invited = members.filter(({ roles }) => roles.includes(signerOf(other)));
  return (
    <div className={classes.form}>
      {invited.map(({ id, name, hasJoined }) => (
        <p key={id} className={classes.text}>
          {t(hasJoined ? 'invite.joined' : 'invite.invited', { name })}
        </p>
      ))}
      {link === null ? (
        <InviteForm
          other={other}
          onMade={(made) => {
            setLink(made);
            onMade();
          }}
        />
      ) : (
        <>
          <p className={classes.text}>{t('invite.link', { name: link.name })}</p>
          <Copyable value={link.link} />
        </>
      )}
    </div>
  );
}

interface InviteFormProps {
  readonly other: Side;
  readonly onMade: (made: { name: string; link: string }) => void;
}

function InviteForm({ other, onMade }: InviteFormProps): JSX.Element {
  const { t, i18n } = useTranslation('begin');
  const label = useLabel();
  const teams = useTeams().data?.items;
  const teamIds = teams?.filter(({ kind }) => kind === other).map(({ id }) => id);
  const [who, setWho] = useState({ name: '', email: '' });
  const act = useAct({
    run: () =>
      api.post<IssuedLink>('/members/invitations', {
        ...{ ...who, roles: [signerOf(other)], teamIds, locale: i18n.language as Locale },
      }),
    touches: ['members'],
    failed: (error) => error instanceof Problem && error.fields.length > 0,
    then: ({ link }) => onMade({ name: who.name, link }),
  });
  const errors = act.error instanceof Problem ? formErrorsOf(act.error, Object.keys(who)).fields : {};
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <TextInput
        label={t('invite.name', { side: label('side', other) })}
        error={errors.name}
        value={who.name}
        onChange={(event) => setWho({ ...who, name: event.currentTarget.value })}
      />
      <TextInput
        type="email"
        label={t('invite.email')}
        error={errors.email}
        value={who.email}
        onChange={(event) => setWho({ ...who, email: event.currentTarget.value })}
      />
      <Button
        type="submit"
        className={classes.go}
        disabled={teamIds === undefined || who.name.trim() === '' || !who.email.includes('@')}
        loading={act.isPending}
      >
        {t('invite.go')}
      </Button>
    </form>
  );
}
