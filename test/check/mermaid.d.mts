export interface CruisedModule {
  readonly source: string;
  readonly dependencies: readonly { readonly resolved: string }[];
}

export interface LibEdges {
  readonly libs: readonly string[];
  readonly edges: readonly (readonly [from: string, to: string])[];
}

export function libEdges(modules: readonly CruisedModule[]): LibEdges;
export function mermaid(graph: LibEdges): string;
export function withGraph(page: string, picture: string): string;
export function isFresh(before: string, after: string): boolean;
