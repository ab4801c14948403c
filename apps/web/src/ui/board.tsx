import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconLock } from '@tabler/icons-react';
import type { BoardState } from '../live/board-state.js';
import { useBoard } from '../live/live-context.js';
import { Empty, Loading } from './states.js';
import { useFormats } from './use-formats.js';

/** A live board: shapes until the first snapshot, then always the latest state the server told. */
export function Board({
  name,
  children,
}: {
  name: string | null;
  children: (state: BoardState) => ReactNode;
}): JSX.Element {
  const { t } = useTranslation('ui');
  const { phase, state } = useBoard(name);
  if (phase === 'refused')
    return <Empty title={t('state.refused')} icon={<IconLock size={26} stroke={1.5} />} />;
  return state === null ? <Loading /> : <>{children(state)}</>;
}

/** When and at which revision the figures were taken. */
export function AsOf({ state }: { state: Pick<BoardState, 'asOf' | 'revision'> | null }): JSX.Element | null {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  if (state === null) return null;
  return (
    <span className="tabular" data-revision={state.revision}>
      {t('state.asOf', { at: formats.time(state.asOf), revision: formats.number(state.revision) })}
    </span>
  );
}
