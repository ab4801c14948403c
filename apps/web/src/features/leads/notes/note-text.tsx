import { useEffect, useRef } from 'react';
import type { JSX } from 'react';
import { useLocation } from 'react-router';
import { useMemberName } from '../../../api/session.js';
import type { Note } from '../../../api/types.js';
import classes from '../leads.module.css';
import { piecesOf } from './mention.js';
import own from './notes.module.css';

/** A note with its mentions marked; the one a link leads to comes into view. */
export function NoteText({ note }: { note: Note }): JSX.Element {
  const nameOf = useMemberName();
  const { hash } = useLocation();
  const line = useRef<HTMLParagraphElement>(null);
  const isMeant = hash === `#note-${note.id}`;
  useEffect(() => {
    if (isMeant) line.current?.scrollIntoView({ block: 'center' });
  }, [isMeant]);
  const people = note.mentions.flatMap((id) => {
    const name = nameOf(id);
    return name === null ? [] : [{ id, name }];
  });
  return (
    <p ref={line} id={`note-${note.id}`} className={classes.note} data-meant={isMeant || undefined}>
      {piecesOf(note.text, people).map(({ text, id }, index) =>
        id === null ? (
          text
        ) : (
          <span key={index} className={own.mention}>
            {text}
          </span>
        ),
      )}
    </p>
  );
}
