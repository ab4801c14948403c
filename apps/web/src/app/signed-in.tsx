import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { JSX } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { sessionQuery } from '../api/session.js';
import { HeldBackPage } from '../features/access/held-back-page.js';
import { LiveProvider } from '../live/live-context.js';
import { Failure } from '../ui/states.js';
import { followMember } from './i18n.js';

/** Everything that needs somebody signed in; others are sent to the door and back again afterwards. */
export function SignedIn(): JSX.Element {
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  const locale = session.data?.member.locale;
  useEffect(() => {
    if (locale !== undefined) followMember(locale);
  }, [locale]);
  if (session.isError) {
    return (
      <Center mih="100vh">
        <Failure error={session.error} retry={() => void session.refetch()} />
      </Center>
    );
  }
  if (session.data === undefined) {
    return (
      <Center mih="100vh">
        <Loader type="dots" />
      </Center>
    );
  }
  if (session.data === null) {
    const back = `${pathname}${search}`;
    return <Navigate to={back === '/' ? '/signin' : `/signin?next=${encodeURIComponent(back)}`} replace />;
  }
  if (session.data.mustSetUpSecondFactor) return <HeldBackPage />;
  return (
    <LiveProvider key={session.data.member.id} serverTime={session.data.serverTime}>
      <Outlet />
    </LiveProvider>
  );
}
