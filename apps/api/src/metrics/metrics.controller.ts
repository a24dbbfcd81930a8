import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { Endpoint } from '../http/endpoint.ts';
import { Meters } from './meters.ts';

@Controller('metrics')
export class MetricsController {
  constructor(@Inject(Meters) private readonly meters: Meters) {}

  @Get()
  @Endpoint({ zh: '运行指标（Prometheus）', en: 'Measurements for Prometheus', gives: 'text/plain' })
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.meters.registry.contentType);
    return this.meters.registry.metrics();
  }
}
