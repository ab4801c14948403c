import { API_PREFIX } from '#http';

/** Addresses of this installation's own pages. */
export class OwnPages {
  constructor(private readonly baseUrl: string) {}

  preferences(token: string): string {
    return `${this.baseUrl}/${API_PREFIX}/preferences/${token}`;
  }
}
