import { IconUsersGroup } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Asked } from '../../../ui/asked.js';
import { Figure } from '../../../ui/figure.js';
import { Card } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import { Empty } from '../../../ui/states.js';
import { useFormats, useSpan } from '../../../ui/use-formats.js';
import { byName, shareOf, totalsOf } from '../partner-figures.js';
import type { Partner } from '../partner-types.js';
import { usePartners } from '../partners-query.js';
import classes from './house.module.css';

export function PartnerList(): JSX.Element {
  const { t } = useTranslation('partners');
  return (
    <Asked query={usePartners()} height={96}>
      {({ items }) =>
        items.length === 0 ? (
          <Card>
            <Empty title={t('house.none')} icon={<IconUsersGroup size={26} stroke={1.5} />}>
              {t('house.noneText')}
            </Empty>
          </Card>
        ) : (
          <>
            <Totals partners={items} />
            <Card pad={false}>
              <ul className={classes.list}>
                {items.toSorted(byName).map((partner) => (
                  <li key={partner.id}>
                    <Row partner={partner} />
                  </li>
                ))}
              </ul>
            </Card>
          </>
        )
      }
    </Asked>
  );
}

/** Above all: how many of them are alive at all. */
function Totals({ partners }: { partners: readonly Partner[] }): JSX.Element {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const { active, activeShare, partners: all, offered, acceptedShare, won } = totalsOf(partners);
  const share = (value: number | null): string => (value === null ? '–' : formats.percent(value));
  return (
    <Card>
      <div className={classes.totals}>
        <Figure
          size="lg"
          label={t('house.totals.active')}
          value={share(activeShare)}
          hint={t('house.totals.activeOf', { active, all })}
        />
        <Figure size="lg" label={t('house.totals.offered')} value={formats.number(offered)} />
        <Figure size="lg" label={t('house.totals.accepted')} value={share(acceptedShare)} />
        <Figure size="lg" label={t('house.totals.won')} value={formats.number(won)} />
      </div>
    </Card>
  );
}

function Row({ partner }: { partner: Partner }): JSX.Element {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const { id, name, kind, regions, endedAt, isActive } = partner;
  return (
    <Link to={`/partners/${id}`} className={classes.partner} data-ended={endedAt === null ? undefined : true}>
      <div>
        <div className={classes.name}>{name}</div>
        <div className={classes.dim}>{[t(`house.kind.${kind}`), ...regions].join(' · ')}</div>
        {endedAt === null ? (
          <Signal tone={isActive ? 'good' : 'warn'}>{t(isActive ? 'house.active' : 'house.quiet')}</Signal>
        ) : (
          <Signal tone="off">{t('house.ended', { day: formats.day(endedAt) })}</Signal>
        )}
      </div>
      <PartnerFigures partner={partner} />
    </Link>
  );
}

/** What was offered and taken, how fast, what was won, and when anything happened last. */
export function PartnerFigures({ partner }: { partner: Partner }): JSX.Element {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const span = useSpan();
  const { offered, accepted, medianAcceptMs, won, lastActiveAt } = partner;
  const share = shareOf(accepted, offered);
  const figures = [
    ['offered', formats.number(offered)],
    ['accepted', share === null ? '–' : `${formats.number(accepted)} (${formats.percent(share)})`],
    ['median', medianAcceptMs === null ? '–' : span(medianAcceptMs)],
    ['won', formats.number(won)],
    ['lastActive', lastActiveAt === null ? t('house.never') : formats.day(lastActiveAt)],
  ] as const;
  return (
    <dl className={classes.figures}>
      {figures.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`house.figures.${key}`)}</dt>
          <dd className="tabular">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
