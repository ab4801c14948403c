import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk } from './desk.js';
import { movedTo } from './form-draft.js';
import { textIn } from './form-types.js';

const nothing = (): undefined => undefined;

/** The list itself says in the reader’s language what moved: the library would say it once more, in English. */
export const SILENT = {
  announcements: {
    onDragStart: nothing,
    onDragOver: nothing,
    onDragEnd: nothing,
    onDragCancel: nothing,
  },
  screenReaderInstructions: { draggable: '' },
};

interface Moving {
  readonly list: RefObject<HTMLOListElement | null>;
  /** Where the field stands now, for those who listen. */
  readonly said: string;
  readonly move: (from: number, to: number) => void;
  /** One field let go over another. */
  readonly drop: (key: string, over: string) => void;
}

/** Moves fields, and keeps the focus on the button that moved one, whichever element the browser took out of the page. */
export function useMoving({ draft, put, language }: Desk): Moving {
  const { t } = useTranslation('forms');
  const { fields } = draft;
  const list = useRef<HTMLOListElement>(null);
  const [last, setLast] = useState<{ key: string; by: number } | null>(null);
  useEffect(() => {
    if (last === null || last.by === 0) return;
    const buttons = [
      ...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-field="${last.key}"] [data-move]`) ?? []),
    ];
    const wanted = buttons.find(({ dataset }) => dataset.move === String(Math.sign(last.by)));
    (wanted?.disabled === true ? buttons.find(({ disabled }) => !disabled) : wanted)?.focus();
  }, [last]);
  const go = (from: number, to: number, by: number): void => {
    const field = fields[from];
    if (field === undefined || fields[to] === undefined) return;
    put({ fields: movedTo(fields, from, to) });
    setLast({ key: field.key, by });
  };
  const placeOf = (key: string): number => fields.findIndex((field) => field.key === key);
  const place = last === null ? -1 : placeOf(last.key);
  const moved = fields[place];
  return {
    list,
    said:
      moved === undefined
        ? ''
        : t('fields.moved', { name: textIn(moved.label, language) || moved.name, place: place + 1 }),
    move: (from, to) => go(from, to, to - from),
    drop: (key, over) => go(placeOf(key), placeOf(over), 0),
  };
}
