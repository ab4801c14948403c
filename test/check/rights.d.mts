/** How far a role may take an action: a scope, ✓, or – for not at all. */
export function cellOf(rights: readonly string[], action: string): string;
/** The page, from the document of the API and the roles of the product. */
export function rightsMarkdown(
  document: { readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>> },
  roles: Readonly<Record<string, readonly string[]>>,
): string;

/** As `cellOf`, with the rights that are asked for beside the first: always, or in some case. */
export function cellOfAll(
  rights: readonly string[],
  right: string | undefined,
  also: readonly { readonly right: string; readonly when?: string }[],
): string;
