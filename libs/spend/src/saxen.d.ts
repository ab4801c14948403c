/** What we use of it; the package has no types of its own. */
declare module 'saxen' {
  export class Parser {
    /** Prefixes by which names are told, by the namespaces they stand for. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      event: 'openTag',
      take: (name: string, attributes: () => Readonly<Record<string, string>>) => void,
    ): this;
    on(event: 'closeTag', take: (name: string) => void): this;
    on(event: 'attention' | 'cdata', take: (text: string) => void): this;
    on(event: 'error' | 'warn', take: (error: Error) => void): this;
    parse(xml: string): this;
  }
}
