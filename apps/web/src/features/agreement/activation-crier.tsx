import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { agreementsQuery } from '../../api/agreements.js';
import { useMay } from '../../api/may.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';

/** Tells whoever is here, on any page, that a version came into force: both teams learn of a changed goal at once. */
export function ActivationCrier(): null {
  const { t } = useTranslation('agreement');
  const navigate = useNavigate();
  const may = useMay();
  const isReader = may('agreement.read') && may('board.read');
  useRefetchOn(isReader ? 'leadership' : null, ['agreements']);
  const items = useQuery({ ...agreementsQuery, enabled: isReader }).data?.items;
  const seen = useRef<ReadonlyMap<string, number | null> | null>(null);
  useEffect(() => {
    if (items === undefined) return;
    const before = seen.current;
    seen.current = new Map(items.map(({ id, activeVersion }) => [id, activeVersion]));
    if (before === null) return;
    for (const { id, name, activeVersion } of items) {
      if (activeVersion === null || before.get(id) === activeVersion) continue;
      notifications.show({
        id: `activated-${id}-${activeVersion}`,
        title: t('told.title'),
        autoClose: 15_000,
        message: (
          <>
            {t('told.text', { name, number: activeVersion })}{' '}
            <Anchor component="button" size="sm" onClick={() => void navigate(`/agreement/${id}`)}>
              {t('told.open')}
            </Anchor>
          </>
        ),
      });
    }
  }, [items, t, navigate]);
  return null;
}
