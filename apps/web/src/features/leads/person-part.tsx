import type { JSX } from 'react';
import type { LeadDetail } from '../../api/types.js';
import { PersonPrivacy } from '../privacy/person-privacy.js';
import { ErasePerson } from './erase-person.js';

/** Consent, export and erasing; nothing where the lead has no person. */
export function PersonPart({ person }: { person: LeadDetail['person'] }): JSX.Element | null {
  if (person === null) return null;
  return <PersonPrivacy personId={person.id} erase={<ErasePerson person={person} />} />;
}
