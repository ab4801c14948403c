import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { Navigate } from 'react-router';
import { agreementsQuery, currentOf } from '../api/agreements.js';
import { Asked } from '../ui/asked.js';

/** A page of the agreement in force, for addresses that name none; where there is none, the way to the first. */
export function OfCurrent({ page }: { page: 'rehearsal' | 'findings' }): JSX.Element {
  const agreements = useQuery(agreementsQuery);
  return (
    <Asked query={agreements}>
      {({ items }) => {
        const shown = currentOf(items) ?? items[0];
        return (
          <Navigate replace to={shown === undefined ? '/agreement' : `/agreement/${shown.id}/${page}`} />
        );
      }}
    </Asked>
  );
}
