import { Controller, Get, Req, Res, SetMetadata } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Metrics } from '../metrics.js';
import { MetricsDoor } from '../metrics-door.js';
import type { Asker } from '../metrics-door.js';

interface Answer {
  header(name: string, value: string): unknown;
}

/** What a Prometheus server reads; see `MetricsDoor` for who may. */
/** The name of identity's mark for routes that ask for no session; this lib stands below identity and knows only the name. */
@SetMetadata('staffetta:public', true)
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly door: MetricsDoor,
  ) {}

  @Get()
  async read(@Req() asker: Asker, @Res({ passthrough: true }) answer: Answer): Promise<string> {
    this.door.admit(asker);
    const { text, type } = await this.metrics.read();
    answer.header('content-type', type);
    return text;
  }
}
