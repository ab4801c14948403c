interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Allowed {
  readonly licences: readonly string[];
  readonly unnamedLicences: Readonly<Record<string, string>>;
  readonly installScripts: Readonly<Record<string, string>>;
}

export function dependencyFindings(
  lock: { readonly packages: Readonly<Record<string, Locked>> },
  allowed: Allowed,
): string[];
