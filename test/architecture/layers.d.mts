export type Layer = 'kernel' | 'platform' | 'domain' | 'read';
export type Folder = 'http' | 'application' | 'persistence' | 'domain';

export const LAYERS: Readonly<Record<Layer, readonly string[]>>;
export const EDGES: readonly (readonly [from: string, to: string, reason: string])[];
export const PACKAGES: Readonly<Record<string, readonly string[]>>;
export const INSIDE: Readonly<Record<Folder, readonly Folder[]>>;
export const IMPURE_PACKAGES: readonly string[];
export function layerOf(lib: string): Layer | undefined;
export function reachOf(lib: string): string[];
export function assertPlaced(folders: readonly string[]): void;
