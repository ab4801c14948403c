import { Controller, Get } from '@nestjs/common';
import { Requires } from '#identity';
import { METRICS } from '../domain/metrics/metrics.js';
import { MetricsDto } from './metric.dto.js';

@Controller('metrics/dictionary')
export class MetricDictionaryController {
  /** What every figure of the product means, and what it is not. */
  @Get()
  @Requires('board.read')
  list(): MetricsDto {
    return { items: [...METRICS] };
  }
}
