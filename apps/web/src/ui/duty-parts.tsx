import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardName } from '#contracts';
import { api } from '../api/client.js';
import type { DutyLine } from '../api/types.js';
import { useRefetchOn } from '../live/use-refetch-on.js';
import { Asked } from './asked.js';
import classes from './duty-parts.module.css';
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
    <div className={classes.parts}>
      <Button variant="subtle" size="compact-xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'standing.parts.hide' : 'standing.parts.show')}
      </Button>
      {isOpen && <Parts {...props} />}
    </div>
  );
}

function Parts({ agreementId, clauseKey }: DutyPartsProps): JSX.Element {
  const { t } = useTranslation('ui');
  const board: BoardName = `agreement/${agreementId}`;
  useRefetchOn(board, ['duty-parts']);
  const query = useQuery({
    queryKey: ['duty-parts', agreementId, clauseKey],
    queryFn: () =>
      api.get<{ items: readonly DutyLine[] }>(`/boards/${board}/breakdown`, { query: { clause: clauseKey } }),
  });
  return (
    <Asked query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={classes.none}>{t('standing.parts.none')}</p>
        ) : (
          <Lines lines={items} />
        )
      }
    </Asked>
  );
}

function Lines({ lines }: { lines: readonly DutyLine[] }): JSX.Element {
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
              <Line key={line.key} line={line} isCorrected={isCorrected} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function Line({ line, isCorrected }: { line: DutyLine; isCorrected: boolean }): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const label = useLabel();
  const { by, key, name, met, breached, rate, correctedRate } = line;
  const share = (value: number | null): string => (value === null ? '–' : formats.percent(value, 1));
  const unnamed = by === 'source' ? label('channel', key) : t('standing.parts.unnamed');
  return (
    <tr>
      <th scope="row">{name ?? unnamed}</th>
      <td>{formats.number(met)}</td>
      <td>{formats.number(breached)}</td>
      <td>{share(rate)}</td>
      {isCorrected && <td>{share(correctedRate)}</td>}
    </tr>
  );
}
