interface KnownRoute {
  readonly methods: readonly string[];
  readonly pattern: RegExp;
}

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** Which methods each address has, so that a wrong method is told apart from a wrong address. */
export class KnownRoutes {
  private readonly routes: KnownRoute[] = [];

  /** Takes a route as the router has it; one that catches everything says nothing about an address and is left out. */
  add(methods: string | readonly string[], url: string): void {
    if (url.includes('*')) return;
    const pattern = url
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(SPECIAL, '\\$&')))
      .join('/');
    this.routes.push({ methods: [methods].flat(), pattern: new RegExp(`^${pattern}/?$`) });
  }

  /** In alphabetical order; empty when no route has the address. */
  methodsFor(address: string): string[] {
    const path = address.split('?', 1)[0] ?? '';
    const found = this.routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods);
    return [...new Set(found)].sort();
  }
}
