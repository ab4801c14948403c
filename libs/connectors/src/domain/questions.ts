/** How questions that every form asks are named, and the field each goes to. Folded: letters and digits only. */
const KNOWN: Readonly<Record<string, string>> = {
  ...all('email', 'email', 'emailaddress', 'workemail', 'youremail', 'mail', 'useremail'),
  ...all('phone', 'phone', 'phonenumber', 'telephone', 'mobile', 'mobilephone', 'workphone', 'userphone'),
  ...all('firstName', 'firstname', 'givenname', 'fname', 'nome'),
  ...all('lastName', 'lastname', 'surname', 'familyname', 'lname', 'cognome'),
  ...all('fullName', 'fullname', 'name', 'yourname', 'nomeecognome'),
  ...all('jobTitle', 'jobtitle', 'position', 'role', 'title'),
  ...all('company.name', 'company', 'companyname', 'organization', 'organisation', 'azienda'),
  ...all('company.domain', 'website', 'companywebsite'),
  ...all('country', 'country', 'countrycode', 'paese'),
  ...all('region', 'region', 'state', 'province', 'regione', 'provincia'),
  ...all('utm.source', 'utmsource'),
  ...all('utm.medium', 'utmmedium'),
  ...all('utm.campaign', 'utmcampaign'),
  ...all('utm.term', 'utmterm'),
  ...all('utm.content', 'utmcontent'),
  ...all('clickIds.gclid', 'gclid'),
  ...all('clickIds.fbclid', 'fbclid'),
};

function all(field: string, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, field]));
}

const folded = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The field a question goes to: as it was set by one of its names, or as every form names it; undefined where nobody knows. */
export function fieldOfQuestion(
  names: readonly (string | undefined)[],
  set: Readonly<Record<string, string>> = {},
): string | undefined {
  const given = names.filter((name) => name !== undefined);
  const chosen = given.find((name) => Object.hasOwn(set, name));
  if (chosen !== undefined) return set[chosen];
  const known = given.map(folded).find((name) => Object.hasOwn(KNOWN, name));
  return known === undefined ? undefined : KNOWN[known];
}
