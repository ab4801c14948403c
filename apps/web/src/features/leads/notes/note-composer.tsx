import { Button, Kbd, Text, Textarea } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../ui/act.js';
import { useKeys } from '../../../ui/keys/use-keys.js';
import { mentionedIn } from './mention.js';
import type { Named } from './mention.js';
import classes from './notes.module.css';
import { addNote, removeNote, useMentionable } from './notes-query.js';
import { useMentions } from './use-mentions.js';

/** A word about the lead; `@` offers whoever may read it, and tells them. `m` begins one. */
export function NoteComposer({ leadId }: { leadId: string }): JSX.Element {
  const { t } = useTranslation('leads');
  const people = useMentionable(leadId);
  const field = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const mentions = useMentions(people, { field, text, onText: setText });
  const listId = useId();
  const mentioned = mentionedIn(text, people);
  const act = useAct({
    run: () =>
      addNote(leadId, { text: text.trim(), ...(mentioned.length > 0 && { mentions: [...mentioned] }) }),
    touches: ['lead'],
    done: () => t('note.done'),
    then: () => setText(''),
    undo: ({ noteId }) => removeNote(leadId, noteId),
  });
  useKeys('lead', { m: () => field.current?.focus() });
  const send = (): void => {
    if (text.trim() !== '') act.mutate(undefined);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (mentions.onKey(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    // Out of the field, so that keys are shortcuts again.
    if (event.key === 'Escape') frame.current?.focus();
  };
  const isOpen = mentions.found.length > 0;
  return (
    <div ref={frame} tabIndex={-1} className={classes.composer}>
      <div className={classes.field}>
        <Textarea
          ref={field}
          label={t('note.label')}
          placeholder={t('note.hint')}
          autosize
          minRows={2}
          maxLength={4_000}
          value={text}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-keyshortcuts="m"
          {...(isOpen && { 'aria-activedescendant': `${listId}-${String(mentions.at)}` })}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            mentions.follow(currentTarget.selectionStart);
          }}
          onKeyDown={onKey}
        />
        <People listId={listId} {...mentions} />
      </div>
      <Foot told={mentioned.length} isEmpty={text.trim() === ''} isBusy={act.isPending} onSend={send} />
    </div>
  );
}

interface FootProps {
  readonly told: number;
  readonly isEmpty: boolean;
  readonly isBusy: boolean;
  readonly onSend: () => void;
}

/** Who will be told, before it is sent. */
function Foot({ told, isEmpty, isBusy, onSend }: FootProps): JSX.Element {
  const { t } = useTranslation('leads');
  return (
    <div className={classes.foot}>
      <Text size="xs" c="dimmed">
        {told > 0 ? t('note.tells', { count: told }) : t('note.plain')}
      </Text>
      <Button
        size="sm"
        disabled={isEmpty}
        loading={isBusy}
        onClick={onSend}
        rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}
      >
        {t('note.add')}
      </Button>
    </div>
  );
}

interface PeopleProps {
  readonly listId: string;
  readonly found: readonly Named[];
  readonly at: number;
  readonly moveTo: (at: number) => void;
  readonly choose: (person: Named) => void;
}

function People({ listId, found, at, moveTo, choose }: PeopleProps): JSX.Element {
  const { t } = useTranslation('leads');
  return (
    <ul
      id={listId}
      role="listbox"
      aria-label={t('note.people')}
      className={classes.people}
      hidden={found.length === 0}
    >
      {found.map((person, index) => (
        <li
          key={person.id}
          id={`${listId}-${String(index)}`}
          role="option"
          aria-selected={index === at}
          className={classes.person}
          onMouseEnter={() => moveTo(index)}
          onMouseDown={(event) => {
            event.preventDefault();
            choose(person);
          }}
        >
          {person.name}
        </li>
      ))}
    </ul>
  );
}
