import { Injectable } from '@nestjs/common';

/** Who asked to explore with sample data: they become a member of the sample workspace. */
export interface SampleRequest {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
}

/** Where the maker of sample data registers; without one a wish for sample data goes unheard. */
@Injectable()
export class SampleRequests {
  private make: ((request: SampleRequest) => void) | undefined;

  /** `make` starts the work and returns at once; it must not throw. */
  onRequest(make: (request: SampleRequest) => void): void {
    this.make = make;
  }

  request(request: SampleRequest): void {
    this.make?.(request);
  }
}
