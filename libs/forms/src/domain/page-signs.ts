import { cleanClickIds, pathOf } from '#journey';
import { isId } from '#kernel';

/** What the address of a page, and the one before it, say of how somebody came. */
export interface PageSigns {
  readonly landingPage?: string;
  readonly referrer?: string;
  readonly utm: Readonly<Record<string, string>>;
  readonly clickIds: Readonly<Record<string, string>>;
  /** The click on a link of ours that led here. */
  readonly click?: string;
}

/** The parameter by which a link of ours names its click. */
export const CLICK_PARAMETER = 'stf';

const UTM = /^utm_(source|medium|campaign|term|content)$/;
const LONGEST_ADDRESS = 4_000;
const LONGEST_VALUE = 500;

export function signsOf(page: string | null | undefined, referrer: string | null | undefined): PageSigns {
  const [at, from] = [parsed(page), parsed(referrer)];
  const said = [...(at?.searchParams ?? [])].filter(
    ([, value]) => value !== '' && value.length <= LONGEST_VALUE,
  );
  // A page of the same site led nobody to it.
  const isFar = from !== undefined && from.origin !== at?.origin;
  return {
    ...(at && { landingPage: at.href }),
    ...(isFar && { referrer: from.href }),
    ...clickOf(at),
    utm: Object.fromEntries(
      said.flatMap(([name, value]) => {
        const code = UTM.exec(name)?.[1];
        return code === undefined ? [] : [[code, value]];
      }),
    ),
    clickIds: cleanClickIds(Object.fromEntries(said)),
  };
}

/** The page itself, without what its query and its path may tell of somebody; undefined where nobody said which it was. */
export const pageOf = ({ landingPage }: PageSigns): string | undefined =>
  landingPage === undefined ? undefined : `${new URL(landingPage).origin}${pathOf(landingPage) ?? '/'}`;

function clickOf(at: URL | undefined): Pick<PageSigns, 'click'> {
  const click = at?.searchParams.get(CLICK_PARAMETER) ?? '';
  return isId(click) ? { click } : {};
}

function parsed(address: string | null | undefined): URL | undefined {
  const text = address ?? '';
  if (text.length > LONGEST_ADDRESS || !/^https?:/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}
