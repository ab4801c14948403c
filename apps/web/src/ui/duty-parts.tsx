import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardName } from '#contracts';
import { api } from '../api/client.js';
import type { DutyLine } from '../api/types.js';
import { useRefetchOn } from '../live/use-refetch-on.js';
import { Asked } from './asked.js';
import classes from './duty-parts.module.css';
import { owedBehind } from './owed-behind.js';
import type { DutyOf } from './owed-behind.js';
import { useFormats } from './use-formats.js';
import { useLabel } from './use-label.js';

interface DutyPartsProps {
  readonly agreementId: string;
  readonly clauseKey: string;
}

/** A duty by tier, by team and by source; read when somebody wants to know. */
export function DutyParts(props: DutyPartsProps): JSX.Element {
  const { t } = useTranslation('ui');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.parts} data-parts>
      <Button variant="subtle" size="compact-xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'standing.parts.hide' : 'standing.parts.show')}
      </Button>
      {isOpen && <Parts {...props} />}
    </div>
  );
}

interface Breakdown extends Pick<DutyOf, 'from' | 'to'> {
  readonly items: readonly DutyLine[];
}

function Parts({ agreementId, clauseKey }: DutyPartsProps): JSX.Element {
  const { t } = useTranslation('ui');
  const board: BoardName = `agreement/${agreementId}`;
  useRefetchOn(board, ['duty-parts']);
  const query = useQuery({
    queryKey: ['duty-parts', agreementId, clauseKey],
    queryFn: () => api.get<Breakdown>(`/boards/${board}/breakdown`, { query: { clause: clauseKey } }),
  });
  return (
    <Asked query={query}>
      {({ items, from, to }) =>
        items.length === 0 ? (
          <p className={classes.none}>{t('standing.parts.none')}</p>
        ) : (
          <Lines lines={items} of={{ agreementId, clauseKey, from, to }} />
        )
      }
    </Asked>
  );
}

function Lines({ lines, of }: { lines: readonly DutyLine[]; of: DutyOf }): JSX.Element {
  const { t } = useTranslation('ui');
  const ways = [...new Set(lines.map(({ by }) => by))];
  const isCorrected = lines.some(({ rate, correctedRate }) => rate !== correctedRate);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('standing.parts.what')}</span>
          </th>
          <th scope="col">{t('standing.met')}</th>
          <th scope="col">{t('standing.breached')}</th>
          <th scope="col">{t('standing.rate')}</th>
          {isCorrected && <th scope="col">{t('standing.correctedRate')}</th>}
        </tr>
      </thead>
      {ways.map((by) => (
        <tbody key={by}>
          <tr>
            <th colSpan={isCorrected ? 5 : 4} scope="rowgroup" className={classes.way}>
              {t(`standing.parts.${by}`)}
            </th>
          </tr>
          {lines
            .filter((line) => line.by === by)
            .map((line) => (
              <Line key={line.key} {...{ line, of, isCorrected }} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

interface LineProps {
  readonly line: DutyLine;
  readonly of: DutyOf;
  readonly isCorrected: boolean;
}

function Line({ line, of, isCorrected }: LineProps): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const label = useLabel();
  const { by, key, name, met, breached, rate, correctedRate } = line;
  const share = (value: number | null): string => (value === null ? '–' : formats.percent(value, 1));
  const unnamed = by === 'source' && key !== '' ? label('channel', key) : t('standing.parts.unnamed');
  const title = name ?? unnamed;
  return (
    <tr>
      <th scope="row">{title}</th>
      {(
        [
          ['met', met],
          ['breached', breached],
        ] as const
      ).map(([status, count]) => (
        <td key={status}>
          {count === 0 ? (
            formats.number(count)
          ) : (
            <Link
              className={classes.behind}
              to={owedBehind(of, line, status)}
              aria-label={t('standing.parts.open', { count, part: title, state: t(`standing.${status}`) })}
            >
              {formats.number(count)}
            </Link>
          )}
        </td>
      ))}
      <td>{share(rate)}</td>
      {isCorrected && <td>{share(correctedRate)}</td>}
    </tr>
  );
}
